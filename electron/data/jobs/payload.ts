import * as z from "zod";
import { ImportOptions } from "../../../shared/ipc/contract";

/** What a job needs to know; parsed again whenever a job is claimed, since it may come from an earlier version. */
export const ParsePayload = z.object({
  path: z.string(),
  filename: z.string(),
  options: ImportOptions,
  /** Known once the file was recognised. */
  dataset_id: z.uuid().optional(),
  country_code: z.string().optional(),
  parser_type: z.string().optional(),
});
export type ParsePayload = z.infer<typeof ParsePayload>;

export const ReprocessPayload = z.object({
  dataset_id: z.uuid(),
  filename: z.string(),
  country_code: z.string(),
  parser_type: z.string(),
  reason: z.string(),
});
export type ReprocessPayload = z.infer<typeof ReprocessPayload>;

export type JobToDo = { id: string } & (
  | { type: "parse_dataset"; payload: ParsePayload }
  | { type: "reprocess_dataset"; payload: ReprocessPayload }
);

/** @throws ZodError when the payload is not what the type asks for */
export function parseJob(id: string, type: string, payload: unknown): JobToDo {
  return type === "reprocess_dataset"
    ? { id, type, payload: ReprocessPayload.parse(payload) }
    : { id, type: "parse_dataset", payload: ParsePayload.parse(payload) };
}
