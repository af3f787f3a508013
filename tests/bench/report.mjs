import { systems } from "./systems.mjs";

/**
 * The lines as one table. Behind a system's value stands in brackets how many times as much Onoma takes.
 * @param {import("./lines.mjs").Line[]} lines
 * @param {string[]} ids systems in the order of their columns
 * @returns {string} Markdown
 */
export function tableOf(lines, ids) {
  const head = [
    "measure",
    ...ids.map((id) => systems[id].title),
    "goal",
    "reached",
  ];
  const rows = lines.map((line) => [
    line.measure,
    ...ids.map((id) => cellOf(line, id)),
    line.goals.map(({ text }) => text).join("; "),
    line.goals.map(({ met }) => (met ? "met" : "MISSED")).join("; "),
  ]);
  return alignedTable([head, ...rows]);
}

function cellOf({ values, p95 }, id) {
  const value = values[id];
  if (value === undefined) return "";
  const tail = p95 ? ` / ${figure(p95[id])}` : "";
  const ratio =
    id === "onoma" || values.onoma === undefined
      ? ""
      : ` (×${figure(values.onoma / value)})`;
  return figure(value) + tail + ratio;
}

/** Three significant digits: the rest is noise. */
function figure(value) {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}

function alignedTable([head, ...rows]) {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column].length)),
  );
  const lineOf = (cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(width));
  return [lineOf(head), lineOf(rule), ...rows.map(lineOf)].join("\n");
}
