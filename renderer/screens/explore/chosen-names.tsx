import { X } from "lucide-react";
import {
  Button as AriaButton,
  Tag,
  TagGroup,
  TagList,
} from "react-aria-components";
import { Swatch } from "../../charts/swatch";
import { explore } from "../../lib/words/explore";
import type { Chosen } from "./explore-state";
import "./chosen-names.css";

interface ChosenNamesProps {
  readonly chosen: readonly Chosen[];
  readonly onRemove: (one: Chosen) => void;
}

/** The names in the chart, each to be taken off. */
export function ChosenNames({ chosen, onRemove }: ChosenNamesProps) {
  const items = chosen.map((one) => ({
    ...one,
    id: `${one.name} ${one.gender}`,
  }));
  return (
    <TagGroup
      aria-label={explore.chart.chosen}
      data-testid="chosen-names"
      onRemove={(keys) => {
        for (const item of items) if (keys.has(item.id)) onRemove(item);
      }}
    >
      <TagList className="chips" items={items}>
        {(item) => (
          <Tag className="chip" textValue={item.id}>
            <Swatch slot={item.slot} />
            <span className="chip-name truncate" title={item.name}>
              {item.name}
            </span>
            <abbr className="muted" title={explore.sexOf(item.gender)}>
              {item.gender}
            </abbr>
            <AriaButton
              slot="remove"
              className="chip-remove"
              aria-label={explore.chart.remove(item.name)}
            >
              <X size={13} aria-hidden />
            </AriaButton>
          </Tag>
        )}
      </TagList>
    </TagGroup>
  );
}
