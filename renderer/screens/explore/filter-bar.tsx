import { Search, SlidersHorizontal, X } from "lucide-react";
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Heading,
  Input,
  Label,
  SearchField,
} from "react-aria-components";
import { Bubble } from "../../components/bubble";
import type { NameFilter } from "../../../shared/ipc/names-schemas";
import type { Measure } from "../../../shared/mapping";
import { Choice } from "../../components/choice";
import { explore } from "../../lib/words/explore";
import { FilterChips } from "./filter-chips";
import { FilterFields } from "./filter-fields";
import { filterParts, withFields } from "./filter-words";
import type { ChangeView } from "./use-explore";
import "./filter-bar.css";

interface FilterBarProps {
  readonly filter: NameFilter;
  readonly measure: Measure;
  /** First letters that occur here. */
  readonly initials: readonly string[];
  readonly onChange: ChangeView;
}

const words = explore.filter;
const MATCHES = ["starts", "ends", "contains", "is"] as const;

/** What the table is narrowed to: letters while typing, the rest behind a button, all of it as chips to remove. */
export function FilterBar(props: FilterBarProps) {
  const { filter, measure, onChange } = props;
  const set = (next: NameFilter, merge: string) => {
    const [part] = filterParts(next, measure);
    const what = part ? explore.steps.filter(part.text) : explore.steps.cleared;
    onChange({ filter: next }, { what, merge });
  };
  const others = filterParts(filter, measure).filter(
    ({ part }) => part !== "text",
  );
  return (
    <div className="filter-bar" role="search" aria-label={words.label}>
      <div className="filter-line">
        <Choice
          label={words.match}
          testId="filter-match"
          options={MATCHES.map((id) => ({ id, name: words.matches[id] }))}
          value={filter.match ?? "starts"}
          onChange={(id) => {
            const match = MATCHES.find((one) => one === id);
            set(withFields(filter, { match: match ?? null }), "filter-match");
          }}
        />
        <FilterText
          text={filter.text ?? ""}
          onChange={(text) => {
            set(withFields(filter, { text }), "filter-text");
          }}
        />
        <FilterMore {...props} inUse={others.length} onFilter={set} />
      </div>
      <FilterChips
        filter={filter}
        parts={others}
        onChange={(next) => {
          set(next, "filter-chips");
        }}
      />
    </div>
  );
}

interface FilterTextProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function FilterText({ text, onChange }: FilterTextProps) {
  return (
    <SearchField
      className="filter-text"
      value={text}
      maxLength={100}
      onChange={onChange}
      data-testid="filter-text"
    >
      <Label className="visually-hidden">{words.placeholder}</Label>
      <Search size={14} aria-hidden />
      <Input className="filter-input" placeholder={words.placeholder} />
      <AriaButton className="filter-clear" aria-label={words.clear}>
        <X size={13} aria-hidden />
      </AriaButton>
    </SearchField>
  );
}

interface FilterMoreProps extends FilterBarProps {
  readonly inUse: number;
  readonly onFilter: (filter: NameFilter, merge: string) => void;
}

function FilterMore({ inUse, ...props }: FilterMoreProps) {
  return (
    <DialogTrigger>
      <AriaButton
        className="button button-plain filter-more"
        data-testid="filter-more"
      >
        <SlidersHorizontal size={15} aria-hidden />
        <span className="filter-more-word">{words.more}</span>
        {inUse > 0 && <span className="filter-count">{inUse}</span>}
      </AriaButton>
      <Bubble className="filter-popover" placement="bottom end">
        <Dialog className="filter-dialog">
          <Heading slot="title" level={2}>
            {words.moreTitle}
          </Heading>
          <FilterFields {...props} />
        </Dialog>
      </Bubble>
    </DialogTrigger>
  );
}
