import { Button } from "../../components/button";
import type { Dataset } from "../../../shared/ipc/contract";
import { format } from "../../lib/format";
import { dataset as words } from "../../lib/words/dataset";
import { NO_CORRECTIONS, type Corrections } from "./corrections";
import { correctDataset } from "./dataset-actions";

const texts = words.rejections;

interface CorrectionsBarProps {
  readonly dataset: Dataset;
  readonly corrections: Corrections;
  readonly onCorrections: (corrections: Corrections) => void;
}

/** What is done with the corrections: the file is read again with them, or they are let go. */
export function CorrectionsBar(props: CorrectionsBarProps) {
  const { dataset, corrections, onCorrections } = props;
  if (corrections.size === 0)
    return <p className="ledger-note">{texts.hint}</p>;
  const discard = () => {
    onCorrections(NO_CORRECTIONS);
  };
  const start = async () => {
    if (await correctDataset(dataset, [...corrections.values()])) discard();
  };
  return (
    <div className="corrections-bar">
      <Button kind="primary" testId="reread" onPress={() => void start()}>
        {texts.reread(format.count(corrections.size))}
      </Button>
      <Button kind="quiet" onPress={discard}>
        {texts.discard}
      </Button>
    </div>
  );
}
