import { Undo2 } from "lucide-react";
import type { Dataset } from "../../../shared/ipc/contract";
import { Button } from "../../components/button";
import { Fold } from "../../components/fold";
import { format } from "../../lib/format";
import { library } from "../../lib/words/library";
import { restoreDataset } from "./dataset-actions";

const words = library.datasets;

/** What was deleted and can still come back. */
export function DeletedDatasets({
  datasets,
}: {
  readonly datasets: readonly Dataset[];
}) {
  return (
    <section className="library-part" data-testid="deleted">
      <Fold title={words.deletedTitle(format.count(datasets.length))} level={2}>
        <ul className="deleted">
          {datasets.map((dataset) => (
            <li key={dataset.id} className="deleted-row">
              <span className="deleted-title">{dataset.title}</span>
              <span className="muted truncate">{dataset.filename}</span>
              <Button
                testId="restore-dataset"
                onPress={() => void restoreDataset(dataset)}
              >
                <Undo2 size={15} aria-hidden />
                {words.restore}
              </Button>
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}
