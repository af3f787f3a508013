import { useState } from "react";
import { Search } from "lucide-react";
import {
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components";
import { format } from "../../lib/format";
import { useDelayed } from "../../lib/use-delayed";
import { useProcedure } from "../../lib/use-procedure";
import { explore } from "../../lib/words/explore";
import "./name-search.css";

interface NameSearchProps {
  readonly country: string;
  readonly inputRef: React.RefObject<HTMLInputElement | null>;
  readonly onPick: (name: string) => void;
}

const HITS_MAX = 50;

/** Finds names while typing; the picked one goes into the chart. */
export function NameSearch({ country, inputRef, onPick }: NameSearchProps) {
  const [text, setText] = useState("");
  const query = text.trim();
  const hits = useProcedure("names.search", {
    text: query,
    country,
    fuzzy: false,
    limit: HITS_MAX,
  });
  const busy = useDelayed(hits.loading);
  const words = explore.search;
  const names = query === "" ? [] : (hits.value ?? []);
  return (
    <ComboBox
      className="name-search"
      data-testid="name-search"
      items={names.map((hit) => ({ ...hit, id: hit.name }))}
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={(key) => {
        if (typeof key !== "string") return;
        onPick(key);
        setText("");
      }}
      // The back end has filtered already, and folds case and accents as the library does.
      defaultFilter={() => true}
      allowsEmptyCollection={query !== ""}
      menuTrigger="input"
    >
      <Label className="visually-hidden">{words.label}</Label>
      <div className="name-search-box">
        <Search size={15} aria-hidden />
        <Input
          ref={inputRef}
          className="name-search-input"
          placeholder={words.placeholder}
          maxLength={100}
          spellCheck={false}
        />
        <kbd className="name-search-key" aria-hidden>
          /
        </kbd>
      </div>
      <Popover className="popover name-search-popover" placement="bottom end">
        <ListBox
          className="name-search-list"
          renderEmptyState={() => (
            <p className="name-search-none">
              {hits.loading ? busy && words.busy : words.none}
            </p>
          )}
        >
          {(hit: { id: string; name: string; total_count: number }) => (
            <ListBoxItem className="name-search-hit" textValue={hit.name}>
              <span className="truncate">{hit.name}</span>
              <span className="numbers muted">
                {words.births(format.count(hit.total_count))}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
