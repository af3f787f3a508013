import { useState } from "react";
import type { Dataset } from "../../../shared/ipc/contract";
import type { Rejection, RejectionRule } from "../../../shared/receipt";
import { ErrorPanel } from "../../components/error-panel";
import { VirtualGrid } from "../../components/virtual-grid";
import { format } from "../../lib/format";
import { usePages } from "../../lib/use-pages";
import { useSettled } from "../../lib/use-settled";
import { dataset as words } from "../../lib/words/dataset";
import { corrected, isCorrectable, type Corrections } from "./corrections";
import { CorrectionsBar } from "./corrections-bar";
import { rejectionColumns } from "./rejection-columns";
import { RejectionFilter } from "./rejection-filter";
import { rowsOf } from "./rows-of";
import "./rejections.css";

const texts = words.rejections;
const QUIET_MS = 150;

interface RejectionTableProps {
  readonly dataset: Dataset;
  readonly corrections: Corrections;
  readonly onCorrections: (corrections: Corrections) => void;
}

/** Every line that became no figure, with the cell that stood in the way, to be found, exported and corrected. */
export function RejectionTable(props: RejectionTableProps) {
  const { dataset, corrections, onCorrections } = props;
  const [rule, setRule] = useState<RejectionRule | null>(null);
  const [text, setText] = useState("");
  const [edited, setEdited] = useState<Rejection | null>(null);
  const asked = filterOf(dataset.id, rule, useSettled(text.trim(), QUIET_MS));
  const pages = usePages(
    "datasets.rejections",
    JSON.stringify(asked),
    (offset, limit) => ({ ...asked, offset, limit }),
  );
  const total = pages.page?.total ?? dataset.rejected;
  const columns = rejectionColumns({
    corrections,
    edited,
    onCorrect: (rejection, value) => {
      if (value !== null)
        onCorrections(corrected(corrections, rejection, value));
      setEdited(null);
    },
  });
  return (
    <section className="rejections" data-testid="rejection-part">
      <RejectionFilter
        asked={asked}
        file={dataset.filename}
        rules={pages.page?.rules ?? []}
        text={text}
        onRule={setRule}
        onText={setText}
      />
      {pages.error && <ErrorPanel error={pages.error} onRetry={pages.retry} />}
      <div className="rejections-box" style={rowsOf(total)}>
        {total === 0 ? (
          <p className="rejections-none muted">{texts.none}</p>
        ) : (
          <VirtualGrid
            label={words.tabs.rejections(format.count(total))}
            testId="rejections"
            columns={columns}
            rowCount={total}
            rowAt={pages.rowAt}
            onView={pages.onView}
            dimmed={pages.stale}
            onToggle={(row) => {
              if (isCorrectable(row)) setEdited(row);
            }}
          />
        )}
      </div>
      <CorrectionsBar
        dataset={dataset}
        corrections={corrections}
        onCorrections={onCorrections}
      />
    </section>
  );
}

function filterOf(id: string, rule: RejectionRule | null, text: string) {
  return {
    id,
    ...(rule === null ? {} : { rule }),
    ...(text === "" ? {} : { text }),
  };
}
