import { ChevronDown } from "lucide-react";
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from "react-aria-components";
import "./choice.css";

interface Option {
  readonly id: string;
  readonly name: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly showLabel?: boolean;
  readonly placeholder?: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly testId?: string;
  readonly onChange: (id: string) => void;
}

/** One of a list, in a menu. */
export function Choice({
  label,
  showLabel = false,
  placeholder = "",
  options,
  value,
  testId,
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
      <Button className="choice-button">
        <SelectValue className="choice-value truncate" />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover choice-popover">
        <ListBox className="choice-list" items={options}>
          {(option) => (
            <ListBoxItem className="choice-option" textValue={option.name}>
              {option.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
