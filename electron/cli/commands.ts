import { AppError } from "../../shared/errors";
import type { DataThread } from "../data/thread";
import { usage, type Arguments } from "./arguments";
import { rowsAnswer, type Answer } from "./answer";
import { runImport } from "./run-import";
import { runTop } from "./run-top";
import { trendRows } from "./trend-rows";
import type { Jobs } from "./jobs";

export interface Context {
  args: Arguments;
  data: DataThread;
  jobs: Jobs;
}

export interface Command {
  usage: string;
  does: string;
  /** Options beyond --library and --json. */
  options: readonly string[];
  /** How many words follow the command: least and most. */
  words: readonly [number, number];
  run(context: Context): Promise<Answer>;
}

const SEARCH_LIMIT = 50;
/** The contract's limit. */
const MOST_ROWS_A_CALL = 1000;

export const commands: Readonly<Record<string, Command>> = {
  import: {
    usage:
      "import PATH… [--profile ID] [--country CC] [--region CODE] [--gender M|F] [--year N] [--measure births|bearers] [--mapping FILE] [--dry-run]",
    does: "import files, zips and folders; --dry-run reads and reports without writing",
    options: [
      ...["profile", "country", "region", "gender", "year"],
      ...["measure", "mapping", "dry-run"],
    ],
    words: [1, Infinity],
    run: runImport,
  },
  profiles: {
    usage: "profiles",
    does: "the formats that are recognised",
    options: [],
    words: [0, 0],
    run: async ({ data }) =>
      rowsAnswer(await data.call("profiles.list", undefined)),
  },
  datasets: {
    usage: "datasets",
    does: "what the library holds",
    options: [],
    words: [0, 0],
    run: async ({ data }) => {
      const rows = await data.call("datasets.list", undefined);
      const shown = [
        "id",
        "country",
        "title",
        "filename",
        "status",
        "row_count",
        "min_year",
        "max_year",
        "deleted_at",
      ];
      return rowsAnswer(rows, shown);
    },
  },
  countries: {
    usage: "countries",
    does: "countries with data",
    options: [],
    words: [0, 0],
    run: async ({ data }) => {
      const rows = await data.call("countries.list", undefined);
      return rowsAnswer(rows, [
        "code",
        "name",
        "attribution",
        "source_url",
        "min_year",
        "max_year",
      ]);
    },
  },
  top: {
    usage:
      "top --country CC [--year N] [--gender M|F] [--region CODE] [--limit N] [--measure births|bearers]",
    does: "the most frequent names of a year (the latest, unless said)",
    options: ["country", "year", "gender", "region", "limit", "measure"],
    words: [0, 0],
    run: runTop,
  },
  trend: {
    usage:
      "trend NAME [--country CC] [--region CODE] [--gender M|F] [--measure births|bearers]",
    does: "one name over the years; the spelling counts",
    options: ["country", "region", "gender", "measure"],
    words: [1, 1],
    run: async ({ args, data }) => {
      const { country, region, gender } = args;
      const name = wordOf(args);
      const measure = args.measure ?? undefined;
      const question = { name, country, region, gender, measure };
      const rows = trendRows(await data.call("names.trend", question));
      return {
        ...rowsAnswer(rows),
        notes: rows.length === 0 ? await hintFor(data, name) : [],
      };
    },
  },
  gender: {
    usage: "gender NAME [--country CC] [--measure births|bearers]",
    does: "recorded sex of a name's bearers",
    options: ["country", "measure"],
    words: [1, 1],
    run: async ({ args, data }) => {
      const name = wordOf(args);
      const rows = await data.call("names.gender", {
        name,
        country: args.country,
        measure: args.measure ?? undefined,
      });
      return {
        ...rowsAnswer(rows),
        notes: rows.length === 0 ? await hintFor(data, name) : [],
      };
    },
  },
  search: {
    usage:
      "search TEXT [--country CC] [--fuzzy] [--limit N] [--measure births|bearers]",
    does: "names by prefix, without regard to case and accents; --fuzzy by similarity",
    options: ["country", "fuzzy", "limit", "measure"],
    words: [1, 1],
    run: async ({ args, data }) => {
      const { country, fuzzy } = args;
      const limit = Math.min(args.limit ?? SEARCH_LIMIT, MOST_ROWS_A_CALL);
      return rowsAnswer(
        await data.call("names.search", {
          text: wordOf(args),
          country,
          fuzzy,
          limit,
          measure: args.measure ?? undefined,
        }),
      );
    },
  },
  sql: {
    usage: "sql QUERY",
    does: "one read-only statement",
    options: [],
    words: [1, 1],
    run: async ({ args, data }) => {
      const { columns, rows } = await data.call("sql.query", {
        query: wordOf(args),
      });
      return {
        json: { columns, rows },
        table: { columns, rows },
        status: 0,
        notes: [],
      };
    },
  },
  reprocess: {
    usage: "reprocess ID",
    does: "read a dataset's kept original again",
    options: [],
    words: [1, 1],
    run: async ({ args, data, jobs }) => {
      const id = idOf(args);
      const job = await jobs.ended(
        await data.call("datasets.reprocess", { id }),
      );
      if (job.error !== null) throw new AppError(job.error);
      return datasetAnswer(data, id);
    },
  },
  delete: {
    usage: "delete ID",
    does: "take a dataset out of every answer; it can be restored",
    options: [],
    words: [1, 1],
    run: async ({ args, data }) => {
      await data.call("datasets.delete", { id: idOf(args) });
      return datasetAnswer(data, idOf(args));
    },
  },
  restore: {
    usage: "restore ID",
    does: "bring a deleted dataset back",
    options: [],
    words: [1, 1],
    run: async ({ args, data }) => {
      await data.call("datasets.restore", { id: idOf(args) });
      return datasetAnswer(data, idOf(args));
    },
  },
};

/** Spellings count; who typed another one is told which there are. */
async function hintFor(data: DataThread, name: string): Promise<string[]> {
  const hits = await data.call("names.search", {
    text: name,
    country: null,
    fuzzy: false,
    limit: 5,
  });
  if (hits.length === 0) return [`No figures for "${name}".`];
  const names = hits.map((hit) => hit.name).join(", ");
  return [
    `No figures for "${name}". There are: ${names}. Case and accents count here.`,
  ];
}

async function datasetAnswer(data: DataThread, id: string): Promise<Answer> {
  const dataset = (await data.call("datasets.list", undefined)).find(
    (one) => one.id === id,
  );
  return {
    ...rowsAnswer(
      [dataset],
      ["id", "title", "filename", "status", "deleted_at"],
    ),
    json: { dataset },
  };
}

function wordOf(args: Arguments): string {
  const [word = ""] = args.words;
  if (word === "" || word.length > 100_000)
    throw usage(`${args.command} needs a word`);
  return word.normalize("NFC");
}

function idOf(args: Arguments): string {
  const [id = ""] = args.words;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) {
    throw usage(`"${id}" is no dataset's id: see "onoma datasets"`);
  }
  return id.toLowerCase();
}
