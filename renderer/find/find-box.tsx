import { useState } from "react";
import { Search } from "lucide-react";
import { Autocomplete, Input, Label, SearchField } from "react-aria-components";
import type { FoundName } from "../../shared/ipc/name-page-schemas";
import type { Measure } from "../../shared/mapping";
import { useDelayed } from "../lib/use-delayed";
import { useProcedure } from "../lib/use-procedure";
import { find } from "../lib/words/find";
import { FindHits } from "./find-hits";
import "./find-box.css";

interface FindBoxProps {
  /** Null: all countries. */
  readonly country: string | null;
  readonly measure: Measure;
  readonly inputRef?: React.RefObject<HTMLInputElement | null>;
  readonly testId: string;
  readonly onPick: (found: FoundName) => void;
}

const HITS_MAX = 50;

/**
 * Finds names while typing, by letters, likeness and sound.
 * A list below the field instead of a combo box with a popover: that one hides the rest of the page
 * from screen readers while its focusable parts stay focusable.
 */
export function FindBox(props: FindBoxProps) {
  const { country, measure, inputRef, testId, onPick } = props;
  const [text, setText] = useState("");
  const [focused, setFocused] = useState(false);
  const query = text.trim();
  const open = focused && query !== "";
  return (
    <div
      className="find"
      data-testid={testId}
      onFocus={() => {
        setFocused(true);
      }}
      onBlur={() => {
        setFocused(false);
      }}
    >
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField className="find-box">
          <Label className="visually-hidden">{find.label}</Label>
          <Search size={15} aria-hidden />
          <Input
            {...(inputRef === undefined ? {} : { ref: inputRef })}
            className="find-input"
            role="combobox"
            aria-expanded={open}
            aria-haspopup="listbox"
            placeholder={find.label}
            maxLength={100}
          />
          <kbd className="find-key" aria-hidden>
            /
          </kbd>
        </SearchField>
        {focused && (
          <Found
            query={query}
            country={country}
            measure={measure}
            onPick={(found) => {
              onPick(found);
              setText("");
            }}
          />
        )}
      </Autocomplete>
    </div>
  );
}

interface FoundProps {
  readonly query: string;
  readonly country: string | null;
  readonly measure: Measure;
  readonly onPick: (found: FoundName) => void;
}

/** An empty text is asked about, too: what the search needs is made while the reader begins to type. */
function Found({ query, country, measure, onPick }: FoundProps) {
  const found = useProcedure("names.find", {
    text: query,
    country,
    measure,
    limit: HITS_MAX,
  });
  const busy = useDelayed(found.loading);
  if (query === "") return null;
  return (
    <FindHits
      query={query}
      hits={found.value?.hits ?? []}
      stale={found.stale}
      measure={measure}
      showCountries={country === null}
      empty={found.loading ? busy && find.busy : find.none}
      onPick={onPick}
    />
  );
}
