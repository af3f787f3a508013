import { WHOLE_COUNTRY } from "../column-plan";
import type { SourceFormat } from "../source-format";

/**
 * `nat20xx.csv`: sexe;preusuel;annais;nombre. Sexe 1 is male, 2 female (ISO/IEC 5218).
 * `_PRENOMS_RARES` gathers the names too rare to publish; `XXXX` years are births of unpublished years.
 * Source: https://www.insee.fr/fr/statistiques/8595130 (documentation of the file of given names)
 */
export const frInseeNational: SourceFormat = {
  id: "fr-insee-national",
  office:
    "Institut national de la statistique et des études économiques (INSEE)",
  country: "FR",
  title: "Fichier des prénoms, France",
  licence: "Licence Ouverte 2.0",
  attribution: "Insee, fichier des prénoms",
  sourceUrl: "https://www.insee.fr/fr/statistiques/8595130",
  threshold: 3,
  rareBelow: 20,
  complete: true,
  denominator: "births registered, rare names included",
  notes: [
    "A name is published when it was given to at least 20 persons of one sex since 1900, and in a year when it was given to at least 3; the rest is in the bucket of rare names, which shares count in.",
    "Before 1946 the file is less than complete: it holds those who were alive when the register was made.",
  ],
  wholeCountryIs: null,
  recognise(sample) {
    const header = (sample.lines[0] ?? "")
      .trim()
      .toLowerCase()
      .replaceAll('"', "");
    const columnNames = header.split(/[;,\t]/);
    if (columnNames.join() !== "sexe,preusuel,annais,nombre") return null;
    return {
      delimiter: header[4] ?? ";",
      preambleLines: 0,
      headerLines: 1,
      fields: 4,
      columnNames,
      gender: {
        column: 0,
        words: new Map([
          ["1", "M"],
          ["2", "F"],
        ]),
      },
      name: 1,
      year: { column: 2 },
      count: 3,
      region: { place: WHOLE_COUNTRY },
      unknownYears: ["XXXX"],
      rareNames: ["_PRENOMS_RARES"],
      unused: [],
    };
  },
};
