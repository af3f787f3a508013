import { useState } from "react";
import { Search } from "lucide-react";
import {
  Autocomplete,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  SearchField,
} from "react-aria-components";
import type { Output } from "../../../shared/ipc/contract";
import type { Measure } from "../../../shared/mapping";
import { format } from "../../lib/format";
import { useDelayed } from "../../lib/use-delayed";
import { useProcedure } from "../../lib/use-procedure";
import { explore } from "../../lib/words/explore";
import "./name-search.css";

interface NameSearchProps {
  readonly country: string;
  readonly measure: Measure;
  readonly inputRef: React.RefObject<HTMLInputElement | null>;
  readonly onPick: (name: string) => void;
}

const HITS_MAX = 50;
const words = explore.search;

/**
 * Finds names while typing; the picked one goes into the chart.
 * A list below the field instead of a combo box with a popover: that one hides the rest of the page
 * from screen readers while its focusable parts stay focusable.
 */
export function NameSearch(props: NameSearchProps) {
  const { country, measure, inputRef, onPick } = props;
  const [text, setText] = useState("");
  const [focused, setFocused] = useState(false);
  const query = text.trim();
  const hits = useProcedure("names.search", {
    text: query,
    country,
    measure,
    fuzzy: false,
    limit: HITS_MAX,
  });
  const busy = useDelayed(hits.loading);
  const open = focused && query !== "";
  return (
    <div
      className="name-search"
      data-testid="name-search"
      onFocus={() => {
        setFocused(true);
      }}
      onBlur={() => {
        setFocused(false);
      }}
    >
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField className="name-search-box">
          <Label className="visually-hidden">{words.label}</Label>
          <Search size={15} aria-hidden />
          <Input
            ref={inputRef}
            className="name-search-input"
            role="combobox"
            aria-expanded={open}
            aria-haspopup="listbox"
            placeholder={words.placeholder}
            maxLength={100}
          />
          <kbd className="name-search-key" aria-hidden>
            /
          </kbd>
        </SearchField>
        {open && (
          <Hits
            hits={hits.value ?? []}
            measure={measure}
            empty={hits.loading ? busy && words.busy : words.none}
            onPick={(name) => {
              onPick(name);
              setText("");
            }}
          />
        )}
      </Autocomplete>
    </div>
  );
}

interface HitsProps {
  readonly hits: Output<"names.search">;
  readonly measure: Measure;
  /** What to say where there is no hit. */
  readonly empty: React.ReactNode;
  readonly onPick: (name: string) => void;
}

function Hits({ hits, measure, empty, onPick }: HitsProps) {
  return (
    <div
      className="popover name-search-popover"
      // The field keeps the focus, or the list would close before the click arrives.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      <ListBox
        className="name-search-list"
        aria-label={words.hits}
        items={hits.map((hit) => ({ ...hit, id: hit.name }))}
        selectionMode="none"
        onAction={(key) => {
          onPick(String(key));
        }}
        renderEmptyState={() => <p className="name-search-none">{empty}</p>}
      >
        {(hit) => (
          <ListBoxItem className="name-search-hit" textValue={hit.name}>
            <span className="truncate">{hit.name}</span>
            <span className="numbers muted">
              {words.count(format.count(hit.total_count), measure)}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  );
}
