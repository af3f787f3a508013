import { AppError } from "../../shared/errors";
import type { FactAccount } from "../../shared/receipt";
import {
  arrangeSeries,
  sumOverPlaces,
  type SeriesTable,
} from "./arrange-series";
import { WHOLE_COUNTRY } from "./column-plan";
import { encodeSeries, encodeStrata, type Batch } from "./encode-batches";
import { genderOf, stratumOf, yearOf, type FactTable } from "./fact-table";
import type { Reading } from "./parse-file";
import type { ParseSummary, Place } from "./protocol";
import { rankStrata, type Stratum } from "./rank-strata";
import type { Recognition } from "./recognise";
import type { SourceFacts } from "./source-format";

/** More repeated keys than this, beside columns without a role, are a further dimension, not slips. */
const DUPLICATES_THAT_ARE_SLIPS = 0.01;

/** One is being stored while the next is on its way. */
const UNACKNOWLEDGED_BATCHES = 2;

/** One set of series that belong together: those of the file, or their sum over the regions. */
interface Part {
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
  const repeats = new Repeats(reading);
  const series = arrangeSeries(
    facts,
    recognition.sumRepeats
      ? null
      : (fact) => {
          repeats.reject(fact);
        },
  );
  refuseFurtherDimension(reading, recognition, repeats.count);
  reading.flushRejections();
  if (series.size === 0) {
    throw new AppError({
      code: "nothing-left",
      path: filename,
      rejected: account.rejected,
    });
  }
  const parts: Part[] = [
    { series, strata: rankStrata(series), derived: false },
  ];
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

/** Second figures for a name that has one. */
class Repeats {
  count = 0;
  /** Facts left of each line, where a line holds several. */
  private left: Map<string, number> | null = null;

  constructor(private readonly reading: Reading) {}

  reject(fact: number): void {
    const { facts, account } = this.reading;
    this.count++;
    if (this.isLastOfLine(fact)) {
      account.data--;
      account.rejected++;
    }
    const stratum = facts.strata[fact] as number;
    const name = new TextDecoder().decode(
      facts.nameBytes(facts.names[fact] as number),
    );
    this.reading.reject({
      member: facts.memberOf(fact),
      line: facts.lines[fact] as number,
      column: "",
      value: `${name}, ${genderOf(stratum)}, ${String(yearOf(stratum))}`,
      rule: "duplicate",
    });
  }

  private isLastOfLine(fact: number): boolean {
    if (this.reading.figuresPerLine === 1) return true;
    const left = (this.left ??= this.countLines());
    const key = this.keyOf(fact);
    const now = (left.get(key) ?? 1) - 1;
    left.set(key, now);
    return now === 0;
  }

  private countLines(): Map<string, number> {
    const counts = new Map<string, number>();
    for (let fact = 0; fact < this.reading.facts.size; fact++) {
      const key = this.keyOf(fact);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }

  private keyOf(fact: number): string {
    const { facts } = this.reading;
    return `${facts.memberOf(fact) ?? ""}:${String(facts.lines[fact])}`;
  }
}

function refuseFurtherDimension(
  reading: Reading,
  { unused }: Recognition,
  repeats: number,
): void {
  const { facts, request } = reading;
  if (unused.length === 0 || repeats <= facts.size * DUPLICATES_THAT_ARE_SLIPS)
    return;
  throw new AppError({
    code: "further-dimension",
    path: request.filename,
    columns: [...unused],
    duplicates: repeats,
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
      owner.send({ type: "batch", ...batch, fraction: rowsSent / rowsInAll });
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

  function denominatorOf(stratum: Stratum, derived: boolean): number | null {
    if (source.denominator === null || derived) return null;
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

function summarise(
  reading: Reading,
  { source }: Recognition,
  parts: Part[],
): ParseSummary {
  const own = (parts[0] as Part).strata;
  const all = parts.flatMap((part) => part.strata);
  const years = own.map((stratum) => stratum.year);
  return {
    lineEnding: lineEndingOf(reading.lineEnds),
    members: reading.members,
    minYear: Math.min(...years),
    maxYear: Math.max(...years),
    lines: reading.account,
    facts: {
      ...factAccount(nationalOf(own, reading.facts)),
      suppressed: reading.facts.suppressed.length,
    },
    notes: source.notes,
    expected: {
      series: parts.reduce(
        (sum, { series }) => sum + series.totals.filter((t) => t > 0).length,
        0,
      ),
      strata: all.length,
      births: all.reduce((sum, stratum) => sum + stratum.births, 0),
    },
  };
}

/** National figures where there are any, else those of the regions: the two are never summed. */
function nationalOf(
  strata: readonly Stratum[],
  { places }: FactTable,
): readonly Stratum[] {
  const national = strata.filter(({ place }) => places[place]?.code === null);
  return national.length > 0 ? national : strata;
}

function factAccount(strata: readonly Stratum[]): FactAccount {
  const sum = (gender: "F" | "M", of: (stratum: Stratum) => number): number =>
    strata.reduce((total, s) => total + (s.gender === gender ? of(s) : 0), 0);
  const female = sum("F", (stratum) => stratum.names);
  const male = sum("M", (stratum) => stratum.names);
  return {
    accepted: female + male,
    female,
    male,
    ranks: 0,
    suppressed: 0,
    births_female: sum("F", (stratum) => stratum.births),
    births_male: sum("M", (stratum) => stratum.births),
  };
}

function lineEndingOf(ends: Reading["lineEnds"]): ParseSummary["lineEnding"] {
  if (ends.cr) return "CR";
  if (ends.crlf > 0 && ends.lf > 0) return "mixed";
  if (ends.crlf > 0) return "CRLF";
  return ends.lf > 0 ? "LF" : null;
}
