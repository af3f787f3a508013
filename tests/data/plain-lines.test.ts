import { expect, test } from "vitest";
import { NO_LINES } from "../../shared/empty-account";
import type { Rejection } from "../../shared/receipt";
import {
  WHOLE_COUNTRY,
  type ColumnPlan,
} from "../../electron/parser/column-plan";
import { DelimitedReader } from "../../electron/parser/delimited-reader";
import { FactTable } from "../../electron/parser/fact-table";

const PLAN: ColumnPlan = {
  delimiter: ",",
  preambleLines: 0,
  headerLines: 0,
  fields: 4,
  columnNames: [],
  name: 0,
  gender: {
    column: 1,
    words: new Map([
      ["f", "F"],
      ["m", "M"],
    ]),
  },
  year: { column: 2 },
  count: 3,
  region: { place: WHOLE_COUNTRY },
  unknownYears: ["0"],
  rareNames: ["_RARE"],
  unused: [],
};

/** Everything that is read of some text, in words. */
function read(text: string) {
  const facts = new FactTable(PLAN.rareNames);
  const account = { ...NO_LINES };
  const ends = { lf: 0, crlf: 0 };
  const rejections: Rejection[] = [];
  const reject = (rejection: Rejection) => rejections.push(rejection);
  const reader = new DelimitedReader(PLAN, null, facts, account, ends, reject);
  reader.read(new TextEncoder().encode(text));
  const decoder = new TextDecoder();
  const lines = Array.from({ length: facts.size }, (_, i) => [
    facts.lines[i],
    decoder.decode(facts.nameBytes(facts.names[i] as number)),
    facts.strata[i],
    facts.counts[i],
  ]);
  return { lines, account, ends, rejections, rare: [...facts.rareBirths] };
}

const PLAIN = "Emily,F,2000,10\n";
const LINES = [
  " Leading,F,2000,5\n",
  "Trailing ,F,2000,5\n",
  "Mary Ann,F,2000,5\n",
  "Mary  Ann,F,2000,5 \r\n",
  "Emily,F,2000,7\r\n",
  '"Anna",F,2000,5\n',
  'O"Neil,M,2000,5\n',
  "Tab\t,M,2000,5\n",
  "\n",
  "  \n",
  ",F,2000,5\n",
  "Anna,X,2000,5\n",
  "Anna,F,1700,5\n",
  "Anna,F,0,5\n",
  "Anna,F,20x0,5\n",
  "Anna,F,2000,0\n",
  "Anna,F,2000,\n",
  "Anna,F,2000,-3\n",
  "Anna,F,2000,2147483647\n",
  "Anna,F,2000,99999999999\n",
  "Anna,F,2000\n",
  "Anna,F,2000,5,6\n",
  "_RARE,F,2000,5\n",
  "Ame\u0301lie,F,2000,5\n",
  "Amélie,F,2000,5\n",
  `${"x".repeat(101)},F,2000,5\n`,
  "CR\rInside,F,2000,5\n",
  "Last,F,2000,5",
];

/** A blank at the end of every line: it is trimmed, and only the careful way does so. Both must come to the same. */
const careful = (text: string) =>
  text.replace(/([^\r\n])(?=\r?(?:\n|$))/g, "$1 ");

test.each(LINES)("reads %j among plain lines as it does alone", (line) => {
  const text = PLAIN + PLAIN + line;
  const plain = read(text);
  const other = read(careful(text));
  expect(plain.account).toEqual(other.account);
  expect(plain.ends).toEqual(other.ends);
  expect(plain.lines).toEqual(other.lines);
  expect(plain.rare).toEqual(other.rare);
  const rules = ({ line: no, rule, column }: Rejection) => [no, rule, column];
  expect(plain.rejections.map(rules)).toEqual(other.rejections.map(rules));
  expect(plain.account.total).toBe(
    text.trimEnd().split("\n").length + (line.trim() === "" ? 1 : 0),
  );
});

test("numbers lines across blocks of a thousand", () => {
  const text = `${PLAIN.repeat(2500)}bad\n${PLAIN}`;
  const { lines, rejections, account } = read(text);
  expect(account).toMatchObject({ total: 2502, data: 2501, rejected: 1 });
  expect(rejections).toMatchObject([{ line: 2501, rule: "too-few-fields" }]);
  expect(lines.at(-1)?.[0]).toBe(2502);
  expect(lines[1024]?.[0]).toBe(1025);
});
