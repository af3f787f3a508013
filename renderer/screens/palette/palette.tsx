import { Search } from "lucide-react";
import {
  Autocomplete,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
} from "react-aria-components";
import { MOD } from "../../lib/mod-key";
import { useDelayed } from "../../lib/use-delayed";
import { palette as words } from "../../lib/words/palette";
import type { PaletteGroup } from "./palette-groups";
import { usePalette } from "./use-palette";
import { usePaletteGroups, type PaletteTargets } from "./use-palette-groups";

interface PaletteProps extends PaletteTargets {
  /** Counts the calls for the palette; a new one puts the cursor there. */
  readonly calls: number;
}

/**
 * Finds names, screens, data sets and actions while typing. A list below the field instead of a dialog: the page stays
 * in sight, and nothing is hidden from screen readers.
 */
export function Palette(props: PaletteProps) {
  const box = usePalette(props.calls);
  const { text, open } = box;
  const { groups, loading } = usePaletteGroups(text, props);
  const busy = useDelayed(loading);
  return (
    <div
      className="palette"
      data-testid="palette"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) box.hide();
      }}
      // Before the field clears itself.
      onKeyDownCapture={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        box.leave();
      }}
    >
      <Autocomplete inputValue={text} onInputChange={box.type}>
        <PaletteField inputRef={box.input} open={open} onOpen={box.show} />
        {open && (
          <Found
            groups={groups}
            empty={loading ? busy && words.busy : words.none}
            onPick={(id) => {
              box.leave();
              groups
                .flatMap(({ items }) => items)
                .find((one) => one.id === id)
                ?.run();
            }}
          />
        )}
      </Autocomplete>
    </div>
  );
}

interface PaletteFieldProps {
  readonly inputRef: React.RefObject<HTMLInputElement | null>;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function PaletteField({ inputRef, open, onOpen }: PaletteFieldProps) {
  return (
    <SearchField className="palette-box">
      <Label className="visually-hidden">{words.label}</Label>
      <Search size={15} aria-hidden />
      <Input
        ref={inputRef}
        className="palette-input"
        role="combobox"
        aria-expanded={open}
        aria-haspopup="listbox"
        placeholder={words.placeholder}
        maxLength={100}
        onClick={onOpen}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown" && !open) onOpen();
        }}
      />
      <kbd className="palette-key" aria-hidden>
        {MOD} K
      </kbd>
    </SearchField>
  );
}

interface FoundProps {
  readonly groups: readonly PaletteGroup[];
  /** What to say where nothing is found. */
  readonly empty: React.ReactNode;
  readonly onPick: (id: string) => void;
}

function Found({ groups, empty, onPick }: FoundProps) {
  return (
    <div
      className="popover palette-popover"
      // The field keeps the focus, or the list would close before the click arrives.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      <ListBox
        className="palette-list"
        aria-label={words.found}
        items={groups}
        selectionMode="none"
        onAction={(key) => {
          onPick(String(key));
        }}
        renderEmptyState={() => <p className="palette-none">{empty}</p>}
      >
        {(group) => (
          <ListBoxSection id={group.id} className="palette-group">
            <Header className="palette-heading">{group.title}</Header>
            {group.items.map(({ id, title, detail }) => (
              <ListBoxItem
                key={id}
                id={id}
                className="palette-item"
                textValue={title}
              >
                <span className="truncate">{title}</span>
                {detail !== undefined && (
                  <span className="palette-detail truncate">{detail}</span>
                )}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        )}
      </ListBox>
    </div>
  );
}
