import {
  Label,
  RadioButton,
  RadioField,
  RadioGroup,
} from "react-aria-components";
import "./field.css";
import "./segments.css";

interface Segment<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly disabled?: boolean;
}

interface SegmentsProps<Id extends string> {
  readonly label: string;
  readonly showLabel?: boolean;
  readonly segments: readonly Segment<Id>[];
  readonly value: Id;
  /** The id of the text that says why a segment is disabled. */
  readonly describedBy?: string | undefined;
  readonly testId?: string;
  readonly onChange: (id: Id) => void;
}

/** One of a few, all in view. */
export function Segments<Id extends string>({
  label,
  showLabel = false,
  segments,
  value,
  describedBy,
  testId,
  onChange,
}: SegmentsProps<Id>) {
  return (
    <RadioGroup
      className={showLabel ? "field" : "segments"}
      orientation="horizontal"
      value={value}
      onChange={(next) => {
        const picked = segments.find((segment) => segment.id === next);
        if (picked) onChange(picked.id);
      }}
      {...(describedBy === undefined
        ? {}
        : { "aria-describedby": describedBy })}
      {...(testId === undefined ? {} : { "data-testid": testId })}
    >
      <Label className={showLabel ? "field-label" : "visually-hidden"}>
        {label}
      </Label>
      <div className={showLabel ? "segments" : "segments-plain"}>
        {segments.map((segment) => (
          <RadioField
            key={segment.id}
            className="segment-field"
            value={segment.id}
            isDisabled={segment.disabled ?? false}
          >
            <RadioButton className="segment">{segment.name}</RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
