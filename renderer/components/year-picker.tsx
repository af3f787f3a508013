import { useState } from "react";
import {
  Input,
  NumberField,
  Slider,
  SliderThumb,
  SliderTrack,
} from "react-aria-components";
import "./year-picker.css";

interface YearPickerProps {
  readonly label: string;
  readonly numberLabel: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  readonly onChange: (year: number) => void;
}

const PLAIN_YEAR: Intl.NumberFormatOptions = { useGrouping: false };

/** A year by slider, for looking around, and by number, for a certain one. */
export function YearPicker({
  label,
  numberLabel,
  min,
  max,
  value,
  onChange,
}: YearPickerProps) {
  // While the number is typed the field may hold what is no year yet; it is committed on Enter or blur.
  const [field, setField] = useState(0);
  return (
    <div className="year-picker">
      <span className="year-end" aria-hidden>
        {min}
      </span>
      <Slider
        className="year-slider"
        aria-label={label}
        minValue={min}
        maxValue={max}
        value={value}
        formatOptions={PLAIN_YEAR}
        onChange={onChange}
      >
        <SliderTrack className="year-track">
          <SliderThumb className="year-thumb" />
        </SliderTrack>
      </Slider>
      <span className="year-end" aria-hidden>
        {max}
      </span>
      <NumberField
        key={field}
        className="year-number"
        aria-label={numberLabel}
        minValue={min}
        maxValue={max}
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
    </div>
  );
}
