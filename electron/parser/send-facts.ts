import { AppError } from "../../shared/errors";
import { arrangeOnce } from "./arrange-once";
import { sumOverPlaces, type SeriesTable } from "./arrange-series";
import { WHOLE_COUNTRY } from "./column-plan";
import {
  encodeRanked,
  encodeSeries,
  encodeStrata,
  encodeSuppressed,
  type Batch,
} from "./encode-batches";
import { stratumOf, type FactTable } from "./fact-table";
import type { Reading } from "./parse-file";
import type { Place } from "./protocol";
import { rankStrata, type Stratum } from "./rank-strata";
import type { Recognition } from "./recognise";
import type { SourceFacts } from "./source-format";
import { summarise } from "./summarise";
import { addUncounted, packUncounted } from "./uncounted";

/** More repeated keys than this, beside columns without a role, are a further dimension, not slips. */
const DUPLICATES_THAT_ARE_SLIPS = 0.01;
/** The same where nothing else speaks for a dimension. */
const DUPLICATES_THAT_MAY_BE_SLIPS = 0.05;

/** One is being stored while the next is on its way. */
const UNACKNOWLEDGED_BATCHES = 2;

/** One set of series that belong together: those of the file, or their sum over the regions. */
export interface Part {
  series: SeriesTable;
  strata: Stratum[];
  derived: boolean;
}

/** Arranges, checks and sends all that was read. */
export async function sendFacts(
  reading: Reading,
  recognition: Recognition,
): Promise<void> {
  const { facts, owner, account } = reading;
  const { filename } = reading.request;
  owner.send({
    type: "progress",
    stage: "arranging",
    fraction: 0,
    lines: account.total,
  });
  const { series, duplicates } = await arrangeOnce(
    reading,
    recognition.sumRepeats,
  );
  refuseFurtherDimension(reading, recognition, duplicates);
  reading.flushRejections();
  if (account.data === 0) {
    throw new AppError({
      code: "nothing-left",
      path: filename,
      rejected: account.rejected,
    });
  }
  const strata = rankStrata(series);
  addUncounted(strata, facts.ranked, "ranked");
  addUncounted(strata, facts.suppressed, "suppressed");
  const parts: Part[] = [{ series, strata, derived: false }];
  const sum = wholeCountry(parts[0] as Part, facts, recognition.source);
  if (sum !== null) parts.push(sum);
  owner.send({
    type: "progress",
    stage: "arranging",
    fraction: 1,
    lines: account.total,
  });
  if (!reading.request.dryRun) await sendBatches(reading, recognition, parts);
  else
    owner.send({
      type: "places",
      places: placesOf(parts, facts, recognition.source),
    });
  owner.send({ type: "done", summary: summarise(reading, recognition, parts) });
}

function refuseFurtherDimension(
  { facts, request }: Reading,
  { unused, divides }: Recognition,
  duplicates: number,
): void {
  const slips = divides
    ? DUPLICATES_THAT_ARE_SLIPS
    : DUPLICATES_THAT_MAY_BE_SLIPS;
  const read = facts.size + facts.ranked.size + facts.suppressed.size;
  if (unused.length === 0 || duplicates <= read * slips) return;
  throw new AppError({
    code: "further-dimension",
    path: request.filename,
    columns: [...unused],
    duplicates,
  });
}

/** The sum of the regions, where they make up the whole country and the file has nothing national. */
function wholeCountry(
  part: Part,
  facts: FactTable,
  source: SourceFacts,
): Part | null {
  const present = new Set(
    part.strata.map((stratum) => facts.places[stratum.place]?.code ?? null),
  );
  if (source.wholeCountryIs === null || present.has(null)) return null;
  if (!source.wholeCountryIs.every((code) => present.has(code))) return null;
  const series = sumOverPlaces(
    part.series,
    facts.placeNo(WHOLE_COUNTRY),
    facts.nameCount,
  );
  if (series === null) return null;
  return { series, strata: rankStrata(series), derived: true };
}

async function sendBatches(
  reading: Reading,
  recognition: Recognition,
  parts: Part[],
): Promise<void> {
  const { facts, owner } = reading;
  const { source } = recognition;
  owner.send({ type: "places", places: placesOf(parts, facts, source) });
  const numbers = await owner.numbers();
  const rowsInAll = parts.reduce(
    (sum, part) => sum + part.series.size + part.strata.length,
    0,
  );
  let rowsSent = 0;
  const send = async (batches: Iterable<Batch>): Promise<void> => {
    for (const batch of batches) {
      await owner.ready(UNACKNOWLEDGED_BATCHES);
      rowsSent += batch.rows;
      const fraction = Math.min(rowsSent / rowsInAll, 1);
      owner.send({ type: "batch", ...batch, fraction });
    }
  };
  let firstNo = 0;
  for (const { series, strata, derived } of parts) {
    await send(encodeSeries(facts, series, numbers, firstNo));
    await send(
      encodeStrata(strata, numbers, (stratum) =>
        denominatorOf(stratum, derived),
      ),
    );
    firstNo += series.size;
  }
  const { suppressed, ranked } = facts;
  await send(
    encodeSuppressed(facts, packUncounted(suppressed, "suppressed"), numbers),
  );
  await send(encodeRanked(facts, packUncounted(ranked, "ranked"), numbers));

  function denominatorOf(stratum: Stratum, derived: boolean): number | null {
    if (source.denominator === null || derived || stratum.births === 0)
      return null;
    const key = stratumOf(stratum.place, stratum.year, stratum.gender);
    return stratum.births + (facts.rareBirths.get(key) ?? 0);
  }
}

function placesOf(
  parts: Part[],
  facts: FactTable,
  source: SourceFacts,
): Place[] {
  const places = new Map<number, Place>();
  for (const { strata, derived } of parts) {
    for (const { place: no, year } of strata) {
      const { code, name } = facts.places[no] ?? WHOLE_COUNTRY;
      const known = places.get(no);
      places.set(no, {
        no,
        code,
        name,
        derived,
        complete: source.complete,
        minYear: Math.min(known?.minYear ?? year, year),
        maxYear: Math.max(known?.maxYear ?? year, year),
      });
    }
  }
  return [...places.values()];
}
