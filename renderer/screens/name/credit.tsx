import type { Country } from "../../../shared/ipc/contract";
import { InfoPopover } from "../../components/info-popover";
import { explore } from "../../lib/words/explore";

interface CreditProps {
  readonly truth:
    Pick<Country, "credit" | "threshold" | "denominator" | "notes"> | undefined;
  /** What the picture needs to be understood. */
  readonly note: string | null;
}

/** Who published the figures, as a visible part of the picture. */
export function Credit({ truth, note }: CreditProps) {
  if (!truth) return null;
  return (
    <figcaption className="name-credit" data-testid="name-credit">
      <p>
        {note !== null && `${note} `}
        {explore.chart.source}: {truth.credit}
      </p>
      {truth.notes.length > 0 && (
        <InfoPopover title={explore.chart.notes}>
          {truth.notes.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </InfoPopover>
      )}
    </figcaption>
  );
}
