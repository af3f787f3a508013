import type { Country } from "../../../shared/ipc/contract";
import { Choice } from "../../components/choice";
import { map as words } from "../../lib/words/map";

interface CountryChoiceProps {
  readonly country: Country;
  readonly countries: readonly Country[];
  readonly onCountry: (code: string) => void;
}

/** All countries, also those without regions: who chooses one is told what is missing. */
export function CountryChoice(props: CountryChoiceProps) {
  const { country, countries, onCountry } = props;
  return (
    <Choice
      label={words.country}
      testId="map-country"
      options={countries.map(({ code, name, regions }) => ({
        ...{ id: code, name },
        ...(regions.length === 0 ? { hint: words.bare.hint } : {}),
      }))}
      value={country.code}
      onChange={onCountry}
    />
  );
}
