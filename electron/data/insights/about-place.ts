import { sql } from "kysely";
import { AppError } from "../../../shared/errors";
import type { About } from "../../../shared/ipc/insight-schemas";
import type { Backend } from "../backend";
import { figuresOf } from "../figures/figures-cache";
import type { PlaceFigures, PlaceKey } from "../figures/place-figures";
import { sources } from "../../parser/sources";
import { listCountries } from "../names/list-countries";
import { isPlace } from "../names/place";

interface Told {
  readonly about: About;
  /** Births that a name can have in a year without being published at all; null: no rule is known. */
  readonly mostUnlisted: number | null;
}

/** All figures of a place, and what has to be known of them. */
export interface Asked extends Told {
  readonly figures: PlaceFigures;
}

/** The figures live as long as the library does not change: what its sources say is remembered as long. */
const known = new WeakMap<PlaceFigures, Promise<Told>>();

/** A place as it is asked about; unasked, births are counted. */
interface AskedPlace {
  readonly country: string;
  readonly region: string | null;
  readonly measure?: PlaceKey["measure"] | undefined;
}

/** @throws AppError 'not-found' where nothing speaks for the place */
export async function askAbout(
  backend: Backend,
  { country, region, measure = "births" }: AskedPlace,
): Promise<Asked> {
  const place = { country, region, measure };
  const figures = await figuresOf(backend, place);
  let told = known.get(figures);
  if (told === undefined) {
    told = tellOf(backend, place, figures);
    known.set(figures, told);
    told.catch(() => known.delete(figures));
  }
  return { figures, ...(await told) };
}

async function tellOf(
  backend: Backend,
  place: PlaceKey,
  figures: PlaceFigures,
): Promise<Told> {
  const about = await aboutPlace(backend, place, figures);
  const rules = await profilesOf(backend, place);
  const bounds = rules.map((id) => {
    const source = sources.find((one) => one.id === id);
    return source?.rareBelow ?? about.threshold;
  });
  return {
    about,
    mostUnlisted: bounds.reduce(
      (most, bound) =>
        most === null || bound === null ? null : Math.max(most, bound - 1),
      0,
    ),
  };
}

/** The profiles of the files whose figures speak for a place. */
async function profilesOf(
  { kysely }: Backend,
  { country, region, measure }: PlaceKey,
): Promise<string[]> {
  const { rows } = await sql<{ profile: string }>`
    SELECT DISTINCT d.profile
    FROM coverage c JOIN datasets d ON d.id = c.dataset_id AND d.load_no = c.load_no
    WHERE ${isPlace(country, region)} AND c.speaks <> 'none' AND c.measure = ${measure}`.execute(
    kysely,
  );
  return rows.map(({ profile }) => profile);
}

async function aboutPlace(
  backend: Backend,
  place: PlaceKey,
  { strata }: PlaceFigures,
): Promise<About> {
  const { measure } = place;
  const countries = await listCountries(backend, measure);
  const country = countries.find(({ code }) => code === place.country);
  if (country === undefined) throw unknownPlace(place);
  const region = country.regions.find(({ code }) => code === place.region);
  const { credit, threshold, denominator, notes } = region ?? country;
  return {
    ...{ measure, credit, threshold, denominator, notes },
    place: region ? `${region.name}, ${country.name}` : country.name,
    complete: strata.every(({ complete }) => complete),
    derived: region === undefined && country.derived,
  };
}

/** Figures there are, but no dataset that they come from: the library changed in between. */
function unknownPlace({ country, measure }: PlaceKey): AppError {
  return new AppError({
    code: "not-found",
    what: `figures of ${measure}`,
    id: country,
  });
}
