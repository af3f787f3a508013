import type { Output } from "../../../shared/ipc/contract";
import { useProcedures } from "../../lib/use-procedure";
import { askedOf, type GroupsPlace, type GroupsView } from "./groups-view";
import { shownTitle } from "./shown-title";
import { storyOf } from "./tell-story";
import { groups as words } from "../../lib/words/groups";

interface StoryProps {
  readonly view: GroupsView;
  readonly place: GroupsPlace;
}

/** Ranks that a reader looks at. */
const FIRST_ROWS = 100;

/** What the rule changes, in sentences. */
export function Story({ view, place }: StoryProps) {
  const { by } = view;
  const asked = askedOf({ ...view, text: "", joined: false }, place);
  const [alone, together] = useProcedures(
    "names.league",
    [asked.alone, asked.together].map((one) => ({
      ...{ ...one, offset: 0, limit: FIRST_ROWS },
    })),
  );
  if (!alone?.value || !together?.value) return <p className="groups-story" />;
  const { measure, code } = place.country;
  const text = storyOf(
    shownAs(alone.value, code),
    shownAs(together.value, code),
    by,
    measure,
  );
  if (text === "") return null;
  const goesBySound = by !== "exact" && by !== "accents" && by !== "hand";
  return (
    <div className="groups-story" data-testid="groups-story">
      <p>{text}</p>
      {goesBySound && <p className="groups-caution">{words.story.sound}</p>}
    </div>
  );
}

/** The league with its titles for the eye. */
function shownAs(
  league: Output<"names.league">,
  country: string,
): Output<"names.league"> {
  const rows = league.rows.map((row) => ({
    ...row,
    title: shownTitle(row, country),
  }));
  return { ...league, rows };
}
