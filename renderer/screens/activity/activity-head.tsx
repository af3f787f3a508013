import type {
  ActivitySummary,
  ExtractionStatus,
} from "../../../shared/ipc/library-schemas";
import { Segments } from "../../components/segments";
import { format } from "../../lib/format";
import { activity as words } from "../../lib/words/activity";

const STATUSES = [
  "completed",
  "already-imported",
  "failed",
  "cancelled",
  "pending",
] as const satisfies readonly ExtractionStatus[];

interface ActivityHeadProps {
  readonly summary: ActivitySummary | undefined;
  readonly status: ExtractionStatus | null;
  readonly onStatus: (status: ExtractionStatus | null) => void;
}

/** All imports in a sentence, and which of them are listed. */
export function ActivityHead(props: ActivityHeadProps) {
  const { summary, status, onStatus } = props;
  return (
    <header className="activity-head">
      <h1>{words.title}</h1>
      <p className="muted" data-testid="activity-summary">
        {summary === undefined || summary.count === 0
          ? words.lead
          : words.summary(
              format.count(summary.count),
              format.count(summary.rows),
              format.duration(summary.duration_ms),
            )}
      </p>
      {summary !== undefined && summary.count > 0 && (
        <Segments
          label={words.filter}
          testId="activity-status"
          segments={[
            { id: "all", name: words.all(format.count(summary.count)) },
            ...STATUSES.filter((id) => summary.statuses[id] > 0).map((id) => ({
              id,
              name: words.outcomeCount(id, format.count(summary.statuses[id])),
            })),
          ]}
          value={status ?? "all"}
          onChange={(id) => {
            onStatus(id === "all" ? null : id);
          }}
        />
      )}
    </header>
  );
}
