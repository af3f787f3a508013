import { fold } from "../../../../shared/fold";
import type { Input, Output } from "../../../../shared/ipc/contract";
import type { Backend } from "../../backend";
import { figuresOf } from "../../figures/figures-cache";
import type { PlaceFigures } from "../../figures/place-figures";
import { PlaceCurves } from "./place-curves";

/** A curve of fewer points resembles too many others. */
const LEAST_YEARS = 10;

/**
 * Names whose yearly share of births is most correlated with that of a name at the same place, of either recorded sex.
 * Other spellings of the name by case and accents are left out: it goes with itself.
 */
export async function similarCurves(
  backend: Backend,
  question: Input<"names.similar">,
): Promise<Output<"names.similar">> {
  const { name, gender, country, region, limit, measure = "births" } = question;
  const figures = await figuresOf(backend, { country, region, measure });
  const curves = await backend.figures.once(
    `curves ${JSON.stringify([country, region, measure])}`,
    () => Promise.resolve(new PlaceCurves(figures)),
  );
  const years = [...curves.years];
  const { least } = curves;
  const own = figures.find(name, gender);
  if (own === -1 || publishedYears(figures, own, years) < LEAST_YEARS)
    return { years, shares: [], least, compared: 0, names: [] };
  const shares = curves.sharesOf(own);
  const correlations = curves.correlations(shares);
  const key = fold(name);
  const best = curves.compared
    .map((i, at) => ({ i, correlation: correlations[at] as number }))
    .sort((a, b) => b.correlation - a.correlation)
    .filter(({ i }) => fold(figures.name(i)) !== key)
    .slice(0, limit);
  return {
    ...{ years, least, compared: curves.compared.length },
    shares: Array.from(shares),
    names: best.map(({ i, correlation }) => ({
      name: figures.name(i),
      gender: figures.gender(i),
      correlation,
      total: figures.sum(i, figures.minYear, figures.maxYear),
      shares: Array.from(curves.sharesOf(i)),
    })),
  };
}

function publishedYears(
  figures: PlaceFigures,
  i: number,
  years: readonly number[],
): number {
  return years.filter((year) => figures.count(i, year) > 0).length;
}
