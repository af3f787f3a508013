import { RotateCw, Trash2 } from "lucide-react";
import type { Dataset } from "../../../shared/ipc/contract";
import { BusyLine } from "../../components/busy-line";
import { Button } from "../../components/button";
import { ErrorPanel } from "../../components/error-panel";
import { useProcedure } from "../../lib/use-procedure";
import { library } from "../../lib/words/library";
import { deleteDataset, readAgain } from "./dataset-actions";
import { ReceiptView } from "./receipt-view";
import { RejectionTable } from "./rejection-table";

const words = library.datasets;

/** A dataset's receipt, its rejected lines, and what can be done with it. */
export function DatasetDetails({ dataset }: { readonly dataset: Dataset }) {
  const receipt = useProcedure("datasets.receipt", { id: dataset.id });
  return (
    <div className="dataset-details" data-testid="receipt">
      <BusyLine active={receipt.loading} />
      {receipt.error && (
        <ErrorPanel error={receipt.error} onRetry={receipt.retry} />
      )}
      {receipt.value && (
        <ReceiptView receipt={receipt.value} dataset={dataset} />
      )}
      {dataset.rejected > 0 && <RejectionTable dataset={dataset} />}
      <div className="dataset-actions">
        <Button testId="read-again" onPress={() => void readAgain(dataset)}>
          <RotateCw size={15} aria-hidden />
          {words.again}
        </Button>
        <Button
          kind="danger"
          testId="delete-dataset"
          onPress={() => void deleteDataset(dataset)}
        >
          <Trash2 size={15} aria-hidden />
          {words.deleteIt}
        </Button>
      </div>
    </div>
  );
}
