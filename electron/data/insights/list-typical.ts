import type { Gender, Input, Output } from "../../../shared/ipc/contract";
import type { Backend } from "../backend";
import type { PlaceFigures } from "../figures/place-figures";
import { askAbout } from "./about-place";
import { LastAnswer } from "./remember-last";
import {
  PRIOR_BIRTHS,
  typicalNames,
  TYPICAL_FALSE_DISCOVERY_RATE,
  type SpansOfSexes,
  type TypicalNames,
} from "./typical-names";

const lastTypical = new LastAnswer<TypicalNames>();

/** Which names tell one place from another, a page at a time. */
export async function listTypical(
  backend: Backend,
  input: Input<"insights.typical">,
): Promise<Output<"insights.typical">> {
  const { country, region, measure, gender, span, of, offset, limit } = input;
  const first = await askAbout(backend, { country, region, measure });
  const second = await askAbout(backend, { ...input.other, measure });
  const sides = [
    { figures: first.figures, threshold: first.about.threshold },
    { figures: second.figures, threshold: second.about.threshold },
  ] as const;
  const question = { gender, span };
  const names = lastTypical.ofTwo(first.figures, second.figures, question, () =>
    typicalNames(...sides, question),
  );
  const rows = names.rows[of];
  return {
    ...{ about: first.about, other: second.about },
    missing:
      names.years.length > 0
        ? null
        : whatIsMissing(first.figures, second.figures),
    years: [...names.years],
    births: {
      first: birthsOf(names.spans.first),
      second: birthsOf(names.spans.second),
    },
    ...{ compared: names.compared, untold: names.untold },
    typical: {
      first: names.rows.first.length,
      second: names.rows.second.length,
    },
    priorBirths: PRIOR_BIRTHS,
    falseDiscoveryRate: TYPICAL_FALSE_DISCOVERY_RATE,
    total: rows.length,
    rows: rows.slice(offset, offset + limit),
  };
}

function birthsOf({ F, M }: SpansOfSexes): Record<Gender, number | null> {
  return { F: F?.births ?? null, M: M?.births ?? null };
}

/** No year with shares in common: one of the places has none at all, or they have other years. */
function whatIsMissing(
  ...places: readonly PlaceFigures[]
): "denominator" | "years" {
  const hasShares = ({ strata }: PlaceFigures): boolean =>
    strata.some(({ denominator }) => denominator !== null);
  return places.every(hasShares) ? "years" : "denominator";
}
