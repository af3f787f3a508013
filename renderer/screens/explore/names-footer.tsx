import type { Gender } from "../../../shared/ipc/contract";
import type { NameFilter, NamesTable } from "../../../shared/ipc/names-schemas";
import { format } from "../../lib/format";
import { explore } from "../../lib/words/explore";
import { truthOf, type Place } from "./explore-state";

const words = explore.table;

interface NamesFooterProps {
  readonly page: NamesTable | undefined;
  readonly gender: Gender | null;
  readonly filter: NameFilter;
  readonly place: Place;
}

/** How many names and births the list has, and what is not in it. */
export function NamesFooter({ page, filter, place }: NamesFooterProps) {
  return (
    <footer className="pane-foot" data-testid="names-footer">
      {page &&
        [...sizeOf(page, filter, place), ...missingOf(page, place)].map(
          (text) => <span key={text}>{text}</span>,
        )}
    </footer>
  );
}

function sizeOf(page: NamesTable, filter: NameFilter, place: Place): string[] {
  const { measure } = place.country;
  const { total, listed, matching, ranksOnly } = page;
  const isFiltered = Object.keys(filter).length > 0;
  const names =
    isFiltered && total !== listed
      ? words.listed(format.count(total), format.count(listed))
      : words.names(format.count(listed));
  if (ranksOnly) return [names, words.ranksOnly];
  const births = sum(page.births);
  if (births === null) return [names];
  if (isFiltered && total !== listed)
    return [names, words.matching(format.count(matching), measure)];
  return [names, words.total(format.count(births), measure)];
}

/** Absent is not zero: what the office leaves out. */
function missingOf(page: NamesTable, place: Place): string[] {
  const { measure } = place.country;
  const { threshold } = truthOf(place);
  const births = sum(page.births);
  const all = sum(page.denominator);
  const texts: string[] = [];
  if (threshold !== null && threshold > 1 && births !== null)
    texts.push(words.threshold(format.count(threshold), measure));
  if (births !== null && all !== null && all > births && measure === "births")
    texts.push(words.unlisted(format.percent(all - births, all)));
  if (page.suppressed > 0)
    texts.push(words.suppressed(format.count(page.suppressed)));
  if (page.gaps.length > 0)
    texts.push(words.gaps(format.list(spansIn(page.gaps))));
  return texts;
}

/** The figures of both sexes together; null: neither has one, or only one of two. */
function sum({ F, M }: NamesTable["births"]): number | null {
  if (F === null) return M;
  return M === null ? F : F + M;
}

/** Years in a row as one: 1914–1918. */
function spansIn(years: readonly number[]): string[] {
  const spans: { from: number; to: number }[] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last?.to === year - 1) last.to = year;
    else spans.push({ from: year, to: year });
  }
  return spans.map(explore.span);
}
