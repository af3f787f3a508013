import { useState } from "react";
import { RotateCw, Trash2 } from "lucide-react";
import type { Dataset } from "../../../shared/ipc/contract";
import { BusyLine } from "../../components/busy-line";
import { Button } from "../../components/button";
import { ErrorPanel } from "../../components/error-panel";
import { Tabs, type TabOf } from "../../components/tabs";
import { format } from "../../lib/format";
import { useProcedure } from "../../lib/use-procedure";
import { dataset as texts } from "../../lib/words/dataset";
import { library } from "../../lib/words/library";
import { NO_CORRECTIONS } from "./corrections";
import { deleteDataset, readAgain } from "./dataset-actions";
import { Editions } from "./editions";
import { Readings } from "./readings";
import { ReceiptView } from "./receipt-view";
import { RejectionTable } from "./rejection-table";

const words = library.datasets;

/** A dataset's receipt, its rejected lines, its other editions and readings, and what can be done with it. */
export function DatasetDetails({ dataset }: { readonly dataset: Dataset }) {
  const [wanted, setTab] = useState("receipt");
  const { tabs, failed } = useTabs(dataset);
  const tab = tabs.some(({ id }) => id === wanted) ? wanted : "receipt";
  return (
    <div className="dataset-details" data-testid="receipt">
      {failed?.error && (
        <ErrorPanel error={failed.error} onRetry={failed.retry} />
      )}
      <Tabs label={texts.parts} tabs={tabs} value={tab} onChange={setTab} />
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

/** A part is there where it has something to show. */
function useTabs(dataset: Dataset) {
  const { id, rejected } = dataset;
  const [corrections, setCorrections] = useState(NO_CORRECTIONS);
  const asked = [
    useProcedure("datasets.editions", { id }),
    useProcedure("datasets.receipts", { id }),
  ] as const;
  const editions = asked[0].value ?? [];
  const readings = asked[1].value ?? [];
  const tabs: (TabOf | false)[] = [
    {
      id: "receipt",
      title: texts.tabs.receipt,
      body: <ReceiptTab dataset={dataset} />,
    },
    rejected > 0 && {
      id: "rejections",
      title: texts.tabs.rejections(format.count(rejected)),
      body: (
        <RejectionTable
          dataset={dataset}
          corrections={corrections}
          onCorrections={setCorrections}
        />
      ),
    },
    editions.length > 1 && {
      id: "editions",
      title: texts.tabs.editions(format.count(editions.length)),
      body: <Editions dataset={dataset} editions={editions} />,
    },
    readings.length > 1 && {
      id: "readings",
      title: texts.tabs.readings(format.count(readings.length)),
      body: <Readings readings={readings} />,
    },
  ];
  return {
    tabs: tabs.filter((tab) => tab !== false),
    failed: asked.find(({ error }) => error !== undefined),
  };
}

function ReceiptTab({ dataset }: { readonly dataset: Dataset }) {
  const receipt = useProcedure("datasets.receipt", { id: dataset.id });
  return (
    <>
      <BusyLine active={receipt.loading} />
      {receipt.error && (
        <ErrorPanel error={receipt.error} onRetry={receipt.retry} />
      )}
      {receipt.value && (
        <ReceiptView receipt={receipt.value} dataset={dataset} />
      )}
    </>
  );
}
