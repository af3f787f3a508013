import path from "node:path";
import { withFolders } from "../../electron/data/imports/folder-names";
import type { Understood } from "../../electron/parser/layout/describe-choice";
import { parseFile, type Owner } from "../../electron/parser/parse-file";
import type {
  ParserMessage,
  ParseSummary,
  Place,
  Recognised,
  Table,
} from "../../electron/parser/protocol";
import type { AppErrorInfo } from "../../shared/errors";
import type { ImportOptions } from "../../shared/ipc/contract";
import type { LineAccount, Member, Rejection } from "../../shared/receipt";

/** What the parser told of a file, from its first message to its last. */
export interface Told {
  recognised: Recognised | null;
  understood: Understood | null;
  places: Place[];
  rejections: Rejection[];
  /** Rows of the batches, by table. */
  rows: Record<Table, number>;
  batches: { table: Table; bytes: Uint8Array }[];
  messages: number;
  /** How it ended: exactly one of the two. */
  summary: ParseSummary | null;
  failure: {
    error: AppErrorInfo;
    lines: LineAccount;
    members: Member[];
  } | null;
}

const LOAD_NO = 7;
/** Of the first place, so that a place without a number stands out. */
export const FIRST_REGION = 100;

/** Reads a file as the data thread has it read, in this process; what is sent is acknowledged and counted. */
export async function listen(
  file: string,
  {
    filename = path.basename(file),
    options = {},
    dryRun = true,
    onMessage = () => undefined,
    onWait = () => undefined,
  }: {
    filename?: string;
    options?: ImportOptions;
    dryRun?: boolean;
    onMessage?: (message: ParserMessage) => void;
    /** The parser waits for acknowledgements, and gets them. */
    onWait?: () => void;
  } = {},
): Promise<Told> {
  const told: Told = {
    recognised: null,
    understood: null,
    places: [],
    rejections: [],
    rows: { names: 0, series: 0, strata: 0, suppressed: 0, ranked: 0 },
    batches: [],
    messages: 0,
    summary: null,
    failure: null,
  };
  const owner: Owner = {
    send(message) {
      if (told.summary !== null || told.failure !== null)
        throw new Error(`${message.type} after the end`);
      told.messages++;
      hear(told, message);
      onMessage(message);
    },
    // Whoever waits gives others a turn, as it does between threads.
    ready: () =>
      new Promise((resolve) => {
        onWait();
        setImmediate(resolve);
      }),
    numbers: () =>
      Promise.resolve({
        loadNo: LOAD_NO,
        regionNos: told.places.reduce<number[]>((numbers, { no }) => {
          numbers[no] = FIRST_REGION + no;
          return numbers;
        }, []),
      }),
  };
  const request = { path: file, filename, dryRun };
  await parseFile({ ...request, options: withFolders(file, options) }, owner);
  return told;
}

function hear(told: Told, message: ParserMessage): void {
  switch (message.type) {
    case "recognised":
      told.recognised = message.recognised;
      break;
    case "rejections":
      told.rejections.push(...message.rows);
      break;
    case "places":
      told.places = message.places;
      break;
    case "batch":
      told.rows[message.table] += message.rows;
      told.batches.push({ table: message.table, bytes: message.bytes });
      break;
    case "done":
      told.summary = message.summary;
      break;
    case "failed":
      told.failure = message;
      break;
    case "understood":
      told.understood = message.understood;
      break;
    case "progress":
  }
}
