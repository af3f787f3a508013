import type { Gender, Input, Output } from "../../../shared/ipc/contract";
import type {
  DiversityRow,
  Missing,
} from "../../../shared/ipc/insight-schemas";
import type { Backend } from "../backend";
import type { PlaceFigures, Stratum } from "../figures/place-figures";
import { askAbout } from "./about-place";
import { hillNumbers, spreadOf, topBirths } from "./hill-numbers";

/** How births are spread over names, year by year. */
export async function listDiversity(
  backend: Backend,
  input: Input<"insights.diversity">,
): Promise<Output<"insights.diversity">> {
  const { figures, about, mostUnlisted } = await askAbout(backend, input);
  const rows = diversityOf(figures, mostUnlisted);
  return {
    about,
    missing: rows.length > 0 ? null : whyNot(figures, undefined),
    rows,
  };
}

/** Years of which only the most frequent names were published are left out: nothing is known of the rest. */
export function diversityOf(
  { strata }: PlaceFigures,
  mostUnlisted: number | null,
): DiversityRow[] {
  return strata.filter(isWhole).map((stratum) => rowOf(stratum, mostUnlisted));
}

/** Holds every name above the threshold, or all births are known. */
export function isWhole({ births, complete, denominator }: Stratum): boolean {
  return births !== null && births > 0 && (complete || denominator !== null);
}

/** Why no year of a place can be told as a whole. `gender` null: both sexes are needed. */
export function whyNot(
  { strata }: PlaceFigures,
  gender: Gender | null | undefined,
): Missing {
  const wanted = strata.filter(
    (stratum) => stratum.gender === (gender ?? stratum.gender),
  );
  if (wanted.length === 0) return "years";
  if (gender === null && wanted.some(isWhole)) return "both-sexes";
  return wanted.every(({ births }) => births === null)
    ? "counts"
    : "complete-list";
}

function rowOf(stratum: Stratum, mostUnlisted: number | null): DiversityRow {
  const { year, gender, names, ranked, denominator } = stratum;
  const spread = spreadOf(stratum);
  return {
    ...{ year, gender, births: spread.births, names: names - ranked },
    denominator: denominator ?? spread.births,
    top10: topBirths(stratum, 10),
    top50: topBirths(stratum, 50),
    top100: topBirths(stratum, 100),
    ...hillNumbers(spread, denominator, mostUnlisted),
  };
}
