import type { Mapping } from "../../../shared/mapping";
import { Combo } from "../../components/combo";
import { NumberBox } from "../../components/number-box";
import { Segments } from "../../components/segments";
import { TextBox } from "../../components/text-box";
import { useProcedure } from "../../lib/use-procedure";
import { preview as words } from "../../lib/words/preview";
import { placeNamed, regionOf, withCountry } from "./mapping-edits";

const texts = words.place;

export interface FieldsProps {
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** Country, place, measure, year and recorded sex of all lines. */
export function PlaceFields({ mapping, onChange }: FieldsProps) {
  const change = (part: Partial<Mapping>) => {
    onChange({ ...mapping, ...part });
  };
  const region = regionOf(mapping.place);
  return (
    <section className="fields" aria-labelledby="place-title">
      <h2 id="place-title">{texts.title}</h2>
      <CountryField mapping={mapping} onChange={onChange} />
      <TextBox
        label={texts.region}
        hint={texts.regionHint}
        placeholder={texts.regionPlaceholder}
        maxLength={100}
        value={region?.name ?? ""}
        testId="preview-place"
        onChange={(text) => {
          change({ place: placeNamed(text, region, mapping.country) });
        }}
      />
      {region !== null && <PlaceCode mapping={mapping} onChange={onChange} />}
      <div className="field">
        <Segments
          showLabel
          label={texts.measure}
          testId="preview-measure"
          segments={[
            { id: "births", name: texts.measures.births },
            { id: "bearers", name: texts.measures.bearers },
          ]}
          value={mapping.measure}
          onChange={(measure) => {
            change({ measure });
          }}
        />
        <p className="field-hint">{texts.measureHints[mapping.measure]}</p>
      </div>
      <div data-need="year">
        <NumberBox
          label={texts.year}
          hint={texts.yearHint}
          min={1800}
          max={2100}
          value={mapping.year}
          optional
          year
          testId="preview-year"
          onChange={(year) => {
            change({ year });
          }}
        />
      </div>
      <SexField mapping={mapping} onChange={onChange} />
    </section>
  );
}

function CountryField({ mapping, onChange }: FieldsProps) {
  const countries = useProcedure("countries.all", undefined);
  return (
    <div data-need="country">
      <Combo
        // The list comes a moment later; the field takes it in when it starts.
        key={countries.value === undefined ? "none" : "all"}
        label={texts.country}
        placeholder={texts.countryPlaceholder}
        testId="preview-country"
        options={(countries.value ?? []).map(({ code, name }) => ({
          id: code,
          name,
        }))}
        value={mapping.country}
        onChange={(country) => {
          onChange(withCountry(mapping, country));
        }}
      />
    </div>
  );
}

function PlaceCode({ mapping, onChange }: FieldsProps) {
  return (
    <TextBox
      label={texts.code}
      hint={texts.codeHint}
      maxLength={20}
      value={mapping.place?.code ?? ""}
      onChange={(code) => {
        const name = mapping.place?.name ?? "";
        onChange({
          ...mapping,
          place: { code: code === "" ? null : code, name },
        });
      }}
    />
  );
}

function SexField({ mapping, onChange }: FieldsProps) {
  return (
    <div data-need="gender">
      <Segments
        showLabel
        label={texts.sex}
        testId="preview-sex"
        segments={[
          { id: "file", name: texts.sexes.file },
          { id: "F", name: texts.sexes.F },
          { id: "M", name: texts.sexes.M },
        ]}
        value={mapping.gender ?? "file"}
        onChange={(id) => {
          onChange({ ...mapping, gender: id === "file" ? null : id });
        }}
      />
    </div>
  );
}
