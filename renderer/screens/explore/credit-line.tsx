import { InfoPopover } from "../../components/info-popover";
import { explore } from "../../lib/words/explore";
import { truthOf, type Place } from "./explore-state";

const words = explore.chart;

interface CreditLineProps {
  readonly place: Place;
  /** Whether counts between bounds are drawn. */
  readonly hatched?: boolean;
}

/** Who published the figures, as a visible part of the picture, with what a reader should know of them. */
export function CreditLine({ place, hatched = false }: CreditLineProps) {
  const { derived, source_url } = place.country;
  const { credit, threshold, denominator, notes } = truthOf(place);
  return (
    <figcaption className="credit" data-testid="credit">
      <p>
        {hatched && `${words.hatched} `}
        {words.gaps(threshold)} {words.source}: {credit}
      </p>
      <InfoPopover title={words.notes}>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {derived && <p>{words.derived}</p>}
        {denominator !== null && <p>{words.denominator(denominator)}</p>}
        {source_url !== null && <p className="credit-url">{source_url}</p>}
      </InfoPopover>
    </figcaption>
  );
}
