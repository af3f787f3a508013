import fs from "node:fs";
import path from "node:path";
import { latin2 } from "./latin2";

/** Girls by name, with births of two years and their shares: what no office publishes quite like this. */
const GIRLS: readonly (readonly [string, number, number])[] = [
  ["ELIŠKA", 1204, 1187],
  ["TEREZA", 1098, 1011],
  ["ADÉLA", 978, 1004],
  ["ŽOFIE", 861, 933],
  ["NATÁLIE", 853, 811],
  ["ANEŽKA", 702, 744],
  ["BARBORA", 655, 612],
  ["KATEŘINA", 512, 498],
  ["RŮŽENA", 41, 47],
  ["ŠTĚPÁNKA", 38, 29],
  ["BOŽENA", 12, 9],
  ["OTÝLIE", 8, 11],
];
const TOTAL = [55_000, 54_000] as const;

/** Sum of all counts of the file. */
export const madeUpBirths = GIRLS.reduce(
  (sum, [, one, other]) => sum + one + other,
  0,
);
export const madeUpFigures = GIRLS.length * 2;

/** Words that do not say of which country they are, titles, a header over two rows, decimal commas, thousands apart, footnotes, all in Latin 2. */
export function madeUpFile(folder: string): string {
  const lines = [
    "Namensamt Oberunterstadt;;;;;",
    "Häufigste Vornamen neugeborener Mädchen nach Geburtsjahr;;;;;",
    ";;;;;",
    "Rang;Vorname;Anzahl;;Anteil in %;",
    ";;2019;2020;2019;2020",
    ...GIRLS.map(([name, one, other], index) =>
      [
        index + 1,
        name,
        spaced(one),
        spaced(other),
        share(one, TOTAL[0]),
        share(other, TOTAL[1]),
      ].join(";"),
    ),
    ";;;;;",
    "Quelle: Namensamt Oberunterstadt, vorläufige Angaben.;;;;;",
    "Vornamen mit weniger als fünf Nennungen sind nicht enthalten.;;;;;",
  ];
  const file = path.join(folder, "vornamen.csv");
  fs.writeFileSync(file, latin2(`${lines.join("\r\n")}\r\n`));
  return file;
}

function spaced(count: number): string {
  return String(count).replace(/(?=(?:\d{3})+$)(?!^)/g, " ");
}

function share(count: number, total: number): string {
  return ((count / total) * 100).toFixed(2).replace(".", ",");
}
