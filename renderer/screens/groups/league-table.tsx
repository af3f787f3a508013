import type { Output } from "../../../shared/ipc/contract";
import type { LeagueRow } from "../../../shared/ipc/name-page-schemas";
import { BusyLine } from "../../components/busy-line";
import { Button } from "../../components/button";
import { ErrorPanel } from "../../components/error-panel";
import type { Column } from "../../components/grid-column";
import { VirtualGrid } from "../../components/virtual-grid";
import { format } from "../../lib/format";
import type { Pages } from "../../lib/use-pages";
import { groups as words } from "../../lib/words/groups";
import { copyLeague } from "./copy-league";
import type { ChangeGroups } from "./groups-screen";
import type { GroupsPlace, GroupsView, LeagueAsked } from "./groups-view";

export interface LeagueTableProps {
  readonly view: GroupsView;
  readonly place: GroupsPlace;
  readonly asked: LeagueAsked;
  readonly pages: Pages<"names.league">;
  readonly set: ChangeGroups;
}

interface Props extends LeagueTableProps {
  readonly testId: string;
  readonly label: string;
  readonly columns: readonly Column<LeagueRow>[];
  readonly minWidth?: number;
  readonly isSelected: (row: LeagueRow) => boolean;
  readonly onToggle: (row: LeagueRow) => void;
  readonly onOpen: (row: LeagueRow) => void;
}

/** Rows that stand in until it is known how many there are. */
const SKELETON_ROWS = 24;

/** One of the two tables, or why it has no rows. */
export function LeagueTable(props: Props) {
  const { pages, asked, columns, label, testId, minWidth } = props;
  const { page, stale, error } = pages;
  if (error)
    return (
      <div className="pane-message">
        <ErrorPanel error={error} onRetry={pages.retry} />
      </div>
    );
  if (page?.total === 0 && !stale) return <NoRows {...props} page={page} />;
  return (
    <>
      <BusyLine active={page === undefined || stale} />
      <VirtualGrid
        label={label}
        testId={testId}
        columns={columns}
        rowCount={page?.total ?? SKELETON_ROWS}
        rowAt={pages.rowAt}
        onView={pages.onView}
        dimmed={stale}
        isSelected={props.isSelected}
        onToggle={props.onToggle}
        onOpen={props.onOpen}
        onCopy={(range) => void copyLeague(asked, range)}
        {...(minWidth === undefined ? {} : { minWidth })}
      />
      <p className="groups-foot">{page && footOf(page, asked)}</p>
    </>
  );
}

function footOf(page: Output<"names.league">, { by }: LeagueAsked): string {
  const { foot } = words;
  const all = by === "exact" ? foot.names : foot.groups;
  const total = all(format.count(page.groups));
  return page.total === page.groups
    ? total
    : foot.found(format.count(page.total), total);
}

/** A sentence, never an empty frame. */
function NoRows(props: Props & { readonly page: Output<"names.league"> }) {
  const { page, view, place, set } = props;
  const { none } = words;
  if (page.groups === 0)
    return (
      <p className="groups-none">
        {none.year(view.gender, place.name, place.year)}
      </p>
    );
  return (
    <div className="groups-none">
      <p>{view.text.trim() === "" ? none.joined : none.match(view.text)}</p>
      <Button
        onPress={() => {
          set({ text: "", joined: false }, { what: words.steps.find("") });
        }}
      >
        {none.all}
      </Button>
    </div>
  );
}
