import { useMemo } from "react";
import type { Gender, NameOfYear, Output } from "../../../shared/ipc/contract";
import { BusyLine } from "../../components/busy-line";
import { EmptyState } from "../../components/empty-state";
import { ErrorPanel } from "../../components/error-panel";
import { ExportButton } from "../../components/export-button";
import { VirtualGrid } from "../../components/virtual-grid";
import { format } from "../../lib/format";
import { usePages, type Pages } from "../../lib/use-pages";
import { useSettled } from "../../lib/use-settled";
import { explore } from "../../lib/words/explore";
import { isChosen, truthOf, type Chosen, type Place } from "./explore-state";
import { namesColumns } from "./names-columns";
import { placeName } from "./place-name";
import { copyNames, exportNames } from "./take-names";

interface NamesTableProps {
  readonly place: Place;
  readonly year: number;
  readonly gender: Gender | null;
  readonly chosen: readonly Chosen[];
  readonly onToggle: (name: string, gender: Gender) => void;
  /** Opens the page of a name. */
  readonly onName: (name: string) => void;
}

/** A slider that is dragged would ask for each year it passes. */
const QUIET_MS = 60;

/** Rows that stand in until it is known how many there are. */
const SKELETON_ROWS = 24;

const words = explore.table;

/** All names of one year by rank. */
export function NamesTable(props: NamesTableProps) {
  const { place, gender, chosen } = props;
  const year = useSettled(props.year, QUIET_MS);
  const pages = useNamesOfYear(place, year, gender);
  const columns = useNamesColumns(pages, place, gender, chosen);
  const label = words.label(placeName(place), year);
  const stale = pages.stale || year !== props.year;
  const total = pages.page?.total ?? SKELETON_ROWS;
  return (
    <section className="names-pane" aria-label={label}>
      <div className="pane-head">
        <h1>{words.caption(placeName(place), year)}</h1>
        <ExportButton
          disabled={total === 0 || stale}
          onExport={(head) => void exportNames({ place, year, gender }, head)}
        />
      </div>
      <BusyLine active={pages.page === undefined || pages.stale} />
      {pages.error && (
        <div className="pane-message">
          <ErrorPanel error={pages.error} onRetry={pages.retry} />
        </div>
      )}
      {total === 0 && !stale ? (
        <EmptyState title={words.empty} text={words.emptyHint} />
      ) : (
        <VirtualGrid
          label={label}
          testId="names-table"
          columns={columns}
          rowCount={total}
          rowAt={pages.rowAt}
          onView={pages.onView}
          isSelected={(row) => isChosen(chosen, row.name, row.gender)}
          onToggle={(row) => {
            props.onToggle(row.name, row.gender);
          }}
          onCopy={(range) => void copyNames({ place, year, gender }, range)}
          onOpen={(row) => {
            props.onName(row.name);
          }}
          dimmed={stale}
        />
      )}
      <NamesFooter page={pages.page} gender={gender} place={place} />
    </section>
  );
}

function useNamesOfYear(place: Place, year: number, gender: Gender | null) {
  const country = place.country.code;
  const region = place.region?.code ?? null;
  const { measure } = place.country;
  return usePages(
    "names.top",
    JSON.stringify([country, region, measure, year, gender]),
    (offset, limit) => ({
      country,
      region,
      measure,
      year,
      gender,
      offset,
      limit,
    }),
  );
}

function useNamesColumns(
  pages: Pages<"names.top">,
  place: Place,
  gender: Gender | null,
  chosen: readonly Chosen[],
) {
  const countOf = (row: NameOfYear | undefined) => row?.count ?? 1;
  // With both sexes the list may begin with either.
  const highest = Math.max(countOf(pages.rowAt(0)), countOf(pages.rowAt(1)));
  const shares = truthOf(place).denominator !== null;
  const { measure } = place.country;
  return useMemo(
    () =>
      namesColumns({
        chosen,
        bothSexes: gender === null,
        shares,
        highest,
        measure,
      }),
    [chosen, gender, shares, highest, measure],
  );
}

interface NamesFooterProps {
  readonly page: Output<"names.top"> | undefined;
  readonly gender: Gender | null;
  readonly place: Place;
}

function NamesFooter({ page, gender, place }: NamesFooterProps) {
  const total = page ? totalOf(page, gender) : 0;
  const ranksOnly = page?.rows[0]?.count === null;
  return (
    <footer className="pane-foot" data-testid="names-footer">
      {page && (
        <>
          <span>{words.names(format.count(page.total))}</span>
          <span>
            {ranksOnly
              ? words.ranksOnly
              : words.total(format.count(total), place.country.measure)}
          </span>
        </>
      )}
    </footer>
  );
}

function totalOf(page: Output<"names.top">, gender: Gender | null): number {
  return gender === null ? page.births.F + page.births.M : page.births[gender];
}
