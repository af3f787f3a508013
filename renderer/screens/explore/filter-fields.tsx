import type { NameFilter } from "../../../shared/ipc/names-schemas";
import type { Measure } from "../../../shared/mapping";
import { Choice } from "../../components/choice";
import { NumberBox } from "../../components/number-box";
import { explore } from "../../lib/words/explore";
import { withFields } from "./filter-words";

interface FilterFieldsProps {
  readonly filter: NameFilter;
  readonly measure: Measure;
  readonly initials: readonly string[];
  readonly onFilter: (filter: NameFilter, merge: string) => void;
}

const words = explore.filter;
const ANY = "";
const LONGEST = 100;
const LARGEST = 1_000_000_000;

/** First letter, length and count. */
export function FilterFields(props: FilterFieldsProps) {
  const { filter, measure, initials, onFilter } = props;
  const set = (fields: Parameters<typeof withFields>[1]) => {
    onFilter(withFields(filter, fields), "filter-more");
  };
  const letters = initials.map((id) => ({ id, name: id.toUpperCase() }));
  return (
    <>
      <div className="field">
        <Choice
          label={words.initial}
          showLabel
          testId="filter-initial"
          options={[{ id: ANY, name: words.anyInitial }, ...letters]}
          value={filter.initial ?? ANY}
          onChange={(initial) => {
            set({ initial });
          }}
        />
      </div>
      <Range
        what={words.length}
        most={LONGEST}
        min={filter.minLength}
        max={filter.maxLength}
        testId="filter-length"
        onMin={(minLength) => {
          set({ minLength });
        }}
        onMax={(maxLength) => {
          set({ maxLength });
        }}
      />
      <Range
        what={words.count(measure)}
        most={LARGEST}
        min={filter.minCount}
        max={filter.maxCount}
        testId="filter-count"
        onMin={(minCount) => {
          set({ minCount });
        }}
        onMax={(maxCount) => {
          set({ maxCount });
        }}
      />
    </>
  );
}

interface RangeProps {
  readonly what: string;
  readonly most: number;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly testId: string;
  readonly onMin: (min: number | null) => void;
  readonly onMax: (max: number | null) => void;
}

function Range(props: RangeProps) {
  const { what, most, min, max, testId } = props;
  return (
    <div className="filter-range" role="group" aria-label={what}>
      <p className="field-label">{what}</p>
      <NumberBox
        label={words.minOf(what)}
        hideLabel
        hint={words.min}
        {...{ min: 1, max: max ?? most, value: min ?? null }}
        optional
        bare
        testId={`${testId}-min`}
        onChange={props.onMin}
      />
      <NumberBox
        label={words.maxOf(what)}
        hideLabel
        hint={words.max}
        {...{ min: min ?? 1, max: most, value: max ?? null }}
        optional
        bare
        testId={`${testId}-max`}
        onChange={props.onMax}
      />
    </div>
  );
}
