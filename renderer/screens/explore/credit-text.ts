import { explore } from "../../lib/words/explore";
import { truthOf } from "./explore-state";
import { groupNotes } from "./line-name";
import { placeName } from "./place-name";
import { placesOf, type Picture } from "./trend-series";

const words = explore.chart;

/** What gaps and hatches mean, and all sources that the picture draws on. */
export function creditText(picture: Picture, hatched: boolean): string {
  const credits = new Set(
    placesOf(picture).map((place) => truthOf(place).credit),
  );
  return [
    ...(hatched ? [words.hatched] : []),
    gapsText(picture),
    ...groupNotes(picture.trends),
    `${words.source}: ${[...credits].join(" · ")}`,
  ].join(" ");
}

/** Where the sources leave out different counts, each place is named. */
function gapsText(picture: Picture): string {
  const places = placesOf(picture);
  const thresholds = new Set(places.map((place) => truthOf(place).threshold));
  const [only = null] = thresholds;
  if (thresholds.size <= 1) return words.gaps(only);
  return words.gapsByPlace(
    places.flatMap((place) => {
      const { threshold } = truthOf(place);
      return threshold === null ? [] : [[placeName(place), threshold] as const];
    }),
  );
}
