import type { Country } from "../../../shared/ipc/contract";
import { Button } from "../../components/button";
import { EmptyState } from "../../components/empty-state";
import { map as words } from "../../lib/words/map";
import { CountryChoice } from "./country-choice";

interface BareCountryProps {
  readonly country: Country;
  readonly countries: readonly Country[];
  readonly onCountry: (code: string) => void;
  readonly onGoToLibrary: () => void;
}

/** A country without figures by region: says which file would bring them. */
export function BareCountry(props: BareCountryProps) {
  const { country, countries, onCountry, onGoToLibrary } = props;
  const { bare } = words;
  return (
    <>
      <h1 className="visually-hidden">{words.title}</h1>
      <div className="map-toolbar">
        <CountryChoice {...{ country, countries, onCountry }} />
      </div>
      <EmptyState
        title={bare.title(country.name)}
        text={bare.text(country.name, country.code)}
        testId="map-bare"
      >
        <Button onPress={onGoToLibrary}>{words.empty.library}</Button>
      </EmptyState>
    </>
  );
}
