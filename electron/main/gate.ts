import {
  app,
  ipcMain,
  type IpcMainInvokeEvent,
  type WebContents,
} from "electron";
import { AppError, settle } from "../../shared/errors";
import {
  events,
  procedures,
  type EventName,
  type Handlers,
  type Payload,
  type ProcedureName,
} from "../../shared/ipc/contract";
import type { DataThread } from "../data/thread";
import { PAGE_ORIGIN } from "./page-address";

/** Handlers and data thread behind one door, by name. */
type Table = Partial<Record<ProcedureName, (input: unknown) => unknown>>;
type Forward = (procedure: string, input: unknown) => Promise<unknown>;

/** What we send ourselves is checked against the contract too, except in an installed app. */
const CHECKED = !app.isPackaged;

/** The one door for requests of the page. The only file that may import `ipcMain`. */
export function openGate(
  here: Handlers<"main">,
  data: DataThread,
  page: () => WebContents | undefined,
): void {
  const forward = data.call.bind(data) as Forward;
  ipcMain.handle("call", (event, procedure: unknown, input: unknown) =>
    settle(async () => {
      assertTrusted(event, page());
      const name = knownProcedure(procedure);
      const parsed = procedures[name].input.safeParse(input);
      if (!parsed.success) {
        const issues = parsed.error.issues.map(
          (issue) => `${issue.path.join(".")}: ${issue.message}`,
        );
        throw new AppError({ code: "invalid-input", procedure: name, issues });
      }
      const local = (here as Table)[name];
      const answer = local
        ? await local(parsed.data)
        : await forward(name, parsed.data);
      return CHECKED ? procedures[name].output.parse(answer) : answer;
    }),
  );
}

/** Tells the page what has changed. */
export function broadcast<E extends EventName>(
  contents: WebContents | undefined,
  event: E,
  payload: Payload<E>,
): void {
  if (contents?.isDestroyed() !== false) return;
  const sent = CHECKED ? events[event].parse(payload) : payload;
  contents.send("event", event, sent);
}

function knownProcedure(value: unknown): ProcedureName {
  if (typeof value === "string" && Object.hasOwn(procedures, value))
    return value as ProcedureName;
  throw new AppError({
    code: "invalid-input",
    procedure: String(value),
    issues: ["unknown procedure"],
  });
}

function assertTrusted(
  event: IpcMainInvokeEvent,
  contents: WebContents | undefined,
): void {
  const frame = event.senderFrame;
  const trusted =
    event.sender === contents &&
    frame?.parent === null &&
    frame.url.startsWith(PAGE_ORIGIN);
  if (trusted) return;
  const sender = frame?.url ?? "a closed frame";
  throw new AppError({
    code: "not-allowed",
    reason: `a call from ${sender} was refused`,
  });
}
