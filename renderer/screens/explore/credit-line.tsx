import { InfoPopover } from "../../components/info-popover";
import { explore } from "../../lib/words/explore";
import type { Place } from "./explore-state";

const words = explore.chart;

/** Who published the figures, as a visible part of the picture, with what a reader should know of them. */
export function CreditLine({ place }: { readonly place: Place }) {
  const { credit, threshold, denominator, derived, notes, source_url } =
    place.country;
  return (
    <figcaption className="credit" data-testid="credit">
      <p>
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
