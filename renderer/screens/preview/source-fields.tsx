import type { Mapping } from "../../../shared/mapping";
import { Check } from "../../components/check";
import { Choice } from "../../components/choice";
import { NumberBox } from "../../components/number-box";
import { TextBox } from "../../components/text-box";
import { useProcedure } from "../../lib/use-procedure";
import { preview as words } from "../../lib/words/preview";
import type { FieldsProps } from "./place-fields";

const texts = words.source;

/** The choice that stands for an office that is described here. */
const OTHER = "";

type Source = NonNullable<Mapping["source"]>;

const BLANK: Source = {
  office: "",
  title: "",
  licence: "",
  attribution: "",
  sourceUrl: null,
  threshold: null,
  complete: false,
};

/** Who published the file: an office that Onoma knows, or one that is described here. */
export function SourceFields({ mapping, onChange }: FieldsProps) {
  const profiles = useProcedure("profiles.list", undefined);
  // What stands where nobody has said who published a file.
  const unsaid = profiles.value?.find(({ country }) => country === null);
  return (
    <section className="fields" aria-labelledby="source-title">
      <h2 id="source-title">{texts.title}</h2>
      <div className="field">
        <Choice
          label={texts.profile}
          showLabel
          testId="preview-profile"
          options={[
            { id: OTHER, name: texts.other },
            ...(profiles.value ?? []).flatMap(
              ({ id, office, title, country }) =>
                country === null ? [] : [{ id, name: office, hint: title }],
            ),
          ]}
          value={mapping.profile ?? OTHER}
          onChange={(id) => {
            onChange({ ...mapping, profile: id === OTHER ? null : id });
          }}
        />
      </div>
      {mapping.profile === null && (
        <OfficeFields
          source={mapping.source ?? BLANK}
          unsaid={unsaid}
          onChange={(source) => {
            onChange({ ...mapping, source });
          }}
        />
      )}
    </section>
  );
}

interface OfficeFieldsProps {
  readonly source: Source;
  readonly unsaid: Partial<Record<keyof Source, unknown>> | undefined;
  readonly onChange: (source: Source) => void;
}

function OfficeFields({ source, unsaid, onChange }: OfficeFieldsProps) {
  const text = (
    field: "office" | "title" | "licence" | "attribution",
    label: string,
    maxLength: number,
    hint?: string,
  ) => (
    <TextBox
      label={label}
      hint={hint}
      maxLength={maxLength}
      value={source[field] === unsaid?.[field] ? "" : source[field]}
      testId={`source-${field}`}
      onChange={(value) => {
        onChange({ ...source, [field]: value });
      }}
    />
  );
  return (
    <>
      {text("office", texts.office, 200)}
      {text("title", texts.datasetTitle, 300)}
      {text("licence", texts.licence, 300, texts.licenceHint)}
      {text("attribution", texts.attribution, 500, texts.attributionHint)}
      <TextBox
        label={texts.address}
        maxLength={2000}
        value={source.sourceUrl ?? ""}
        onChange={(value) => {
          onChange({ ...source, sourceUrl: value === "" ? null : value });
        }}
      />
      <NumberBox
        label={texts.threshold}
        hint={texts.thresholdHint}
        min={1}
        max={1_000_000}
        optional
        value={source.threshold}
        onChange={(threshold) => {
          onChange({ ...source, threshold });
        }}
      />
      <Check
        selected={source.complete}
        hint={texts.completeHint}
        onChange={(complete) => {
          onChange({ ...source, complete });
        }}
      >
        {texts.complete}
      </Check>
    </>
  );
}
