import { Input, Label, Text, TextField } from "react-aria-components";
import "./field.css";

interface TextBoxProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: string | undefined;
  readonly placeholder?: string;
  readonly value: string;
  readonly maxLength: number;
  readonly testId?: string;
  readonly onChange: (text: string) => void;
}

/** A line of text. */
export function TextBox(props: TextBoxProps) {
  const { label, hideLabel = false, hint, placeholder, testId } = props;
  return (
    <TextField
      className="field"
      value={props.value}
      maxLength={props.maxLength}
      onChange={props.onChange}
      {...(testId === undefined ? {} : { "data-testid": testId })}
    >
      <Label className={hideLabel ? "visually-hidden" : "field-label"}>
        {label}
      </Label>
      <Input
        className="field-box"
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
    </TextField>
  );
}
