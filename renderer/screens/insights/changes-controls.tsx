import type { Gender } from "../../../shared/ipc/contract";
import { NumberBox } from "../../components/number-box";
import { Segments } from "../../components/segments";
import { changesWords as words } from "../../lib/words/insight-changes";
import { WIDTHS, type ChangesState, type Spans } from "./changes-state";
import type { InsightPlace } from "./insight-place";
import { SexChoice } from "./sex-choice";

interface ChangesControlsProps {
  readonly place: InsightPlace;
  readonly spans: Spans;
  readonly gender: Gender | null;
  readonly onGender: (gender: Gender | null) => void;
  readonly onChange: (part: Partial<ChangesState>) => void;
}

/** Which years are compared, and for whom. */
export function ChangesControls(props: ChangesControlsProps) {
  const { place, spans, gender, onGender, onChange } = props;
  return (
    <div className="insight-controls">
      <NumberBox
        label={words.first}
        year
        testId="first-year"
        min={place.minYear}
        max={spans.second.to - 1}
        value={spans.first.to}
        onChange={(first) => {
          onChange({ first });
        }}
      />
      <NumberBox
        label={words.second}
        year
        testId="second-year"
        min={spans.first.to + 1}
        max={place.maxYear}
        value={spans.second.to}
        onChange={(second) => {
          // The first stays where it is seen, even where it was not chosen.
          onChange({ first: spans.first.to, second });
        }}
      />
      <Segments
        label={words.width}
        showLabel
        segments={WIDTHS.map((width) => ({
          id: String(width),
          name: words.widthOf(width),
        }))}
        value={String(spans.width)}
        onChange={(id) => {
          const width = WIDTHS.find((one) => String(one) === id);
          if (width) onChange({ width });
        }}
      />
      <SexChoice value={gender} onChange={onGender} />
    </div>
  );
}
