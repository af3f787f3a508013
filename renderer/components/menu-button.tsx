import type { ReactNode } from "react";
import { ChevronDown } from "lucide-react";
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from "react-aria-components";
import "./choice.css";
import "./menu-button.css";

export interface MenuEntry {
  readonly id: string;
  readonly name: string;
  /** What it is, below its name. */
  readonly hint?: ReactNode;
  /** The name is a piece of code. */
  readonly code?: boolean;
}

export interface MenuGroup {
  readonly id: string;
  /** Without one the group has no heading. */
  readonly title?: string;
  readonly entries: readonly MenuEntry[];
}

interface MenuButtonProps {
  readonly label: string;
  /** Instead of the label, which is then the button's name only. */
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  readonly groups: readonly MenuGroup[];
  /** What to say where there is nothing to choose. */
  readonly empty?: string;
  readonly testId?: string;
  readonly onPick: (id: string) => void;
}

/** A button that opens a list of things to do or take. */
export function MenuButton(props: MenuButtonProps) {
  const { label, icon, disabled = false, groups, testId, onPick } = props;
  // What is still being read has nothing to say yet.
  const hasNothing = groups.every(({ entries }) => entries.length === 0);
  return (
    <MenuTrigger>
      <Button
        className={
          icon === undefined
            ? "button button-plain"
            : "button button-quiet button-icon"
        }
        isDisabled={disabled || (hasNothing && props.empty === undefined)}
        {...(icon === undefined ? {} : { "aria-label": label })}
        {...(testId === undefined ? {} : { "data-testid": testId })}
      >
        {icon ?? (
          <>
            {label}
            <ChevronDown size={14} aria-hidden />
          </>
        )}
      </Button>
      <Popover className="popover menu-popover">
        <Menu
          className="choice-list"
          aria-label={label}
          items={groups.filter(({ entries }) => entries.length > 0)}
          renderEmptyState={() => <p className="menu-empty">{props.empty}</p>}
          onAction={(id) => {
            onPick(String(id));
          }}
        >
          {(group) => (
            <MenuSection
              id={group.id}
              className="menu-section"
              {...(group.title === undefined ? { "aria-label": label } : {})}
            >
              {group.title !== undefined && (
                <Header className="menu-heading">{group.title}</Header>
              )}
              {group.entries.map((entry) => (
                <Entry key={entry.id} {...entry} />
              ))}
            </MenuSection>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Entry({ id, name, hint, code = false }: MenuEntry) {
  return (
    <MenuItem id={id} className="choice-option menu-entry" textValue={name}>
      <span className={code ? "menu-code" : "menu-name"}>{name}</span>
      {hint !== undefined && <span className="choice-hint">{hint}</span>}
    </MenuItem>
  );
}
