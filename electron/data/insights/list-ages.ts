import type { Gender, Input, Output } from "../../../shared/ipc/contract";
import type { About, Missing } from "../../../shared/ipc/insight-schemas";
import type { Backend } from "../backend";
import type { PlaceFigures } from "../figures/place-figures";
import { lifeTableOf } from "../life-tables/stored-life-tables";
import { askAbout } from "./about-place";
import {
  ageRow,
  cohortRows,
  leastLiving,
  livingOf,
  medianAge,
  type Living,
} from "./living-bearers";
import { LastAnswer } from "./remember-last";
import { survivalOf } from "./survival";

type AskedLiving = Pick<
  Input<"insights.age">,
  "country" | "region" | "measure" | "lifeTable" | "year"
>;

const lastOrder = new LastAnswer<readonly number[]>();

/** Names by the age of their living bearers, a page at a time. */
export async function listAges(
  backend: Backend,
  input: Input<"insights.ages">,
): Promise<Output<"insights.ages">> {
  const { figures, about, living } = await askLiving(backend, input);
  const { gender, minLiving, order, offset, limit, lifeTable, year } = input;
  const missing = whatIsMissing(about, living, gender);
  const question = {
    gender,
    minLiving,
    order,
    lifeTable,
    year,
    kind: living.kind,
  };
  const names =
    missing === null
      ? lastOrder.of(figures, question, () =>
          namesInOrder(living, gender, minLiving, order),
        )
      : [];
  return {
    ...{ about, missing, total: names.length },
    born: {
      from: figures.minYear,
      to: Math.max(figures.minYear, Math.min(figures.maxYear, year)),
    },
    rows: names.slice(offset, offset + limit).flatMap((i) => {
      const row = ageRow(living, i);
      return row === null ? [] : [row];
    }),
  };
}

/** The living bearers of one name by year of birth. */
export async function nameAge(
  backend: Backend,
  input: Input<"insights.age">,
): Promise<Output<"insights.age">> {
  const { figures, about, living } = await askLiving(backend, input);
  const missing = whatIsMissing(about, living, input.gender);
  const i = figures.find(input.name, input.gender);
  if (missing !== null || i < 0) return { about, missing, row: null, rows: [] };
  return {
    about,
    missing,
    row: ageRow(living, i),
    rows: cohortRows(living, i),
  };
}

interface Answerable {
  readonly figures: PlaceFigures;
  readonly about: About;
  readonly living: Living & { readonly kind: string };
}

async function askLiving(
  backend: Backend,
  { lifeTable, year, ...place }: AskedLiving,
): Promise<Answerable> {
  const { figures, about } = await askAbout(backend, place);
  const table = await lifeTableOf(backend, lifeTable);
  const survival = { F: survivalOf(table, "F"), M: survivalOf(table, "M") };
  const living = livingOf(figures, about.threshold, survival, year);
  return { figures, about, living: { ...living, kind: table.kind } };
}

/** People who bear a name are no births: who of them was born when is not known. */
function whatIsMissing(
  { measure }: About,
  { alive, figures, year }: Living,
  gender: Gender | null,
): Missing | null {
  if (measure === "bearers") return "births";
  if (year < figures.minYear) return "years";
  const has = gender === null ? (alive.F ?? alive.M) : alive[gender];
  return has === null ? "life-table" : null;
}

function namesInOrder(
  living: Living,
  gender: Gender | null,
  minLiving: number,
  order: Input<"insights.ages">["order"],
): number[] {
  const { figures } = living;
  const found: { i: number; key: number }[] = [];
  for (let i = 0; i < figures.size; i++) {
    if (figures.gender(i) !== (gender ?? figures.gender(i))) continue;
    const least = leastLiving(living, i);
    if (least < minLiving) continue;
    found.push({
      i,
      key: order === "most" ? -least : (medianAge(living, i) ?? 0),
    });
  }
  const sign = order === "oldest" ? -1 : 1;
  return found.sort((a, b) => sign * (a.key - b.key)).map(({ i }) => i);
}
