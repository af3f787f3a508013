/** @typedef {"national" | "states"} Kind */

/** Members that hold figures; the office's notes lie beside them. */
export const dataMembers = {
  national: /(^|\/)yob\d{4}\.txt$/,
  states: /(^|\/)[A-Z]{2}\.TXT$/,
};

/**
 * Read a member of a file of the US SSA for the peers that take their rows from JavaScript.
 * National lines are `name,sex,count` with the year in the member's name, state lines `state,sex,year,name,count`.
 * @type {Record<Kind, (member: { name: string, bytes: Buffer }, visit: Visit) => void>}
 * @typedef {(year: number, name: string, gender: string, count: number, state?: string) => void} Visit
 */
export const factReaders = {
  national: readNationalMember,
  states: readStatesMember,
};

function readNationalMember({ name, bytes }, visit) {
  const year = Number(name.slice(-8, -4));
  forEachLine(bytes, (text, start, end) => {
    const comma = text.indexOf(",", start);
    const count = Number(text.slice(comma + 3, end));
    visit(year, text.slice(start, comma), text[comma + 1], count);
  });
}

function readStatesMember({ bytes }, visit) {
  forEachLine(bytes, (text, start, end) => {
    const [state, gender, year, name, count] = text
      .slice(start, end)
      .split(",");
    visit(Number(year), name, gender, Number(count), state);
  });
}

/** Lines end in CR LF or LF; `Number` ignores the CR. */
function forEachLine(bytes, visit) {
  const text = bytes.toString("utf8");
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    visit(text, start, end);
    start = end + 1;
  }
}
