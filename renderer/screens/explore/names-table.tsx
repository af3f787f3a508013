import { useMemo, useRef } from "react";
import type { NameRow, YearSpan } from "../../../shared/ipc/names-schemas";
import { BusyLine } from "../../components/busy-line";
import { ExportButton } from "../../components/export-button";
import { ErrorPanel } from "../../components/error-panel";
import { VirtualGrid } from "../../components/virtual-grid";
import { usePages, type Pages } from "../../lib/use-pages";
import { useSettled } from "../../lib/use-settled";
import { useWidth } from "../../lib/use-width";
import { explore } from "../../lib/words/explore";
import { ColumnChooser } from "./column-chooser";
import { find, truthOf, type Place } from "./explore-state";
import type { ColumnId, Entry, ExploreView } from "./explore-view";
import { FilterBar } from "./filter-bar";
import { NamesEmpty } from "./names-empty";
import { NamesFooter } from "./names-footer";
import {
  columnsToShow,
  isSortColumn,
  namesColumns,
  sortBy,
  widthOf,
} from "./names-columns";
import { placeName } from "./place-name";
import { copyNames, exportNames, type NamesList } from "./take-names";
import { nameAt, type ExploreModel } from "./use-explore";

/** A slider that is dragged would ask for each year it passes. */
const QUIET_MS = 40;

/** Rows that stand in until it is known how many there are. */
const SKELETON_ROWS = 24;

/** Before the pane was measured. Unit: pixels. */
const USUAL_WIDTH = 480;

const words = explore.table;

interface NamesTableProps {
  readonly model: ExploreModel;
  readonly place: Place;
  /** Opens the page of a name. */
  readonly onName: (name: string) => void;
}

/** The names of a year or span of years: filtered, sorted, as far as they are in view. */
export function NamesTable({ model, place, onName }: NamesTableProps) {
  const { view, change } = model;
  const { gender, filter } = view;
  const years = useSettled(model.years, QUIET_MS);
  const { pages, list } = useNames(place, years, view);
  const pane = useRef<HTMLElement>(null);
  const shown = useColumns(pane, view, place);
  const label = words.label(placeName(place), years);
  const dimmed = pages.stale || years !== model.years;
  return (
    <section ref={pane} className="names-pane" aria-label={label}>
      <div className="pane-head">
        <h1>{words.caption(placeName(place), years)}</h1>
        <div className="pane-tools">
          <ColumnChooser
            view={view}
            measure={place.country.measure}
            shown={shown}
            hasShares={hasShares(place)}
            onChange={change}
          />
          <ExportButton
            disabled={dimmed || pages.page === undefined}
            onExport={(head) => void exportNames(list, head)}
          />
        </div>
      </div>
      <FilterBar
        filter={filter}
        measure={place.country.measure}
        initials={pages.page?.initials ?? []}
        onChange={change}
      />
      <BusyLine active={pages.page === undefined || pages.stale} />
      {pages.error && (
        <div className="pane-message">
          <ErrorPanel error={pages.error} onRetry={pages.retry} />
        </div>
      )}
      {pages.page?.total === 0 && !dimmed ? (
        <NamesEmpty
          {...{ page: pages.page, place, gender, filter, onChange: change }}
        />
      ) : (
        <NamesGrid
          {...{ model, place, onName, pages, list, shown, label, dimmed }}
        />
      )}
      <NamesFooter {...{ page: pages.page, gender, filter, place }} />
    </section>
  );
}

function useColumns(
  pane: React.RefObject<HTMLElement | null>,
  { columns, gender }: ExploreView,
  place: Place,
): readonly ColumnId[] {
  const room = useWidth(pane) ?? USUAL_WIDTH;
  const shares = hasShares(place);
  return useMemo(
    () => columnsToShow({ columns }, room, gender === null, shares),
    [columns, room, gender, shares],
  );
}

function hasShares(place: Place): boolean {
  return truthOf(place).denominator !== null;
}

interface NamesGridProps extends NamesTableProps {
  readonly list: NamesList;
  readonly pages: Pages<"names.table">;
  readonly shown: readonly ColumnId[];
  readonly label: string;
  readonly dimmed: boolean;
}

function NamesGrid(props: NamesGridProps) {
  const { model, place, pages, list, shown, label, dimmed } = props;
  const { view, entries, change, toggleName } = model;
  const { gender, sort, changeIn } = view;
  const bothSexes = gender === null;
  const { measure, code: country } = place.country;
  const { page } = pages;
  const entryOf = (row: NameRow) => entryAt(entries, place, row);
  const columns = useMemo(
    () =>
      namesColumns({
        ...{ shown, bothSexes, country, measure, changeIn, sort, page },
        entryOf: (row) => entryAt(entries, place, row),
      }),
    [shown, bothSexes, country, measure, changeIn, sort, page, entries, place],
  );
  return (
    <VirtualGrid
      label={label}
      testId="names-table"
      columns={columns}
      minWidth={widthOf(shown, bothSexes)}
      rowCount={page?.total ?? SKELETON_ROWS}
      rowAt={pages.rowAt}
      onView={pages.onView}
      isSelected={(row) => entryOf(row) !== undefined}
      onToggle={(row) => {
        toggleName(row.name, row.gender);
      }}
      onCopy={(range) => void copyNames(list, range)}
      onOpen={(row) => {
        props.onName(row.name);
      }}
      onSort={(id) => {
        if (!isSortColumn(id)) return;
        const title = columns.find((column) => column.id === id)?.title ?? id;
        const what = explore.steps.sorted(title.toLowerCase());
        change({ sort: sortBy(sort, id) }, { what });
      }}
      dimmed={dimmed}
    />
  );
}

function entryAt(
  entries: readonly Entry[],
  place: Place,
  { name, gender }: NameRow,
): Entry | undefined {
  return find(entries, nameAt(place, name, gender));
}

function useNames(place: Place, years: YearSpan, view: ExploreView) {
  const list: NamesList = {
    country: place.country.code,
    region: place.region?.code ?? null,
    measure: place.country.measure,
    ...{ years, gender: view.gender, filter: view.filter, sort: view.sort },
  };
  const pages = usePages(
    "names.table",
    JSON.stringify(list),
    (offset, limit) => ({ ...list, offset, limit }),
  );
  return { pages, list };
}
