import { ChevronDown } from "lucide-react";
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from "react-aria-components";
import "./choice.css";
import "./field.css";

interface Option {
  readonly id: string;
  readonly name: string;
}

interface ComboProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly placeholder: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly testId?: string;
  readonly inputRef?: React.RefObject<HTMLInputElement | null>;
  readonly onChange: (id: string | null) => void;
}

/** One of a long list, found by typing. */
export function Combo(props: ComboProps) {
  const { label, hint, placeholder, options, value, testId, inputRef } = props;
  return (
    <ComboBox
      className="field"
      value={value}
      defaultItems={options}
      menuTrigger="focus"
      onChange={(key) => {
        props.onChange(typeof key === "string" ? key : null);
      }}
      {...(testId === undefined ? {} : { "data-testid": testId })}
    >
      <Label className="field-label">{label}</Label>
      <div className="combo-box">
        <Input
          className="field-box"
          placeholder={placeholder}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
        />
        <Button className="combo-open">
          <ChevronDown size={14} aria-hidden />
        </Button>
      </div>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <Popover className="popover choice-popover">
        <ListBox<Option> className="choice-list">
          {(option) => (
            <ListBoxItem className="choice-option" textValue={option.name}>
              {option.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
