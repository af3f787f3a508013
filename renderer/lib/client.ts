import { type AppErrorInfo, type Result } from "../../shared/errors";
import type {
  DesktopApi,
  Input,
  Output,
  ProcedureName,
} from "../../shared/ipc/contract";

declare global {
  interface Window {
    readonly desktop: DesktopApi<File>;
  }
}

/** Calls a procedure. Never rejects: a broken door is a result like any other refusal. */
export async function call<P extends ProcedureName>(
  procedure: P,
  input: Input<P>,
): Promise<Result<Output<P>>> {
  try {
    return await window.desktop.call(procedure, input);
  } catch (error) {
    return { ok: false, error: unexpected(error) };
  }
}

function unexpected(error: unknown): AppErrorInfo {
  return {
    code: "internal",
    message: error instanceof Error ? error.message : String(error),
  };
}
