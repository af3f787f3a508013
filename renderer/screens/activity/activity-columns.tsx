import { Ban, Check, Copy, LoaderCircle, X } from "lucide-react";
import { explainError } from "../../../shared/explain-error";
import type { Output } from "../../../shared/ipc/contract";
import type {
  Activity,
  ExtractionStatus,
} from "../../../shared/ipc/library-schemas";
import type { Column } from "../../components/grid-column";
import { format } from "../../lib/format";
import { activity as words } from "../../lib/words/activity";

const titles = words.columns;

/** The columns of the list of imports. */
export function activityColumns(
  profiles: Output<"profiles.list">,
  countries: Output<"countries.all">,
): Column<Activity>[] {
  const names = new Map(countries.map(({ code, name }) => [code, name]));
  const offices = new Map(profiles.map(({ id, office }) => [id, office]));
  return [
    WHEN,
    FILE,
    {
      id: "source",
      title: titles.source,
      width: "minmax(6rem, 1fr)",
      cell: ({ source }) => (
        <span className={source === "unknown" ? "muted" : ""}>
          {source === "unknown"
            ? words.unknown
            : (offices.get(source) ?? source)}
        </span>
      ),
    },
    {
      id: "into",
      title: titles.into,
      width: "minmax(4rem, 0.7fr)",
      cell: (row) => {
        const country = lastLoad(row)?.country ?? null;
        if (country === null) return words.nowhere;
        return names.get(country) ?? country;
      },
    },
    OUTCOME,
    FIGURES,
    DURATION,
  ];
}

const WHEN: Column<Activity> = {
  id: "when",
  title: titles.when,
  width: "minmax(8.5rem, 0.7fr)",
  cell: ({ created_at }) => (
    <span className="numbers">{format.moment(created_at)}</span>
  ),
};

const FILE: Column<Activity> = {
  id: "file",
  title: titles.file,
  width: "minmax(8rem, 1.5fr)",
  cell: ({ file }) => (
    <span className="activity-file" title={file}>
      {file}
    </span>
  ),
};

const ICONS = {
  pending: LoaderCircle,
  completed: Check,
  "already-imported": Copy,
  failed: X,
  cancelled: Ban,
} as const satisfies Record<ExtractionStatus, unknown>;

const OUTCOME: Column<Activity> = {
  id: "outcome",
  title: titles.outcome,
  width: "minmax(7rem, 1.4fr)",
  cell: (row) => {
    const Icon = ICONS[row.status];
    return (
      <span className="activity-outcome" data-status={row.status}>
        <Icon size={14} aria-hidden />
        <span className="truncate" title={outcomeOf(row)}>
          {outcomeOf(row)}
        </span>
      </span>
    );
  },
};

const FIGURES: Column<Activity> = {
  id: "figures",
  title: titles.figures,
  numeric: true,
  width: "5.5rem",
  cell: (row) => {
    const rows = lastLoad(row)?.rows ?? null;
    return rows === null ? words.nowhere : format.count(rows);
  },
};

const DURATION: Column<Activity> = {
  id: "duration",
  title: titles.duration,
  numeric: true,
  width: "4.5rem",
  cell: ({ duration_ms }) =>
    duration_ms === null ? words.nowhere : format.duration(duration_ms),
};

function lastLoad({ loads }: Activity): Activity["loads"][number] | undefined {
  return loads.at(-1);
}

function outcomeOf({ status, error, loads }: Activity): string {
  const outcome = words.outcome(status);
  if (status === "failed" && error)
    return `${outcome}: ${explainError(error).title}`;
  return loads.length > 1 ? words.again(outcome, loads.length - 1) : outcome;
}
