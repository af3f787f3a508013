import { useState } from "react";
import { Minus, Plus } from "lucide-react";
import {
  Button,
  Group,
  Input,
  Label,
  NumberField,
  Text,
} from "react-aria-components";
import "./field.css";

interface NumberBoxProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: string | undefined;
  readonly min: number;
  readonly max: number;
  /** Null: an empty field, which `onChange` can give back. */
  readonly value: number | null;
  /** Whether the field may be emptied. */
  readonly optional?: boolean;
  /** A year is not grouped by thousands, and nobody steps to it one by one. */
  readonly year?: boolean;
  /** Without the buttons that step. */
  readonly bare?: boolean;
  readonly testId?: string;
  readonly inputRef?: React.RefObject<HTMLInputElement | null>;
  readonly onChange: (value: number | null) => void;
}

const PLAIN: Intl.NumberFormatOptions = { useGrouping: false };

/** A whole number, typed or stepped. It counts once the field is left or Enter pressed. */
export function NumberBox(props: NumberBoxProps) {
  const { label, hideLabel, hint, optional = false, year = false } = props;
  const steps = !year && props.bare !== true;
  // A field that must not be empty starts afresh with its number when it was emptied.
  const [round, setRound] = useState(0);
  return (
    <NumberField
      key={round}
      className="field"
      value={props.value ?? NaN}
      minValue={props.min}
      maxValue={props.max}
      step={1}
      {...(year ? { formatOptions: PLAIN } : {})}
      onChange={(next) => {
        if (!Number.isNaN(next)) props.onChange(next);
        else if (optional) props.onChange(null);
        else setRound(round + 1);
      }}
      {...(props.testId === undefined ? {} : { "data-testid": props.testId })}
    >
      <Label className={hideLabel === true ? "visually-hidden" : "field-label"}>
        {label}
      </Label>
      <NumberParts steps={steps} inputRef={props.inputRef} />
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
    </NumberField>
  );
}

interface NumberPartsProps {
  readonly steps: boolean;
  readonly inputRef: React.RefObject<HTMLInputElement | null> | undefined;
}

function NumberParts({ steps, inputRef }: NumberPartsProps) {
  const input = (
    <Input
      className="field-box numbers"
      {...(inputRef === undefined ? {} : { ref: inputRef })}
    />
  );
  if (!steps) return <Group className="number-box">{input}</Group>;
  return (
    <Group className="number-box">
      <Button slot="decrement" className="number-step">
        <Minus size={13} aria-hidden />
      </Button>
      {input}
      <Button slot="increment" className="number-step">
        <Plus size={13} aria-hidden />
      </Button>
    </Group>
  );
}
