/** Shares and percentages come from divisions of the same numbers: they differ in the last bits at most. */
const TOLERANCE = 1e-9;

/**
 * Whether two systems gave the same answer: the same rows, whatever their order and the types of their numbers.
 * @param {import("./questions.mjs").Question} question
 * @param {unknown[][]} expected
 * @param {unknown[][]} actual
 * @returns {string | null} the first difference, for people; null: none
 */
export function differenceOf(question, expected, actual) {
  if (expected.length !== actual.length) {
    return `${expected.length} rows against ${actual.length}`;
  }
  const left = inOrder(question, expected);
  const right = inOrder(question, actual);
  const at = left.findIndex((row, index) => !sameRow(row, right[index]));
  return at < 0 ? null : `(${left[at]}) against (${right[at]})`;
}

function inOrder({ columns, tiedBy }, rows) {
  const comparable = rows.map((row) =>
    columns.map((column, index) => comparableValue(column, row[index])),
  );
  if (tiedBy !== undefined) hideCutTie(comparable, columns, tiedBy);
  return comparable.sort((a, b) => compareRows(a, b));
}

function comparableValue(column, value) {
  return column === "name" || column === "gender" ? value : Number(value);
}

/** Of names with equal counts at the end of a list, which one is listed is anyone's choice. */
function hideCutTie(rows, columns, tiedBy) {
  const last = Math.min(...rows.map((row) => row[tiedBy]));
  const name = columns.indexOf("name");
  for (const row of rows) if (row[tiedBy] === last) row[name] = "(tied)";
}

function compareRows(a, b) {
  for (let index = 0; index < a.length; index++) {
    if (a[index] < b[index]) return -1;
    if (a[index] > b[index]) return 1;
  }
  return 0;
}

function sameRow(a, b) {
  return a.every((value, index) =>
    typeof value === "number"
      ? Math.abs(value - b[index]) <= TOLERANCE
      : value === b[index],
  );
}
