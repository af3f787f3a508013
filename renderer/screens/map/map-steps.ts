import { session } from "../../lib/session";
import type { MappedName } from "../../lib/screens";
import { changed, settlePart } from "../../lib/use-view-part";
import { map as words } from "../../lib/words/map";
import { parseMapState, startingWith, type MapState } from "./map-state";

/** What a change of the map is called in the list of steps. */
export function stepOf(now: MapState, then: MapState): string {
  const [field = "kind"] = changed(then, now);
  switch (field) {
    case "year":
      return words.steps.year(now.year);
    case "country":
      return words.steps.country(now.country);
    case "gender":
      return words.steps.sex(now.gender);
    case "name":
      return words.steps.name(now.name);
    case "unit":
      return words.steps.unit(now.unit);
    case "asTable":
      return now.asTable ? words.steps.table : words.steps.map;
    case "kind":
      return words.kinds[now.kind];
  }
}

/** Shows where a name is frequent. */
export function mapName(mapped: MappedName): void {
  session.show("map");
  const { map } = session.current().views as { map?: { all?: unknown } };
  const state = startingWith(mapped, parseMapState(map?.all));
  settlePart("map", "all", state);
}
