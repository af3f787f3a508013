import path from "node:path";
import { afterAll, beforeEach } from "vitest";
import type { Backend } from "../../electron/data/backend";
import { openDatabase } from "../../electron/data/db/connection";
import { FiguresCache } from "../../electron/data/figures/figures-cache";
import { migrate } from "../../electron/data/db/migrate";
import { Load } from "../../electron/data/imports/load";
import { encodeNames } from "../../electron/parser/encode-batches";
import { FactTable, stratumOf } from "../../electron/parser/fact-table";
import { Reading, type Owner } from "../../electron/parser/parse-file";
import type {
  LoadNumbers,
  ParserMessage,
  Recognised,
} from "../../electron/parser/protocol";
import type { Recognition } from "../../electron/parser/recognise";
import { sendFacts } from "../../electron/parser/send-facts";
import { UNBOUNDED } from "../../electron/parser/uncounted-table";
import type { Receipt } from "../../shared/receipt";
import { folderUntilEnd } from "./temporary-folder";

/** What one line of a file says of a name: its count, its rank alone, or the bounds of what was not published. */
export interface Said {
  name: string;
  gender: "F" | "M";
  year: number;
  /** Null or absent: the whole country. */
  region?: string | null;
  count?: number;
  rank?: number;
  low?: number;
  /** Null: no bound is known. */
  high?: number | null;
}

/** What is known of the file as a whole. */
export interface About {
  country: string;
  measure: "births" | "bearers";
  profile: string;
  title: string;
  complete: boolean;
  /** What shares are shares of: the births listed; null: there are none. */
  denominator: string | null;
  threshold: number | null;
  /** Read again: the dataset whose figures these are. */
  datasetId: string;
}

/** A back end over a bare database that all tests of a file share and each finds empty. */
export async function sharedBackend(): Promise<Backend> {
  const folder = folderUntilEnd();
  const connection = await openDatabase(path.join(folder, "database"));
  afterAll(() => connection.close());
  await migrate(connection.pg, folder);
  beforeEach(async () => {
    await connection.pg.exec(
      "DELETE FROM jobs; DELETE FROM datasets; DELETE FROM given_names; DELETE FROM extractions; DELETE FROM extractions_archive; DELETE FROM loads_archive; DELETE FROM mappings; DELETE FROM name_groups",
    );
  });
  return {
    ...connection,
    library: { root: folder } as Backend["library"],
    resources: "",
    figures: new FiguresCache(),
    emit: () => undefined,
    changed: () => undefined,
  };
}

/** Takes facts the whole way from the parser's table into the library. */
export async function loadFacts(
  backend: Backend,
  lines: readonly Said[],
  about: Partial<About> = {},
): Promise<Receipt> {
  const load = new Load(backend, targetOf(lines, about), () => undefined);
  let give: (numbers: LoadNumbers) => void = () => undefined;
  const numbers = new Promise<LoadNumbers>((resolve) => (give = resolve));
  let work: Promise<void> = Promise.resolve();
  const owner: Owner = {
    send: (message: ParserMessage) => {
      work = work.then(() => load.onMessage(message, give));
    },
    ready: () => work,
    numbers: () => numbers,
  };
  const reading = new Reading(
    { path: "", filename: "facts", options: {}, dryRun: false },
    owner,
  );
  reading.facts = factsOf(lines);
  Object.assign(reading.account, { total: lines.length, data: lines.length });
  owner.send({ type: "recognised", recognised: recognisedAs(about) });
  const { facts } = reading;
  for (const batch of encodeNames(facts, 0, facts.nameCount))
    owner.send({ type: "batch", ...batch, fraction: 0 });
  await sendFacts(reading, recognitionOf(about));
  await work;
  const outcome = await load.finish();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.receipt;
}

function factsOf(lines: readonly Said[]): FactTable {
  const facts = new FactTable([]);
  facts.startMember(null);
  const text = new TextEncoder();
  for (const [i, said] of lines.entries()) {
    const code = said.region ?? null;
    const place = facts.placeNo({ code, name: code ?? "whole country" });
    const bytes = text.encode(said.name);
    const name = facts.nameNo(bytes, 0, bytes.length);
    const stratum = stratumOf(place, said.year, said.gender);
    if (said.count !== undefined) facts.add(name, stratum, said.count, i + 1);
    if (said.rank !== undefined) facts.addRank(name, stratum, said.rank, i + 1);
    if (said.low !== undefined)
      facts.addSuppressed(
        name,
        stratum,
        said.low,
        said.high ?? UNBOUNDED,
        i + 1,
      );
  }
  return facts;
}

function targetOf(
  lines: readonly Said[],
  about: Partial<About>,
): ConstructorParameters<typeof Load>[1] {
  return {
    jobId: crypto.randomUUID(),
    filename: "facts.csv",
    original: { sha256: "0".repeat(64), bytes: lines.length, file: "none" },
    options: {},
    datasetId: about.datasetId ?? null,
  };
}

function recognisedAs(about: Partial<About>): Recognised {
  return {
    profile: about.profile ?? "test-office",
    office: "Office",
    title: about.title ?? "Names",
    country: about.country ?? "GB",
    measure: about.measure ?? "births",
    licence: "open",
    attribution: "Office",
    sourceUrl: null,
    ...boundsOf(about),
    notes: [],
    encoding: "UTF-8",
    delimiter: ",",
  };
}

function boundsOf({
  threshold = 3,
  denominator = null,
}: Partial<About>): Pick<About, "threshold" | "denominator"> {
  return { threshold, denominator };
}

function recognitionOf(about: Partial<About>): Recognition {
  const { complete = true } = about;
  return {
    source: {
      ...{ id: "test-office", office: "Office", country: null, title: "Names" },
      ...{ licence: "open", attribution: "Office", sourceUrl: null, notes: [] },
      ...{ ...boundsOf(about), complete, wholeCountryIs: null },
    },
    ...{ country: "GB", measure: "births", encoding: "UTF-8", delimiter: "," },
    ...{ unused: [], divides: false, sumRepeats: false, rareNames: [] },
  };
}
