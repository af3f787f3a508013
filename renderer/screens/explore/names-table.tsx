import { useMemo } from "react";
import type { Gender, NameOfYear } from "../../../shared/ipc/contract";
import { Swatch } from "../../charts/swatch";
import { BusyLine } from "../../components/busy-line";
import { EmptyState } from "../../components/empty-state";
import { ErrorPanel } from "../../components/error-panel";
import type { Column } from "../../components/grid-column";
import { VirtualGrid } from "../../components/virtual-grid";
import { format } from "../../lib/format";
import { usePages } from "../../lib/use-pages";
import { useSettled } from "../../lib/use-settled";
import { explore } from "../../lib/words/explore";
import { placeName } from "./place-name";
import { find, isChosen, type Chosen, type Place } from "./explore-state";

interface NamesTableProps {
  readonly place: Place;
  readonly year: number;
  readonly gender: Gender | null;
  readonly chosen: readonly Chosen[];
  readonly onToggle: (name: string, gender: Gender) => void;
}

/** Below this a slider that is dragged would ask for each year it passes. */
const QUIET_MS = 60;

const words = explore.table;

/** All names of one year by rank. */
export function NamesTable(props: NamesTableProps) {
  const { place, gender, chosen, onToggle } = props;
  const year = useSettled(props.year, QUIET_MS);
  const where = {
    country: place.country.code,
    region: place.region?.code ?? null,
    year,
    gender,
  };
  const pages = usePages(
    "names.top",
    JSON.stringify(where),
    (offset, limit) => ({
      ...where,
      offset,
      limit,
    }),
  );
  const { page } = pages;
  const highest = Math.max(
    pages.rowAt(0)?.count ?? 0,
    pages.rowAt(1)?.count ?? 0,
  );
  const columns = useMemo(
    () => columnsOf(chosen, gender === null, highest),
    [chosen, gender, highest],
  );
  const caption = words.caption(placeName(place), year);
  const label = words.label(placeName(place), year);
  const stale = pages.stale || year !== props.year;
  return (
    <section className="names-pane" aria-label={label}>
      <div className="pane-head">
        <h1>{caption}</h1>
      </div>
      <BusyLine active={page === undefined || pages.stale} />
      {pages.error && (
        <div className="pane-message">
          <ErrorPanel error={pages.error} onRetry={pages.retry} />
        </div>
      )}
      {page?.total === 0 && !stale ? (
        <EmptyState title={words.empty} text={words.emptyHint} />
      ) : (
        <VirtualGrid
          label={label}
          testId="names-table"
          columns={columns}
          rowCount={page?.total ?? SKELETON_ROWS}
          rowAt={pages.rowAt}
          onView={pages.onView}
          isSelected={(row) => isChosen(chosen, row.name, row.gender)}
          onToggle={(row) => {
            onToggle(row.name, row.gender);
          }}
          dimmed={stale}
        />
      )}
      <footer className="pane-foot" data-testid="names-footer">
        {page && (
          <>
            <span>{words.names(format.count(page.total))}</span>
            <span>{words.births(format.count(birthsOf(page, gender)))}</span>
          </>
        )}
      </footer>
    </section>
  );
}

const SKELETON_ROWS = 24;

function birthsOf(
  page: { births: Record<Gender, number> },
  gender: Gender | null,
): number {
  return gender === null ? page.births.F + page.births.M : page.births[gender];
}

function columnsOf(
  chosen: readonly Chosen[],
  bothSexes: boolean,
  highest: number,
): Column<NameOfYear>[] {
  const columns: Column<NameOfYear>[] = [
    {
      id: "rank",
      title: words.rank,
      numeric: true,
      width: "2.875rem",
      cell: (row) => <span className="muted">{format.count(row.rank)}</span>,
    },
    {
      id: "name",
      title: words.name,
      width: "minmax(5rem, 15rem)",
      cell: (row) => <NameCell row={row} chosen={chosen} />,
    },
  ];
  if (bothSexes)
    columns.push({
      id: "sex",
      title: words.sex,
      width: "1.5rem",
      cell: (row) => (
        <abbr title={explore.sexOf(row.gender)}>{row.gender}</abbr>
      ),
    });
  columns.push(
    {
      id: "count",
      title: words.count,
      numeric: true,
      width: "3.375rem",
      cell: (row) => format.count(row.count),
    },
    {
      id: "share",
      title: words.share,
      numeric: true,
      width: "3.625rem",
      cell: (row) => (row.share === null ? "–" : format.perThousand(row.share)),
    },
    {
      id: "one-in",
      title: words.oneIn,
      numeric: true,
      width: "3.5rem",
      cell: (row) => (
        <span className="muted">
          {row.share === null ? "–" : format.oneIn(row.share)}
        </span>
      ),
    },
    {
      id: "scale",
      title: words.scale,
      header: "",
      // Only what the other columns leave over: a picture of scale where there is room for one.
      width: "minmax(0, 1fr)",
      cell: (row) => <ScaleBar part={row.count / highest} />,
    },
  );
  return columns;
}

function ScaleBar({ part }: { readonly part: number }) {
  const width = `${String(Math.min(1, part) * 100)}%`;
  return <span className="scale-bar" style={{ width }} />;
}

function NameCell({
  row,
  chosen,
}: {
  readonly row: NameOfYear;
  readonly chosen: readonly Chosen[];
}) {
  const inChart = find(chosen, row.name, row.gender);
  return (
    <span className="name-cell">
      <span className="truncate" title={row.name}>
        {row.name}
      </span>
      {inChart && <Swatch slot={inChart.slot} />}
    </span>
  );
}
