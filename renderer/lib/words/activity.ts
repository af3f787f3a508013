import type {
  Activity,
  ExtractionStatus,
} from "../../../shared/ipc/library-schemas";
import { counted } from "./counted";

const OUTCOMES: Record<ExtractionStatus, string> = {
  pending: "Under way",
  completed: "Imported",
  "already-imported": "Already there",
  failed: "Failed",
  cancelled: "Cancelled",
};

const LOADS: Record<Activity["loads"][number]["status"], string> = {
  pending: "under way",
  completed: "stored",
  failed: "not stored",
};

/** Wording of the screen Activity. */
export const activity = {
  title: "Activity",
  lead: "What came in, from where, when, into what, and with what outcome.",
  table: "Imports, newest first",
  filter: "Outcome",
  all: (count: string) => `All (${count})`,
  outcome: (status: ExtractionStatus) => OUTCOMES[status],
  outcomeCount: (status: ExtractionStatus, count: string) =>
    `${OUTCOMES[status]} (${count})`,
  summary: (imports: string, figures: string, time: string) =>
    `${counted(imports, "import", "imports")}, ${counted(figures, "figure", "figures")} stored, ${time} of work.`,
  columns: {
    when: "When",
    file: "File",
    source: "From",
    into: "Into",
    outcome: "Outcome",
    figures: "Figures",
    duration: "Took",
  },
  unknown: "not recognised",
  nowhere: "–",
  again: (outcome: string, times: number) =>
    times === 1
      ? `${outcome}, read again`
      : `${outcome}, read again ${String(times)} times`,
  archived: "archived",
  details: (file: string) => `Details of ${file}`,
  close: "Close the details",
  fingerprint: "SHA-256",
  loads: "Readings",
  load: (
    status: Activity["loads"][number]["status"],
    figures: string,
    time: string,
  ) => `${counted(figures, "figure", "figures")} ${LOADS[status]} in ${time}`,
  loadOpen: (status: Activity["loads"][number]["status"]) => LOADS[status],
  show: "Show in the library",
  empty: "Nothing was imported yet",
  emptyText:
    "Each import is written down here: the file, when it came, what was read from it, how long it took and how it ended.",
  emptyFilter: "No import ended like this.",
  library: "Go to the library",
} as const;
