import { useState } from "react";
import { Pause, Play } from "lucide-react";
import {
  Input,
  NumberField,
  Slider,
  SliderThumb,
  SliderTrack,
} from "react-aria-components";
import { Button } from "./button";
import "./year-picker.css";

interface Span {
  readonly from: number;
  readonly to: number;
}

interface YearPickerProps {
  readonly words: {
    readonly year: string;
    readonly from: string;
    readonly to: string;
    readonly number: string;
    readonly play: string;
    readonly pause: string;
  };
  readonly min: number;
  readonly max: number;
  /** A year: both ends are the same. */
  readonly value: Span;
  /** Whether both ends can be moved. */
  readonly span: boolean;
  readonly playing: boolean;
  readonly onChange: (years: Span) => void;
  /** A year was typed for which there is nothing; the nearest is shown instead. */
  readonly onOutside: (year: number) => void;
  readonly onPlay: () => void;
}

const PLAIN_YEAR: Intl.NumberFormatOptions = { useGrouping: false };

/** A year or a span of years: by slider, for looking around, by number, for a certain one, or played. */
export function YearPicker(props: YearPickerProps) {
  const { words, min, max, value, span, playing, onChange } = props;
  const typed = (year: number): number => {
    if (year < min || year > max) props.onOutside(year);
    return Math.min(max, Math.max(min, year));
  };
  return (
    <div className="year-picker">
      <Button
        kind="quiet"
        iconOnly
        label={playing ? words.pause : words.play}
        disabled={min === max}
        testId="play"
        onPress={props.onPlay}
      >
        {playing ? (
          <Pause size={16} aria-hidden />
        ) : (
          <Play size={16} aria-hidden />
        )}
      </Button>
      <span className="year-end" aria-hidden>
        {min}
      </span>
      <YearSlider {...props} />
      <span className="year-end" aria-hidden>
        {max}
      </span>
      {span && (
        <>
          <YearField
            label={words.from}
            value={value.from}
            onChange={(year) => {
              const from = typed(year);
              onChange({ from, to: Math.max(from, value.to) });
            }}
          />
          <span aria-hidden>–</span>
        </>
      )}
      <YearField
        label={span ? words.to : words.number}
        value={value.to}
        onChange={(year) => {
          const to = typed(year);
          onChange({ from: span ? Math.min(value.from, to) : to, to });
        }}
      />
    </div>
  );
}

function YearSlider(props: YearPickerProps) {
  const { words, min, max, value, span, onChange } = props;
  const thumbs = span ? [words.from, words.to] : [words.year];
  return (
    <Slider
      // A slider cannot get or lose a thumb.
      key={thumbs.length}
      className="year-slider"
      aria-label={words.year}
      minValue={min}
      maxValue={max}
      value={span ? [value.from, value.to] : [value.to]}
      formatOptions={PLAIN_YEAR}
      onChange={([first, last]) => {
        if (first !== undefined) onChange({ from: first, to: last ?? first });
      }}
    >
      <SliderTrack className="year-track">
        {({ state }) => (
          <>
            {span && (
              <span
                className="year-range"
                style={{
                  left: percent(state.getThumbPercent(0)),
                  right: percent(1 - state.getThumbPercent(1)),
                }}
              />
            )}
            {thumbs.map((label, index) => (
              <SliderThumb
                key={label}
                index={index}
                className="year-thumb"
                // One thumb is called as the slider is.
                {...(span ? { "aria-label": label } : {})}
              />
            ))}
          </>
        )}
      </SliderTrack>
    </Slider>
  );
}

function percent(part: number): string {
  return `${String(part * 100)}%`;
}

interface YearFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (year: number) => void;
}

function YearField({ label, value, onChange }: YearFieldProps) {
  // While the number is typed the field may hold what is no year yet; it is committed on Enter or blur.
  const [field, setField] = useState(0);
  return (
    <NumberField
      key={field}
      className="year-number"
      aria-label={label}
      value={value}
      formatOptions={PLAIN_YEAR}
      onChange={(year) => {
        // An emptied field is not a year: start it afresh with the year that is shown.
        if (Number.isNaN(year)) setField(field + 1);
        else onChange(year);
      }}
    >
      <Input className="year-input numbers" />
    </NumberField>
  );
}
