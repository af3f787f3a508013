import { Settings2 } from "lucide-react";
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Heading,
} from "react-aria-components";
import { Bubble } from "../../components/bubble";
import { Check } from "../../components/check";
import { NumberBox } from "../../components/number-box";
import { Segments } from "../../components/segments";
import { explore } from "../../lib/words/explore";
import { canIndex, canStack } from "./effective-chart";
import type { ChartView } from "./explore-view";
import { placesOf, type Picture } from "./trend-series";
import type { ExploreModel } from "./use-explore";

interface ChartOptionsProps {
  readonly model: ExploreModel;
  readonly picture: Picture;
}

const words = explore.options;

/** Scale, smoothing, index, stack and years, behind a button that tells how many are in use. */
export function ChartOptions(props: ChartOptionsProps) {
  const { picture } = props;
  const inUse = optionsInUse(picture.chart);
  return (
    <DialogTrigger>
      <AriaButton className="button button-plain" data-testid="chart-options">
        <Settings2 size={15} aria-hidden />
        {words.button}
        {inUse > 0 && <span className="filter-count">{inUse}</span>}
      </AriaButton>
      <Bubble placement="bottom end">
        <Dialog className="options-dialog">
          <Heading slot="title" level={2}>
            {words.title}
          </Heading>
          <Options {...props} />
        </Dialog>
      </Bubble>
    </DialogTrigger>
  );
}

function optionsInUse(chart: ChartView): number {
  return [
    chart.form === "stacked",
    chart.log,
    chart.smooth > 1,
    chart.index !== null,
    chart.common,
  ].filter(Boolean).length;
}

const SMOOTH = ["1", "3", "5", "9"] as const;

function Options({ model, picture }: ChartOptionsProps) {
  const { chart } = picture;
  const set = (part: Partial<ChartView>, option: string) => {
    model.changeChart(part, { what: explore.steps.chart(option) });
  };
  const isStacked = chart.form === "stacked";
  return (
    <>
      <Segments
        label={words.form}
        showLabel
        testId="chart-form"
        segments={[
          { id: "lines", name: words.lines },
          { id: "stacked", name: words.stacked, disabled: !canStack(chart) },
        ]}
        value={chart.form}
        onChange={(form) => {
          set({ form }, words[form].toLowerCase());
        }}
      />
      <Segments
        label={words.scale}
        showLabel
        testId="chart-scale"
        segments={[
          { id: "linear", name: words.linear },
          { id: "log", name: words.log, disabled: isStacked },
        ]}
        value={chart.log ? "log" : "linear"}
        onChange={(id) => {
          set({ log: id === "log" }, words[id].toLowerCase());
        }}
      />
      <Segments
        label={words.smooth}
        showLabel
        testId="chart-smooth"
        segments={SMOOTH.map((id) => ({ id, name: words.window[id] }))}
        value={smoothId(chart.smooth)}
        onChange={(id) => {
          set({ smooth: SMOOTH_YEARS[id] }, words.smoothStep(words.window[id]));
        }}
      />
      <IndexField picture={picture} onChange={set} />
      <CommonCheck picture={picture} onChange={set} />
      {isStacked && <p className="field-hint">{words.stackedHint}</p>}
    </>
  );
}

const SMOOTH_YEARS = { "1": 1, "3": 3, "5": 5, "9": 9 } as const;

function smoothId(years: ChartView["smooth"]): (typeof SMOOTH)[number] {
  return SMOOTH.find((id) => SMOOTH_YEARS[id] === years) ?? "1";
}

interface OptionProps {
  readonly picture: Picture;
  readonly onChange: (part: Partial<ChartView>, option: string) => void;
}

function CommonCheck({ picture, onChange }: OptionProps) {
  if (placesOf(picture).length < 2) return null;
  return (
    <Check
      selected={picture.chart.common}
      hint={words.commonHint}
      testId="chart-common"
      onChange={(common) => {
        onChange({ common }, common ? words.common : words.allYears);
      }}
    >
      {words.common}
    </Check>
  );
}

/** The year that is to be 100, for what grows at different heights. */
function IndexField({ picture, onChange }: OptionProps) {
  const { chart, years } = picture;
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  const canSet = canIndex(chart) && chart.form === "lines" && years.length > 0;
  if (!canSet) return null;
  return (
    <div className="options-index">
      <Check
        selected={chart.index !== null}
        hint={words.indexHint}
        testId="chart-index"
        onChange={(on) => {
          const index = on ? Math.max(first, last - INDEX_YEARS_BACK) : null;
          onChange({ index }, on ? words.index : words.noIndex);
        }}
      >
        {words.index}
      </Check>
      {chart.index !== null && (
        <NumberBox
          label={words.indexYear}
          hideLabel
          min={first}
          max={last}
          value={chart.index}
          year
          testId="chart-index-year"
          onChange={(index) => {
            if (index !== null) onChange({ index }, words.index);
          }}
        />
      )}
    </div>
  );
}

/** A base that most names have figures for. */
const INDEX_YEARS_BACK = 20;
