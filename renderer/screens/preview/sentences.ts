import type { Preview } from "../../../shared/preview";
import type { Receipt } from "../../../shared/receipt";
import type { Format } from "../../lib/format";
import { preview as words } from "../../lib/words/preview";
import { regionOf } from "./mapping-edits";

const texts = words.understood;

/** Figures that an import would store as counts or ranks, those of regions too. */
export function acceptedIn({ facts, regional }: Receipt): number {
  return facts.accepted + (regional?.accepted ?? 0);
}

/** Whether an import would store anything: counts that were not published are kept as well. */
export function holdsFigures(receipt: Receipt): boolean {
  return acceptedIn(receipt) + receipt.facts.suppressed > 0;
}

/** What would be imported, and what of the file would not. */
export function sentencesOf(
  { mapping, receipt }: Preview,
  country: string,
  format: Format,
): string[] {
  const { facts, regional, lines, measure } = receipt;
  const sentences: string[] = [];
  if (facts.accepted > 0) {
    const counts = facts.births_female + facts.births_male;
    sentences.push(
      texts.figures(
        format.count(facts.accepted),
        texts.names(measure, facts.female > 0, facts.male > 0),
        placeOf(mapping, country),
        yearsOf(receipt),
      ),
      facts.ranks === facts.accepted
        ? texts.ranks
        : texts.measure(measure, format.count(counts)),
    );
  }
  if (regional) sentences.push(texts.regional(format.count(regional.accepted)));
  if (facts.suppressed > 0)
    sentences.push(texts.suppressed(format.count(facts.suppressed)));
  if (lines.total > 0)
    sentences.push(texts.lines(lines, (value) => format.count(value)));
  return sentences;
}

function placeOf(mapping: Preview["mapping"], country: string): string {
  const place = regionOf(mapping?.place ?? null)?.name ?? "";
  return [place, country].filter((part) => part !== "").join(", ");
}

function yearsOf({ min_year, max_year }: Receipt): string {
  return min_year === null || max_year === null
    ? ""
    : texts.years(min_year, max_year);
}
