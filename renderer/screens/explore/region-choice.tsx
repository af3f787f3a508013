import { ChevronDown } from "lucide-react";
import { Button, Dialog, DialogTrigger, Heading } from "react-aria-components";
import { Bubble } from "../../components/bubble";
import { Choice } from "../../components/choice";
import "../../components/choice.css";
import "../../components/info-popover.css";
import { explore } from "../../lib/words/explore";
import type { Place } from "./explore-state";
import { placeName } from "./place-name";
import type { ChangeView } from "./use-explore";
import { WouldBring } from "./would-bring";

/** The choice of a region's list that stands for none. */
const WHOLE = "";
const words = explore.missing;

export interface RegionChoiceProps {
  readonly place: Place;
  readonly onChange: ChangeView;
}

/** A part of the country, or why there is none to choose. */
export function RegionChoice({ place, onChange }: RegionChoiceProps) {
  const { country, region } = place;
  if (country.regions.length === 0) return <NoRegions place={place} />;
  const regions = country.regions.map(({ code, name }) => ({ id: code, name }));
  const whole = country.national
    ? [{ id: WHOLE, name: explore.wholeCountry }]
    : [];
  return (
    <Choice
      label={explore.region}
      testId="region"
      options={[...whole, ...regions]}
      value={region?.code ?? WHOLE}
      onChange={(code) => {
        const next = country.regions.find((one) => one.code === code) ?? null;
        onChange(
          { region: next?.code ?? null },
          { what: explore.steps.place(placeName({ country, region: next })) },
        );
      }}
    />
  );
}

/** In the place of the choice, so that who looks for regions learns how to get them. */
function NoRegions({ place }: Pick<RegionChoiceProps, "place">) {
  const { name } = place.country;
  return (
    <DialogTrigger>
      <div className="choice">
        <Button
          className="choice-button"
          aria-label={`${words.regions}: ${explore.wholeCountry}`}
          data-testid="no-regions"
        >
          <span className="choice-value truncate muted">
            {explore.wholeCountry}
          </span>
          <ChevronDown size={14} aria-hidden />
        </Button>
      </div>
      <Bubble className="info-popover" placement="bottom start">
        <Dialog className="info-dialog">
          <Heading slot="title" level={3}>
            {words.noRegions(name)}
          </Heading>
          <p>{words.noRegionsText(name)}</p>
          <WouldBring lack="regions" place={place} />
        </Dialog>
      </Bubble>
    </DialogTrigger>
  );
}
