import { session } from "../../lib/session";
import type { NameTarget } from "../../lib/use-navigation";
import { explore } from "../../lib/words/explore";
import { startingIn, startingWith } from "./explore-state";
import { EXPLORE_START, ExploreView } from "./explore-view";

/** Shows the names of a country. */
export function exploreCountry(country: string): void {
  open((view) => startingIn(country, view), nameOf(country));
}

/** Shows a name in the chart, at its place. */
export function chartName(target: NameTarget): void {
  open((view) => startingWith(target, view), explore.steps.added(target.name));
}

function open(change: (view: ExploreView) => ExploreView, what: string): void {
  const stored = ExploreView.safeParse(session.current().views.explore);
  const view = stored.success ? stored.data : EXPLORE_START;
  session.show("explore");
  session.change("explore", change(view), { what });
}

function nameOf(country: string): string {
  return (
    new Intl.DisplayNames(undefined, { type: "region" }).of(country) ?? country
  );
}
