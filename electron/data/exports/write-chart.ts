import { AppError } from "../../../shared/errors";
import type { Input, Output } from "../../../shared/ipc/contract";
import type { ChartAbout } from "../../../shared/ipc/export-procedures";
import type { AnswerColumn } from "../../../shared/ipc/sql-schemas";
import type { Backend } from "../backend";
import { writeWhole } from "../files/write-whole";
import { chartQuery } from "./chart-query";
import { withPngTexts } from "./png-texts";
import { MADE_WITH, termsOf, type Provenance } from "./provenance";
import { speakingSources } from "./speaking-sources";
import { writeTable } from "./write-table";

/**
 * Writes a picture that tells where its figures come from.
 * @throws AppError 'file-unwritable' | 'disk-full' | 'not-allowed' where the bytes are no picture
 */
export async function writeChart(
  backend: Backend,
  { path, kind, bytes, about }: Input<"chart.write">,
): Promise<void> {
  const provenance = await provenanceOf(backend, about);
  const file =
    kind === "png"
      ? pngWith(bytes, about, provenance)
      : svgWith(bytes, provenance);
  await writeWhole(path, [file]);
}

/**
 * Writes the figures of a chart as CSV.
 * @throws AppError 'file-unwritable' | 'disk-full'
 */
export async function exportChart(
  backend: Backend,
  { path, about, columns, rows }: Input<"chart.export">,
): Promise<Output<"chart.export">> {
  const named = columns.map((name, index): AnswerColumn => ({
    name,
    kind: kindOf(rows.flatMap((row) => row[index] ?? [])),
  }));
  return writeTable(
    {
      ...{ path, head: false },
      provenance: await provenanceOf(backend, about),
      pages: onePage({ columns: named, rows }),
    },
    backend.emit,
  );
}

function kindOf(values: readonly (string | number)[]): AnswerColumn["kind"] {
  if (values.some((value) => typeof value === "string")) return "text";
  return values.every(Number.isInteger) ? "whole" : "number";
}

async function* onePage<Page>(page: Page) {
  yield await Promise.resolve(page);
}

async function provenanceOf(
  backend: Backend,
  about: ChartAbout,
): Promise<Provenance> {
  const { title, measure, years, names, options } = about;
  return {
    title,
    filters: {
      names: names
        .map(({ name, gender, country, region }) =>
          [name, gender, region ?? country].join(" "),
        )
        .join("; "),
      measure,
      years: `${String(years.from)}–${String(years.to)}`,
      ...options,
    },
    query: chartQuery(about),
    sources: await speakingSources(
      backend,
      names.map((one) => ({ ...one, measure, years })),
    ),
  };
}

function pngWith(
  bytes: Uint8Array,
  about: ChartAbout,
  provenance: Provenance,
): Uint8Array {
  const madeAt = new Date();
  // Source: PNG specification, keywords of textual data.
  return withPngTexts(bytes, {
    Title: about.title,
    Description: about.description,
    Copyright: about.credit,
    Software: MADE_WITH,
    "Creation Time": madeAt.toUTCString(),
    Comment: JSON.stringify(termsOf(provenance, madeAt)),
  });
}

/** @throws AppError 'not-allowed' */
function svgWith(bytes: Uint8Array, provenance: Provenance): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const end = text.lastIndexOf("</svg>");
  if (!text.startsWith("<svg ") || end === -1)
    throw new AppError({
      code: "not-allowed",
      reason: "what was to be written is no SVG picture",
    });
  const terms = JSON.stringify(termsOf(provenance, new Date()));
  const metadata = `<metadata>${escapeXml(terms)}</metadata>\n`;
  return new TextEncoder().encode(
    `${text.slice(0, end)}${metadata}${text.slice(end)}`,
  );
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
