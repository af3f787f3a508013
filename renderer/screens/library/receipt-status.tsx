import type { Dataset } from "../../../shared/ipc/contract";
import type { Receipt } from "../../../shared/receipt";
import { format } from "../../lib/format";
import { dataset as words } from "../../lib/words/dataset";
import { library } from "../../lib/words/library";

const texts = words.status;

interface ReceiptStatusProps {
  readonly receipt: Receipt;
  readonly dataset: Dataset;
}

/** How the import ended, in a sentence or two. */
export function ReceiptStatus({ receipt, dataset }: ReceiptStatusProps) {
  const { facts, regional, lines } = receipt;
  return (
    <div className="receipt-status" data-testid="receipt-status">
      <p className="receipt-first">{firstSentence(receipt, dataset)}</p>
      <p>
        {texts.lines(
          format.count(lines.total),
          lines.rejected,
          format.count(lines.rejected),
        )}
      </p>
      {facts.suppressed > 0 && (
        <p>{texts.suppressed(format.count(facts.suppressed))}</p>
      )}
      {regional && <p>{texts.regional(format.count(regional.accepted))}</p>}
    </div>
  );
}

function firstSentence(receipt: Receipt, dataset: Dataset): string {
  if (receipt.error) return texts.failed(receipt.error.message);
  if (receipt.status === "already-imported") return texts.same;
  const { min_year, max_year } = receipt;
  const years =
    min_year === null || max_year === null
      ? ""
      : library.datasets.allYears(min_year, max_year);
  return texts.done(
    format.count(receipt.facts.accepted),
    texts.where(dataset.country_name, years),
  );
}
