import type { ReactNode } from "react";
import { Check as CheckIcon } from "lucide-react";
import { CheckboxButton, CheckboxField, Text } from "react-aria-components";
import "./field.css";

interface CheckProps {
  readonly selected: boolean;
  readonly disabled?: boolean;
  readonly hint?: string | undefined;
  /** The hint tells of something that may go wrong. */
  readonly warning?: boolean;
  readonly testId?: string;
  readonly inputRef?: React.RefObject<HTMLInputElement | null>;
  readonly onChange: (selected: boolean) => void;
  readonly children: ReactNode;
}

/** Yes or no, with what it means below where that is not plain. */
export function Check(props: CheckProps) {
  const { selected, disabled = false, hint, warning, testId, inputRef } = props;
  return (
    <CheckboxField
      className="check-field"
      isSelected={selected}
      isDisabled={disabled}
      onChange={props.onChange}
      {...(inputRef === undefined ? {} : { inputRef })}
      {...(testId === undefined ? {} : { "data-testid": testId })}
    >
      <CheckboxButton className="check-button">
        <span className="check-mark" aria-hidden>
          <CheckIcon size={13} strokeWidth={3} />
        </span>
        <span className="check-text">{props.children}</span>
      </CheckboxButton>
      {hint !== undefined && (
        <Text
          slot="description"
          className={warning === true ? "field-hint is-warning" : "field-hint"}
        >
          {hint}
        </Text>
      )}
    </CheckboxField>
  );
}
