import { X } from "lucide-react";
import type { Activity } from "../../../shared/ipc/library-schemas";
import { Button } from "../../components/button";
import { ErrorPanel } from "../../components/error-panel";
import { format } from "../../lib/format";
import { activity as words } from "../../lib/words/activity";

interface ActivityDetailsProps {
  readonly activity: Activity;
  readonly onDataset: (id: string) => void;
  readonly onClose: () => void;
}

/** One import: its file by hash, each reading of it, and what stood in the way. */
export function ActivityDetails(props: ActivityDetailsProps) {
  const { activity, onDataset, onClose } = props;
  const { file, sha256, loads, error, archived } = activity;
  const dataset = loads.at(-1)?.dataset_id ?? null;
  return (
    <section
      className="activity-details"
      aria-label={words.details(file)}
      data-testid="activity-details"
    >
      <div className="activity-details-head">
        <h2>{file}</h2>
        {archived && <span className="muted">{words.archived}</span>}
        {dataset !== null && (
          <Button
            testId="activity-dataset"
            onPress={() => {
              onDataset(dataset);
            }}
          >
            {words.show}
          </Button>
        )}
        <Button kind="quiet" iconOnly label={words.close} onPress={onClose}>
          <X size={15} aria-hidden />
        </Button>
      </div>
      {error && <ErrorPanel error={error} />}
      <dl className="activity-facts">
        {sha256 !== null && (
          <div>
            <dt>{words.fingerprint}</dt>
            <dd className="activity-hash">{sha256}</dd>
          </div>
        )}
        {loads.length > 0 && (
          <div>
            <dt>{words.loads}</dt>
            <dd>
              <ul>
                {loads.map((load) => (
                  <li key={load.load_id}>
                    {format.moment(load.created_at)}: {loadText(load)}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function loadText(load: Activity["loads"][number]): string {
  if (load.rows === null || load.duration_ms === null)
    return words.loadOpen(load.status);
  return words.load(
    load.status,
    format.count(load.rows),
    format.duration(load.duration_ms),
  );
}
