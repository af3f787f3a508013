import { AppError } from "../../shared/errors";
import type { TableChoice } from "./layout/plan-tables";
import type { Recognised } from "./protocol";
import type { Recognition } from "./recognise";
import type { Table } from "./tables/table";

/** @throws AppError where the file leaves open what only the user knows */
export function recognitionOf(choice: TableChoice, path: string): Recognition {
  const { country, needs, source, read, measure, apart } = choice;
  if (needs.includes("count"))
    throw new AppError({ code: "count-needed", path, columns: choice.unclear });
  if (country === null) throw new AppError({ code: "country-needed", path });
  if (needs.includes("gender"))
    throw new AppError({ code: "gender-needed", path });
  if (needs.includes("year")) throw new AppError({ code: "year-needed", path });
  if (apart.names > 0)
    throw new AppError({
      code: "further-dimension",
      path,
      columns: [...apart.tables],
      duplicates: apart.names,
    });
  const { table, plan } = read[0] as TableChoice["read"][number];
  const dimensions = plan.columns.filter(({ role }) => role === "dimension");
  const open = plan.columns.filter(
    ({ role, header }) =>
      header !== "" && (role === "ignored" || role === "rank"),
  );
  const divides = choice.profile !== null || dimensions.length > 0;
  return {
    source,
    country,
    measure,
    encoding: table.encoding ?? "UTF-8",
    delimiter: table.delimiter,
    unused: (divides ? dimensions : open).map(({ header }) => header),
    divides,
    sumRepeats: plan.sumOverDimensions,
    rareNames: [],
  };
}

export function describe(found: Recognition): Recognised {
  const { source, country, measure, encoding, delimiter } = found;
  return {
    profile: source.id,
    office: source.office,
    title: source.title,
    country,
    measure,
    licence: source.licence,
    attribution: source.attribution,
    sourceUrl: source.sourceUrl,
    threshold: source.threshold,
    denominator: source.denominator,
    notes: source.notes,
    encoding,
    delimiter,
  };
}

/** How rejections name a table: its member, its sheet, or both. */
export function labelOf({ member, sheet }: Table): string | null {
  if (member === null) return sheet;
  return sheet === null ? member : `${member} › ${sheet}`;
}

/** Documentation and archives inside archives are no data, whatever is in them. */
export function skippedByName(name: string | null): string | null {
  if (name === null) return null;
  if (/(^|\/)(__MACOSX\/|\.)/.test(name)) return "a hidden file";
  if (/\.(pdf|docx?|rtf|html?|md|png|jpe?g)$/i.test(name))
    return "documentation";
  if (/\.(zip|gz|7z|rar|tar|bz2|xz)$/i.test(name))
    return "an archive within the archive";
  return null;
}
