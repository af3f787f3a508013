import * as z from "zod";
import { Uuid } from "./schemas";

/** Ten thousand times what a screen needs would only fill the library. Unit: characters of JSON. */
const LARGEST_VIEW = 100_000;

const Name = z.string().trim().min(1).max(100);

/** What a screen shows. Its fields are the screen's own: it reads what an earlier version wrote. */
const View = z
  .record(z.string(), z.json())
  .refine(
    (view) => JSON.stringify(view).length <= LARGEST_VIEW,
    "the view is too large",
  );

const SavedView = z.object({
  id: Uuid,
  screen: z.string().min(1).max(40),
  name: Name,
  view: View,
  saved_at: z.string(),
});
export type SavedView = z.infer<typeof SavedView>;

/** Requests about views that the user named; a part of `procedures` in contract.ts. */
export const viewProcedures = {
  /** Of all screens, by name. */
  "views.list": { runsIn: "data", input: z.void(), output: z.array(SavedView) },
  /** Instead of the view of that screen with the same name, where there is one. `id`: a view that was deleted, as it was. */
  "views.save": {
    runsIn: "data",
    input: SavedView.pick({ screen: true, name: true, view: true }).extend({
      id: Uuid.optional(),
    }),
    output: Uuid,
  },
  "views.rename": {
    runsIn: "data",
    input: SavedView.pick({ id: true, name: true }),
    output: z.void(),
  },
  "views.delete": {
    runsIn: "data",
    input: SavedView.pick({ id: true }),
    output: z.void(),
  },
} as const;
