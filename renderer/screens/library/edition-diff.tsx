import { useState } from "react";
import type {
  Change,
  Diff,
  DiffRow,
  Edition,
} from "../../../shared/ipc/library-schemas";
import { BusyLine } from "../../components/busy-line";
import { ErrorPanel } from "../../components/error-panel";
import type { Column } from "../../components/grid-column";
import { Segments } from "../../components/segments";
import { VirtualGrid } from "../../components/virtual-grid";
import { format } from "../../lib/format";
import { usePages } from "../../lib/use-pages";
import { dataset as words } from "../../lib/words/dataset";
import { rowsOf } from "./rows-of";

const texts = words.diff;

interface EditionDiffProps {
  readonly from: Edition;
  readonly to: Edition;
}

/** What is other in a later edition: figures added, removed and revised, the largest changes first. */
export function EditionDiff({ from, to }: EditionDiffProps) {
  const [change, setChange] = useState<Change | null>(null);
  const asked = {
    from: from.id,
    to: to.id,
    ...(change === null ? {} : { change }),
  };
  const pages = usePages(
    "datasets.diff",
    JSON.stringify(asked),
    (offset, limit) => ({ ...asked, offset, limit }),
  );
  const { page } = pages;
  return (
    <section className="diff" data-testid="diff">
      <h3>{texts.title(from.filename, to.filename)}</h3>
      <BusyLine active={page === undefined || pages.stale} />
      {pages.error && <ErrorPanel error={pages.error} onRetry={pages.retry} />}
      {page && <DiffCounts page={page} change={change} onChange={setChange} />}
      {page && page.listed > 0 && (
        <div className="diff-box" style={rowsOf(page.listed)}>
          <VirtualGrid
            label={texts.table}
            testId="diff-rows"
            columns={COLUMNS}
            rowCount={page.listed}
            rowAt={pages.rowAt}
            onView={pages.onView}
            dimmed={pages.stale}
          />
        </div>
      )}
    </section>
  );
}

interface DiffCountsProps {
  readonly page: Diff;
  readonly change: Change | null;
  readonly onChange: (change: Change | null) => void;
}

/** How many figures of each kind there are, and which of them are listed. */
function DiffCounts({ page, change, onChange }: DiffCountsProps) {
  const changed =
    change === null ? page.added + page.removed + page.revised : page[change];
  return (
    <div className="diff-counts">
      <Segments
        label={texts.kinds}
        testId="diff-kinds"
        segments={[
          { id: "all", name: texts.all },
          ...KINDS.map((id) => ({
            id,
            name: texts.kind(id, format.count(page[id])),
            disabled: page[id] === 0,
          })),
        ]}
        value={change ?? "all"}
        onChange={(id) => {
          onChange(id === "all" ? null : id);
        }}
      />
      <p className="muted">
        {texts.unchanged(format.count(page.unchanged))}{" "}
        {changed === 0 && texts.none}
        {page.listed < changed && texts.listed(format.count(page.listed))}
      </p>
    </div>
  );
}

const KINDS = ["added", "removed", "revised"] as const;

const COLUMNS: readonly Column<DiffRow>[] = [
  {
    id: "change",
    title: texts.change,
    width: "5.5rem",
    cell: (row) => texts.changeOf(row.change),
  },
  {
    id: "name",
    title: texts.name,
    width: "minmax(6rem, 1fr)",
    cell: (row) => <strong>{row.name}</strong>,
  },
  { id: "sex", title: texts.sex, width: "2rem", cell: (row) => row.gender },
  {
    id: "year",
    title: texts.year,
    numeric: true,
    width: "3rem",
    cell: (row) => String(row.year),
  },
  {
    id: "place",
    title: texts.place,
    width: "minmax(5rem, 8rem)",
    cell: (row) => <span className="muted">{row.region ?? texts.whole}</span>,
  },
  {
    id: "before",
    title: texts.before,
    numeric: true,
    width: "5rem",
    cell: (row) => countOr(row.before),
  },
  {
    id: "after",
    title: texts.after,
    numeric: true,
    width: "5rem",
    cell: (row) => countOr(row.after),
  },
  {
    id: "difference",
    title: texts.difference,
    numeric: true,
    width: "5.5rem",
    cell: (row) => format.change((row.after ?? 0) - (row.before ?? 0)),
  },
];

function countOr(count: number | null) {
  return count === null ? (
    <span className="muted">{texts.absent}</span>
  ) : (
    format.count(count)
  );
}
