import { ChevronDown } from "lucide-react";
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from "react-aria-components";
import "./choice.css";

interface Option {
  readonly id: string;
  readonly name: string;
  /** What it means, below its name in the menu. */
  readonly hint?: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly showLabel?: boolean;
  readonly placeholder?: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  /** False: reached with other keys than Tab. */
  readonly inTabOrder?: boolean;
  readonly testId?: string;
  readonly buttonRef?: React.RefObject<HTMLButtonElement | null>;
  readonly onChange: (id: string) => void;
}

/** One of a list, in a menu. */
export function Choice({
  label,
  showLabel = false,
  placeholder = "",
  options,
  value,
  inTabOrder = true,
  testId,
  buttonRef,
  onChange,
}: ChoiceProps) {
  return (
    <Select
      className="choice"
      placeholder={placeholder}
      value={value}
      onChange={(key) => {
        if (typeof key === "string") onChange(key);
      }}
      {...(testId === undefined ? {} : { "data-testid": testId })}
    >
      <Label className={showLabel ? "choice-label" : "visually-hidden"}>
        {label}
      </Label>
      <Button
        className="choice-button"
        excludeFromTabOrder={!inTabOrder}
        {...(buttonRef === undefined ? {} : { ref: buttonRef })}
      >
        <SelectValue className="choice-value truncate">
          {({ selectedText, defaultChildren }) =>
            selectedText === "" ? defaultChildren : selectedText
          }
        </SelectValue>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover choice-popover">
        <ListBox className="choice-list" items={options}>
          {(option) => (
            <ListBoxItem className="choice-option" textValue={option.name}>
              {option.hint === undefined ? (
                option.name
              ) : (
                <>
                  <Text slot="label">{option.name}</Text>
                  <Text slot="description" className="choice-hint">
                    {option.hint}
                  </Text>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
