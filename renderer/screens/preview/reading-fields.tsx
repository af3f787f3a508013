import type { Mapping } from "../../../shared/mapping";
import type { Preview } from "../../../shared/preview";
import { Check } from "../../components/check";
import { Choice } from "../../components/choice";
import { NumberBox } from "../../components/number-box";
import { ENCODINGS } from "../../lib/words/encodings";
import { preview as words } from "../../lib/words/preview";
import { withText } from "./mapping-edits";
import type { FieldsProps } from "./place-fields";

const texts = words.reading;

/** The choice that leaves it to what is found in the file. */
const FOUND = "";

interface ReadingFieldsProps extends FieldsProps {
  readonly preview: Preview;
}

/** Encoding, separator, where the table begins, and which tables of the file are read. */
export function ReadingFields(props: ReadingFieldsProps) {
  const { mapping, preview, onChange } = props;
  const { tables, receipt } = preview;
  return (
    <section className="fields" aria-labelledby="reading-title">
      <h2 id="reading-title">{texts.title}</h2>
      <div className="field-pair">
        <NumberBox
          label={texts.preamble}
          min={0}
          max={1000}
          value={mapping.preambleLines}
          testId="preview-preamble"
          onChange={(preambleLines) => {
            onChange({ ...mapping, preambleLines: preambleLines ?? 0 });
          }}
        />
        <NumberBox
          label={texts.header}
          min={0}
          max={20}
          value={mapping.headerLines}
          testId="preview-header"
          onChange={(headerLines) => {
            onChange({ ...mapping, headerLines: headerLines ?? 0 });
          }}
        />
      </div>
      {receipt.encoding !== null && <TextFields {...props} />}
      {tables.length > 1 && (
        <TableChecks tables={tables} mapping={mapping} onChange={onChange} />
      )}
    </section>
  );
}

/** Only a text file has an encoding and a separator. */
function TextFields({ mapping, preview, onChange }: ReadingFieldsProps) {
  const { encoding, delimiter } = preview.receipt;
  return (
    <>
      <div className="field">
        <Choice
          label={texts.encoding}
          showLabel
          testId="preview-encoding"
          options={[
            { id: FOUND, name: texts.encodingGuess(encoding) },
            ...ENCODINGS,
          ]}
          value={mapping.encoding ?? FOUND}
          onChange={(id) => {
            onChange(withText(mapping, { encoding: id === FOUND ? null : id }));
          }}
        />
      </div>
      <div className="field">
        <Choice
          label={texts.delimiter}
          showLabel
          testId="preview-delimiter"
          options={[
            { id: FOUND, name: texts.delimiterGuess(wordOf(delimiter)) },
            ...DELIMITERS.map((id) => ({ id, name: texts.delimiters[id] })),
          ]}
          value={mapping.delimiter ?? FOUND}
          onChange={(id) => {
            const next = DELIMITERS.find((one) => one === id) ?? null;
            onChange(withText(mapping, { delimiter: next }));
          }}
        />
      </div>
    </>
  );
}

const DELIMITERS = [",", ";", "\t", "|"] as const;

function wordOf(delimiter: string | null): string | null {
  const known = DELIMITERS.find((one) => one === delimiter);
  return known === undefined ? delimiter : texts.delimiters[known];
}

interface TableChecksProps extends FieldsProps {
  readonly tables: Preview["tables"];
}

/** Sheets or members: which are read, and why the others are not. */
function TableChecks({ tables, mapping, onChange }: TableChecksProps) {
  const read = tables.flatMap(({ name, skipped }) =>
    skipped === null ? [name] : [],
  );
  const chosen = mapping.tables ?? read;
  return (
    <fieldset className="table-checks">
      <legend className="field-label">{texts.tables}</legend>
      {tables.map(({ name, skipped }) => (
        <Check
          key={name}
          selected={chosen.includes(name)}
          hint={skipped ?? undefined}
          onChange={(selected) => {
            const next = selected
              ? [...chosen, name]
              : chosen.filter((one) => one !== name);
            onChange(withTables(mapping, next));
          }}
        >
          {name}
        </Check>
      ))}
      <p className="field-hint">{texts.tablesHint}</p>
    </fieldset>
  );
}

function withTables(mapping: Mapping, tables: string[]): Mapping {
  return { ...mapping, tables };
}
