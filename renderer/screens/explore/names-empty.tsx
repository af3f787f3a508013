import type { Gender } from "../../../shared/ipc/contract";
import type { NameFilter, NamesTable } from "../../../shared/ipc/names-schemas";
import { Button } from "../../components/button";
import { EmptyState } from "../../components/empty-state";
import { format } from "../../lib/format";
import { explore } from "../../lib/words/explore";
import type { Place } from "./explore-state";
import { placeName } from "./place-name";
import type { ChangeView } from "./use-explore";
import { WouldBring } from "./would-bring";

const words = explore.table;

interface NamesEmptyProps {
  readonly page: NamesTable;
  readonly place: Place;
  readonly gender: Gender | null;
  readonly filter: NameFilter;
  readonly onChange: ChangeView;
}

/** Why the table has no rows, and what would give it some. */
export function NamesEmpty(props: NamesEmptyProps) {
  const { page, place, gender, onChange } = props;
  if (page.listed > 0)
    return (
      <EmptyState
        title={words.noMatch}
        text={words.noMatchHint(format.count(page.listed), placeName(place))}
        testId="names-empty"
      >
        <Button
          testId="clear-filters"
          onPress={() => {
            onChange({ filter: {} }, { what: explore.steps.cleared });
          }}
        >
          {explore.filter.clear}
        </Button>
      </EmptyState>
    );
  const noSex = gender !== null && page.nearest.length === 0;
  return (
    <EmptyState
      title={noSex ? words.emptySex(explore.sexOf(gender)) : words.empty}
      text={words.emptyHint}
      testId="names-empty"
    >
      {page.nearest.map((year) => (
        <Button
          key={year}
          onPress={() => {
            const years = { from: year, to: year };
            const what = explore.steps.years(years);
            onChange({ years, span: false }, { what });
          }}
        >
          {words.nearest(year)}
        </Button>
      ))}
      <WouldBring lack="years" place={place} />
    </EmptyState>
  );
}
