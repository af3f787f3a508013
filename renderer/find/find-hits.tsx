import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
} from "react-aria-components";
import type { FoundName, Way } from "../../shared/ipc/name-page-schemas";
import type { Measure } from "../../shared/mapping";
import { format } from "../lib/format";
import { find } from "../lib/words/find";

interface FindHitsProps {
  readonly query: string;
  readonly hits: readonly FoundName[];
  /** The hits answer an earlier text. */
  readonly stale: boolean;
  readonly measure: Measure;
  readonly showCountries: boolean;
  /** What to say where there is no hit. */
  readonly empty: React.ReactNode;
  readonly onPick: (found: FoundName) => void;
}

/** Ways that need no explanation of their own: the text is there to be seen. */
const BY_LETTERS: readonly Way[] = ["same", "begins"];

/** Hits by the way they were found, each with where it is borne and how often. */
export function FindHits(props: FindHitsProps) {
  const { query, hits, stale, measure, empty, onPick } = props;
  const nobody =
    !stale &&
    hits.length > 0 &&
    hits.every(({ way }) => way === "similar" || way === "sounds");
  return (
    <div
      className="popover find-popover"
      // The field keeps the focus, or the list would close before the click arrives.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      {nobody && <p className="find-none">{find.nobody(query)}</p>}
      <ListBox
        className="find-list"
        aria-label={find.hits}
        items={sectionsOf(hits)}
        selectionMode="none"
        onAction={(key) => {
          const found = hits.find(({ name }) => name === key);
          if (found) onPick(found);
        }}
        renderEmptyState={() => <p className="find-none">{empty}</p>}
      >
        {(section) => (
          <ListBoxSection id={section.id} className="find-section">
            <Header
              className={section.title === "" ? "visually-hidden" : "find-way"}
            >
              {section.title === "" ? find.hits : section.title}
            </Header>
            <Collection items={section.hits}>
              {(hit) => (
                <Hit
                  hit={hit}
                  measure={measure}
                  showCountries={props.showCountries}
                />
              )}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </div>
  );
}

interface HitProps {
  readonly hit: FoundName;
  readonly measure: Measure;
  readonly showCountries: boolean;
}

function Hit({ hit, measure, showCountries }: HitProps) {
  const why = find.why(hit);
  const codes = [...new Set(hit.countries.map(({ country }) => country))];
  return (
    <ListBoxItem
      id={hit.name}
      className="find-hit"
      textValue={[hit.name, why, showCountries ? codes.join(" ") : null]
        .filter((part) => part !== null)
        .join(", ")}
    >
      <span className="find-name truncate">
        {hit.name}
        {why !== null && <span className="find-why"> {why}</span>}
      </span>{" "}
      {showCountries && (
        <span className="find-countries truncate" title={codes.join(", ")}>
          {codes.join(" ")}
        </span>
      )}{" "}
      <span className="numbers muted">
        {hit.total === 0
          ? find.noCount
          : find.births(format.count(hit.total), measure)}
      </span>
    </ListBoxItem>
  );
}

interface Section {
  readonly id: string;
  /** "": none to be seen. */
  readonly title: string;
  readonly hits: readonly (FoundName & { readonly id: string })[];
}

function sectionsOf(hits: readonly FoundName[]): Section[] {
  const sections = new Map<string, FoundName[]>();
  for (const hit of hits) {
    const id = BY_LETTERS.includes(hit.way) ? "letters" : hit.way;
    sections.set(id, [...(sections.get(id) ?? []), hit]);
  }
  return Array.from(sections, ([id, found]) => ({
    id: `way-${id}`,
    title: id === "letters" ? "" : find.way(found[0]?.way ?? "contains"),
    hits: found.map((hit) => ({ ...hit, id: hit.name })),
  }));
}
