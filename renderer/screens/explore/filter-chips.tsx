import { X } from "lucide-react";
import {
  Button as AriaButton,
  Tag,
  TagGroup,
  TagList,
} from "react-aria-components";
import type { NameFilter } from "../../../shared/ipc/names-schemas";
import { Button } from "../../components/button";
import { explore } from "../../lib/words/explore";
import { withoutPart, type FilterPart } from "./filter-words";

const words = explore.filter;

interface FilterChipsProps {
  readonly filter: NameFilter;
  readonly parts: readonly { part: FilterPart; text: string }[];
  readonly onChange: (filter: NameFilter) => void;
}

/** The filters in use, each to be removed. */
export function FilterChips({ filter, parts, onChange }: FilterChipsProps) {
  if (parts.length === 0) return null;
  const items = parts.map(({ part, text }) => ({ id: part, text }));
  return (
    <div className="filter-chips">
      <TagGroup
        aria-label={words.chips}
        data-testid="filter-chips"
        onRemove={(keys) => {
          const gone = parts.filter(({ part }) => keys.has(part));
          onChange(
            gone.reduce((left, { part }) => withoutPart(left, part), filter),
          );
        }}
      >
        <TagList className="chips" items={items}>
          {(item) => (
            <Tag className="chip" textValue={item.text}>
              <span className="truncate">{item.text}</span>
              <AriaButton
                slot="remove"
                className="chip-remove"
                aria-label={words.remove(item.text)}
              >
                <X size={13} aria-hidden />
              </AriaButton>
            </Tag>
          )}
        </TagList>
      </TagGroup>
      <Button
        kind="quiet"
        testId="filter-clear"
        onPress={() => {
          onChange({});
        }}
      >
        {words.clear}
      </Button>
    </div>
  );
}
