import { InfoPopover } from "../../components/info-popover";
import { format } from "../../lib/format";
import { explore } from "../../lib/words/explore";
import { creditText } from "./credit-text";
import { describeTrend } from "./describe-trend";
import { truthOf } from "./explore-state";
import { placeName } from "./place-name";
import { placesOf, type Picture } from "./trend-series";

const words = explore.chart;

interface CreditLineProps {
  readonly picture: Picture;
  /** Whether counts between bounds are drawn. */
  readonly hatched?: boolean;
}

/** Who published the figures, as a visible part of the picture, with what a reader should know of them. */
export function CreditLine({ picture, hatched = false }: CreditLineProps) {
  const places = placesOf(picture);
  return (
    <figcaption className="credit" data-testid="credit">
      <p>{creditText(picture, hatched)}</p>
      <InfoPopover title={words.notes}>
        <p>{describeTrend(picture, format)}</p>
        {places.map((place) => {
          const { derived, source_url } = place.country;
          const { notes, denominator } = truthOf(place);
          return (
            <section key={placeName(place)} className="credit-notes">
              {places.length > 1 && <h4>{placeName(place)}</h4>}
              {notes.map((note) => (
                <p key={note}>{note}</p>
              ))}
              {derived && place.region === null && <p>{words.derived}</p>}
              {denominator !== null && <p>{words.denominator(denominator)}</p>}
              {source_url !== null && (
                <p className="credit-url">{source_url}</p>
              )}
            </section>
          );
        })}
      </InfoPopover>
    </figcaption>
  );
}
