import { Plus, X } from "lucide-react";
import type { SuppressionMark } from "../../../shared/mapping";
import type { Preview } from "../../../shared/preview";
import { Button } from "../../components/button";
import { Check } from "../../components/check";
import { NumberBox } from "../../components/number-box";
import { TextBox } from "../../components/text-box";
import { format } from "../../lib/format";
import { preview as words } from "../../lib/words/preview";
import { headersOf, statisticValues } from "./mapping-edits";
import type { FieldsProps } from "./place-fields";

const texts = words.figures;

interface FigureFieldsProps extends FieldsProps {
  readonly preview: Preview;
}

/** Which lines hold counts, whether a further division is added up, and which cells are counts that were not published. */
export function FigureFields(props: FigureFieldsProps) {
  const { mapping, onChange } = props;
  const dimensions = headersOf(mapping, "dimension");
  return (
    <section className="fields" aria-labelledby="figures-title">
      <h2 id="figures-title">{texts.title}</h2>
      {dimensions.length > 0 && (
        <div data-need="dimension">
          <Check
            selected={mapping.sumOverDimensions}
            hint={texts.sumHint}
            warning
            testId="preview-sum"
            onChange={(sumOverDimensions) => {
              onChange({ ...mapping, sumOverDimensions });
            }}
          >
            {texts.sum(format.list(dimensions))}
          </Check>
        </div>
      )}
      <StatisticChecks {...props} />
      <Marks mapping={mapping} onChange={onChange} />
    </section>
  );
}

function StatisticChecks({ mapping, preview, onChange }: FigureFieldsProps) {
  const [column] = headersOf(mapping, "statistic");
  if (column === undefined) return null;
  const chosen = mapping.statistics ?? [];
  return (
    <fieldset className="table-checks">
      <legend className="field-label">{texts.statistics}</legend>
      {statisticValues(preview, mapping).map((value) => (
        <Check
          key={value}
          selected={chosen.includes(value)}
          onChange={(selected) => {
            const statistics = selected
              ? [...chosen, value]
              : chosen.filter((one) => one !== value);
            onChange({ ...mapping, statistics });
          }}
        >
          {value}
        </Check>
      ))}
      <p className="field-hint">{texts.statisticsHint(column)}</p>
    </fieldset>
  );
}

function Marks({ mapping, onChange }: FieldsProps) {
  const { suppressed } = mapping;
  const set = (marks: SuppressionMark[]) => {
    onChange({ ...mapping, suppressed: marks });
  };
  return (
    <fieldset className="marks">
      <legend className="field-label">{texts.marks}</legend>
      {suppressed.length > 0 && (
        <div className="mark mark-head" aria-hidden>
          <span>{texts.mark}</span>
          <span>{texts.low}</span>
          <span>{texts.high}</span>
        </div>
      )}
      {suppressed.map((mark, index) => (
        <Mark
          key={index}
          mark={mark}
          onChange={(next) => {
            set(suppressed.map((one, at) => (at === index ? next : one)));
          }}
          onRemove={() => {
            set(suppressed.filter((_, at) => at !== index));
          }}
        />
      ))}
      <Button
        onPress={() => {
          set([...suppressed, { mark: "", low: 1, high: null }]);
        }}
      >
        <Plus size={14} aria-hidden />
        {texts.addMark}
      </Button>
      <p className="field-hint">
        {suppressed.length === 0 ? texts.noMarks : texts.marksHint}
      </p>
    </fieldset>
  );
}

interface MarkProps {
  readonly mark: SuppressionMark;
  readonly onChange: (mark: SuppressionMark) => void;
  readonly onRemove: () => void;
}

function Mark({ mark, onChange, onRemove }: MarkProps) {
  const name = mark.mark === "" ? texts.blank : mark.mark;
  return (
    <div className="mark">
      <TextBox
        label={texts.mark}
        hideLabel
        placeholder={texts.blank}
        maxLength={20}
        value={mark.mark}
        onChange={(text) => {
          onChange({ ...mark, mark: text });
        }}
      />
      <NumberBox
        label={`${texts.low}: ${name}`}
        hideLabel
        bare
        min={0}
        max={1_000_000}
        value={mark.low}
        onChange={(low) => {
          onChange({ ...mark, low: low ?? 0 });
        }}
      />
      <NumberBox
        label={`${texts.high}: ${name}`}
        hideLabel
        bare
        min={0}
        max={1_000_000}
        optional
        value={mark.high}
        onChange={(high) => {
          onChange({ ...mark, high });
        }}
      />
      <Button
        kind="quiet"
        iconOnly
        label={texts.removeMark(name)}
        onPress={onRemove}
      >
        <X size={15} aria-hidden />
      </Button>
    </div>
  );
}
