import path from "node:path";
import type { ImportOptions } from "../../../shared/ipc/contract";
import type { Mapping } from "../../../shared/mapping";
import type { Understood } from "../../parser/layout/describe-choice";
import type { Backend } from "../backend";
import { findMapping } from "../mappings/saved-mappings";
import { withFolders } from "./folder-names";
import { ParserThread } from "./parser-link";

/** What was understood of a file without the user's word. */
type Guess = Pick<Understood, "origin" | "fingerprint" | "mapping" | "tables">;

/**
 * What the user said of a layout like this file's before: what a preview shows and an import does. Year, sex and where the
 * table begins are each file's own: last year's would be wrong in silence. Null: nothing was said, or a profile knows the file.
 */
export async function rememberedMapping(
  backend: Pick<Backend, "kysely">,
  { origin, fingerprint, mapping: own, tables }: Guess,
): Promise<Mapping | null> {
  if (origin !== "guessed" || fingerprint === null || own === null) return null;
  const saved = await findMapping(backend, fingerprint);
  if (saved === null) return null;
  const { year, gender } = own;
  const names = tables.map(({ name }) => name);
  const sameTables = saved.tables?.every((name) => names.includes(name));
  return {
    ...saved,
    ...{ year, gender },
    ...(sameHeads(saved, own) ? linesOf(own) : linesOf(saved)),
    tables: sameTables === true ? saved.tables : own.tables,
    // Unicode is certain; of other encodings the user knows more than a guess does.
    encoding: isUnicode(own) ? own.encoding : saved.encoding,
  };
}

/** The header was found where the user saw it; else the user said where it is. */
function sameHeads(saved: Mapping, own: Mapping): boolean {
  const heads = ({ columns }: Mapping): string =>
    columns.map(({ header }) => header.replace(/\d+/g, "#")).join("\n");
  return heads(saved) === heads(own);
}

function linesOf({ preambleLines, headerLines }: Mapping): Partial<Mapping> {
  return { preambleLines, headerLines };
}

function isUnicode({ encoding }: Mapping): boolean {
  return encoding?.startsWith("UTF-") === true;
}

/** The options of an import with what is remembered for the file's layout; looks into the file only where anything is remembered. */
export async function withRemembered(
  backend: Pick<Backend, "kysely">,
  source: string,
  options: ImportOptions,
): Promise<ImportOptions> {
  if (options.mapping !== undefined) return options;
  const any = await backend.kysely
    .selectFrom("mappings")
    .select("fingerprint")
    .limit(1)
    .executeTakeFirst();
  if (any === undefined) return options;
  const understood = await understand(source, options);
  const mapping =
    understood === null ? null : await rememberedMapping(backend, understood);
  return mapping === null ? options : { ...options, mapping };
}

/** Looks at the beginning of a file; null: it is not understood at all. What is wrong with it is told by the import. */
async function understand(
  source: string,
  options: ImportOptions,
): Promise<Understood | null> {
  const abort = new AbortController();
  let found: Understood | null = null;
  const request = {
    path: source,
    filename: path.basename(source),
    options: withFolders(source, options),
    dryRun: true,
  };
  const reading = new ParserThread().run(
    request,
    {
      onMessage(message) {
        if (message.type === "understood") found = message.understood;
        // What comes before the first figures is enough.
        if (message.type === "understood" || message.type === "progress")
          abort.abort("understood");
      },
    },
    abort.signal,
  );
  await reading.catch(() => undefined);
  return found;
}
