import type { Gender, Input, Output } from "../../../shared/ipc/contract";
import type {
  Bounds,
  ChangeRow,
  Span,
  Verdict,
} from "../../../shared/ipc/insight-schemas";
import type { Backend } from "../backend";
import type { PlaceFigures } from "../figures/place-figures";
import { askAbout } from "./about-place";
import {
  changesOf,
  FALSE_DISCOVERY_RATE,
  type Changes,
  type ChangesQuestion,
  type Spans,
} from "./changes";
import { newcombe } from "./proportions";
import { LastAnswer } from "./remember-last";
import { publishedIn, unpublishedIn, type SpanOfSex } from "./span-counts";

const lastChanges = new LastAnswer<Changes>();
const lastOrder = new LastAnswer<readonly number[]>();

/** What rose and what fell between two years or spans, a page at a time. */
export async function listChanges(
  backend: Backend,
  input: Input<"insights.changes">,
): Promise<Output<"insights.changes">> {
  const { figures, about } = await askAbout(backend, input);
  const { gender, first, second, verdict, offset, limit } = input;
  const question = { gender, first, second, threshold: about.threshold };
  const changes = lastChanges.of(figures, question, () =>
    changesOf(figures, question),
  );
  const order = lastOrder.of(figures, { ...question, verdict }, () =>
    inOrder(figures, changes, verdict),
  );
  const { spans, verdicts, names, tested } = changes;
  const { rose, fell, unclear, small } = verdicts;
  return {
    about,
    missing: names.length > 0 ? null : whatIsMissing(figures, question),
    births: {
      first: birthsIn(spans, "first"),
      second: birthsIn(spans, "second"),
    },
    names: names.length,
    tested,
    verdicts: {
      ...{ rose: rose.length, fell: fell.length },
      ...{ unclear: unclear.length, small: small.length },
    },
    falseDiscoveryRate: FALSE_DISCOVERY_RATE,
    total: order.length,
    rows: order
      .slice(offset, offset + limit)
      .map((at) => rowOf(figures, changes, at)),
  };
}

function birthsIn(
  { F, M }: Changes["spans"],
  span: keyof Spans,
): Record<Gender, number | null> {
  return { F: F?.[span].births ?? null, M: M?.[span].births ?? null };
}

function whatIsMissing(
  { strata }: PlaceFigures,
  { gender, first, second }: ChangesQuestion,
): "years" | "denominator" {
  const published = ({ from, to }: Span): boolean =>
    strata.some(
      (stratum) =>
        stratum.year >= from &&
        stratum.year <= to &&
        stratum.gender === (gender ?? stratum.gender),
    );
  return published(first) && published(second) ? "denominator" : "years";
}

/** The greatest change first; of what is too small to tell the most births. */
function inOrder(
  figures: PlaceFigures,
  { differences, names, spans, verdicts }: Changes,
  verdict: Verdict,
): number[] {
  const keys = differences.map((difference, at) => {
    if (verdict !== "small") return Math.abs(difference);
    const i = names[at] as number;
    const ofSex = spans[figures.gender(i)];
    if (ofSex === null) return 0;
    return (
      publishedIn(figures, i, ofSex.first) +
      publishedIn(figures, i, ofSex.second)
    );
  });
  return [...verdicts[verdict]].sort(
    (a, b) => (keys[b] as number) - (keys[a] as number),
  );
}

function rowOf(
  figures: PlaceFigures,
  { names, spans, differences, pValues, adjusted }: Changes,
  at: number,
): ChangeRow {
  const i = names[at] as number;
  const gender = figures.gender(i);
  const p = pValues[at] as number;
  const row = {
    ...{ name: figures.name(i), gender, difference: differences[at] as number },
    p: Number.isNaN(p) ? null : adjusted.of(p),
  };
  const ofSex = spans[gender];
  if (ofSex === null) throw new Error(`no births of ${gender}`);
  const first = boundsOf(figures, i, ofSex.first);
  const second = boundsOf(figures, i, ofSex.second);
  return { ...row, first, second, interval: intervalOf(ofSex, first, second) };
}

function boundsOf(figures: PlaceFigures, i: number, span: SpanOfSex): Bounds {
  const low = publishedIn(figures, i, span);
  const high = low + unpublishedIn(figures, i, span);
  return { low, high: high === Infinity ? null : high };
}

/** All that the bounds and chance allow; null: a bound is not known. */
function intervalOf(
  { first: { births: n1 }, second: { births: n2 } }: Spans,
  first: Bounds,
  second: Bounds,
): ChangeRow["interval"] {
  if (first.high === null || second.high === null) return null;
  return {
    low: newcombe(first.high, n1, second.low, n2).low,
    high: newcombe(first.low, n1, second.high, n2).high,
  };
}
