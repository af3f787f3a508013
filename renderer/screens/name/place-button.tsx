import type { Country } from "../../../shared/ipc/contract";
import { Button } from "../../components/button";
import { name as words } from "../../lib/words/name";
import { placeNameOf, regionNameOf, type Spot } from "./spots";

interface PlaceButtonProps {
  /** The spelling that the page is about. */
  readonly asked: string;
  readonly spot: Spot;
  readonly current: Spot;
  readonly countries: readonly Country[];
  readonly onSpot: (spot: Spot) => void;
}

/** The name of a place that puts it into the chart. */
export function PlaceButton(props: PlaceButtonProps) {
  const { asked, spot, current, countries, onSpot } = props;
  return (
    <Button
      kind="quiet"
      pressed={spot.id === current.id}
      onPress={() => {
        onSpot(spot);
      }}
    >
      {spotTitle(asked, spot, countries)}
    </Button>
  );
}

/**
 * A place, with the spelling where it is another than the one that was asked for. Regions of a country that also has
 * national figures stand below their country's name: their own is enough.
 */
export function spotTitle(
  asked: string,
  spot: Spot,
  countries: readonly Country[],
): string {
  const country = countries.find(({ code }) => code === spot.country);
  const place =
    spot.region !== null && country?.national === true
      ? regionNameOf(country, spot.region)
      : placeNameOf(countries, spot.country, spot.region);
  return spot.name === asked ? place : words.spelled(place, spot.name);
}
