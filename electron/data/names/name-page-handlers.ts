import type { Handlers } from "../../../shared/ipc/contract";
import type { namePageProcedures } from "../../../shared/ipc/name-page-procedures";
import type { Backend } from "../backend";
import { groupTrend } from "./groups/group-trend";
import { leagueOfYear } from "./groups/league-of-year";
import { deleteGroup, listGroups, saveGroup } from "./groups/saved-groups";
import { topByRegion } from "./map/top-by-region";
import { namePlaces } from "./page/name-places";
import { nameVariants } from "./page/name-variants";
import { similarCurves } from "./page/similar-curves";
import { findNames } from "./search/find-names";

/** A part of `dataHandlers`: what is known of one name. */
export function namePageHandlers(
  backend: Backend,
): Pick<Handlers<"data">, keyof typeof namePageProcedures> {
  return {
    "names.find": (input) => findNames(backend, input),
    "names.places": (input) => namePlaces(backend, input),
    "names.variants": (input) => nameVariants(backend, input),
    "names.top-by-region": (input) => topByRegion(backend, input),
    "groups.list": () => listGroups(backend),
    "groups.save": (input) => saveGroup(backend, input),
    "groups.delete": (input) => deleteGroup(backend, input),
    "names.league": (input) => leagueOfYear(backend, input),
    "names.group-trend": (input) => groupTrend(backend, input),
    "names.similar": (input) => similarCurves(backend, input),
  };
}
