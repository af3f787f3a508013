import { useState } from "react";
import type {
  Activity,
  ExtractionStatus,
} from "../../../shared/ipc/library-schemas";
import { BusyLine } from "../../components/busy-line";
import { Button } from "../../components/button";
import { EmptyState } from "../../components/empty-state";
import { ErrorPanel } from "../../components/error-panel";
import { VirtualGrid } from "../../components/virtual-grid";
import { usePages, type Pages } from "../../lib/use-pages";
import { useProcedure } from "../../lib/use-procedure";
import { activity as words } from "../../lib/words/activity";
import { ActivityDetails } from "./activity-details";
import { ActivityHead } from "./activity-head";
import { activityColumns } from "./activity-columns";
import "./activity.css";

interface ActivityScreenProps {
  readonly onDataset: (id: string) => void;
  readonly onGoToLibrary: () => void;
}

/** Rows that stand in until it is known how many there are. */
const SKELETON_ROWS = 12;

/** Every import and what became of it. */
export function ActivityScreen(props: ActivityScreenProps) {
  const { onDataset, onGoToLibrary } = props;
  const [status, setStatus] = useState<ExtractionStatus | null>(null);
  const [chosen, setChosen] = useState<Activity | null>(null);
  const summary = useProcedure("activity.summary", undefined);
  const pages = usePages("activity.list", status ?? "all", (offset, limit) => ({
    ...(status === null ? {} : { status }),
    offset,
    limit,
  }));
  const isEmpty = summary.value?.count === 0;
  return (
    <main className="screen activity" id="content">
      <BusyLine active={pages.page === undefined || pages.stale} />
      <ActivityHead
        summary={summary.value}
        status={status}
        onStatus={setStatus}
      />
      {pages.error && (
        <div className="pane-message">
          <ErrorPanel error={pages.error} onRetry={pages.retry} />
        </div>
      )}
      {isEmpty ? (
        <NoActivity onGoToLibrary={onGoToLibrary} />
      ) : (
        <ActivityTable pages={pages} chosen={chosen} onChoose={setChosen} />
      )}
      {chosen && (
        <ActivityDetails
          activity={chosen}
          onDataset={onDataset}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </main>
  );
}

interface ActivityTableProps {
  readonly pages: Pages<"activity.list">;
  readonly chosen: Activity | null;
  readonly onChoose: (activity: Activity | null) => void;
}

function ActivityTable({ pages, chosen, onChoose }: ActivityTableProps) {
  const profiles = useProcedure("profiles.list", undefined);
  const countries = useProcedure("countries.all", undefined);
  const total = pages.page?.total ?? SKELETON_ROWS;
  if (total === 0)
    return <p className="activity-none muted">{words.emptyFilter}</p>;
  return (
    <VirtualGrid
      label={words.table}
      testId="activity"
      columns={activityColumns(profiles.value ?? [], countries.value ?? [])}
      rowCount={total}
      rowAt={pages.rowAt}
      onView={pages.onView}
      dimmed={pages.stale}
      isSelected={(row) => isSame(row, chosen)}
      onToggle={(row) => {
        onChoose(isSame(row, chosen) ? null : row);
      }}
    />
  );
}

/** Before the first import. */
function NoActivity({
  onGoToLibrary,
}: Pick<ActivityScreenProps, "onGoToLibrary">) {
  return (
    <EmptyState
      title={words.empty}
      text={words.emptyText}
      testId="activity-empty"
    >
      <Button kind="primary" onPress={onGoToLibrary}>
        {words.library}
      </Button>
    </EmptyState>
  );
}

function isSame(one: Activity, other: Activity | null): boolean {
  return one.extraction_id === other?.extraction_id;
}
