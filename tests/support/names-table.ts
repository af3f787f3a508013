import { beforeEach } from "vitest";
import type { Backend } from "../../electron/data/backend";
import { FiguresCache } from "../../electron/data/figures/figures-cache";
import { namesTable } from "../../electron/data/names/names-table";
import type { Input } from "../../shared/ipc/contract";
import { NamesTable } from "../../shared/ipc/names-schemas";
import { loadFacts, sharedBackend, type Said } from "./load-facts";

/** A library of the test's own and questions to `names.table` of girls in Britain in 2020, where nothing else is said. */
export async function tableOfNames() {
  const backend = await sharedBackend();
  const forget = () => {
    backend.figures = new FiguresCache();
  };
  beforeEach(forget);
  return {
    backend,
    /** As if nothing had been asked before. */
    forget,
    load: (
      lines: readonly Said[],
      about: Parameters<typeof loadFacts>[2] = {},
    ) => loadFacts(backend, lines, { denominator: "listed births", ...about }),
    ask: (question: Partial<Input<"names.table">> = {}) =>
      ask(backend, question),
  };
}

async function ask(
  backend: Backend,
  question: Partial<Input<"names.table">>,
): Promise<NamesTable> {
  return NamesTable.parse(
    await namesTable(backend, {
      ...{ country: "GB", region: null, gender: "F", offset: 0, limit: 100 },
      years: year(2020),
      ...question,
    }),
  );
}

export function year(one: number): Input<"names.table">["years"] {
  return { from: one, to: one };
}

/** A count of a girl's name, or what else is said. */
export function line(
  name: string,
  of: number,
  said: number | Partial<Said>,
): Said {
  const more = typeof said === "number" ? { count: said } : said;
  return { name, gender: "F", year: of, ...more };
}

export function namesIn({ rows }: NamesTable): string[] {
  return rows.map(({ name }) => name);
}
