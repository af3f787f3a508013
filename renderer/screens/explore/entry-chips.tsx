import { X } from "lucide-react";
import {
  Button as AriaButton,
  Tag,
  TagGroup,
  TagList,
} from "react-aria-components";
import { Swatch } from "../../charts/swatch";
import { explore } from "../../lib/words/explore";
import { keyOf } from "./explore-state";
import type { Entry } from "./explore-view";
import "../../components/chips.css";

interface EntryChipsProps {
  readonly entries: readonly Entry[];
  /** What an entry is called, in short and in full. */
  readonly nameOf: (entry: Entry) => {
    readonly short: string;
    readonly full: string;
  };
  /** Where an entry is from, as far as that has to be said. */
  readonly placeOf: (entry: Entry) => string;
  readonly onRemove: (entry: Entry) => void;
}

/** The names in the chart, each to be taken off. */
export function EntryChips(props: EntryChipsProps) {
  const { entries, nameOf, placeOf, onRemove } = props;
  const items = entries.map((entry) => ({ ...entry, id: keyOf(entry) }));
  return (
    <TagGroup
      aria-label={explore.chart.chosen}
      data-testid="chosen-names"
      onRemove={(keys) => {
        for (const item of items) if (keys.has(item.id)) onRemove(item);
      }}
    >
      <TagList className="chips" items={items} dependencies={[nameOf, placeOf]}>
        {(item) => {
          const place = placeOf(item);
          const { short, full } = nameOf(item);
          return (
            <Tag className="chip" textValue={item.id}>
              <Swatch slot={item.slot} />
              <span className="chip-name truncate" title={full}>
                {short}
              </span>
              <abbr className="muted" title={explore.sexOf(item.gender)}>
                {item.gender}
              </abbr>
              {place !== "" && (
                <span className="chip-place muted truncate" title={place}>
                  {place}
                </span>
              )}
              <AriaButton
                slot="remove"
                className="chip-remove"
                aria-label={explore.chart.remove(short)}
              >
                <X size={13} aria-hidden />
              </AriaButton>
            </Tag>
          );
        }}
      </TagList>
    </TagGroup>
  );
}
