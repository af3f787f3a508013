import { describe, expect, test } from "vitest";
import { openTestLibrary } from "../support/library";
import { referenceFile } from "../support/reference-data";

/** What an office's file holds, counted apart from Onoma; a (year, sex, name) that stands twice counts once. */
interface Answer {
  file: string;
  accepted: number;
  female: number;
  male: number;
  years: [number, number];
  country: string;
  measure?: "bearers";
  suppressed?: number;
}

const answer = (
  file: string,
  country: string,
  accepted: number,
  [female, male]: [number, number],
  years: [number, number],
  more: Partial<Answer> = {},
): Answer => ({ file, country, accepted, female, male, years, ...more });

const ANSWERS: readonly Answer[] = [
  answer(
    "us/ssa/territories/PR.TXT",
    "US",
    24837,
    [264394, 416871],
    [1998, 2024],
  ),
  // Whole lines that the portal repeats count once; the rest is summed over ethnicity.
  answer(
    "us/nyc/Popular_Baby_Names.bom-lf-2019.csv",
    "US",
    7462,
    [182574, 234125],
    [2011, 2016],
  ),
  answer(
    "us/nyc/Popular_Baby_Names.crlf-2021.csv",
    "US",
    8689,
    [211471, 270623],
    [2011, 2017],
  ),
  answer(
    "fr/paris/liste_des_prenoms.csv",
    "FR",
    22994,
    [269021, 295151],
    [2004, 2021],
  ),
  answer("gb/ons/1996boys.xls", "GB", 3714, [0, 318517], [1996, 1996]),
  answer("gb/ons/1996girls.xls", "GB", 4957, [295998, 0], [1996, 1996]),
  answer("gb/ons/2010girls.xls", "GB", 7388, [321041, 0], [2010, 2010]),
  answer("gb/ons/2018boys.xls", "GB", 6117, [0, 312643], [2018, 2018]),
  // The sheet holds a cell TRUE: a name that spreadsheets take for a truth value.
  answer("gb/ons/2019girlsnames.xlsx", "GB", 7214, [280054, 0], [2019, 2019]),
  answer(
    "gb/ons/2021boysnamesupdated1.xlsx",
    "GB",
    6202,
    [0, 295057],
    [2021, 2021],
  ),
  answer("gb/ons/boysnames2024.xlsx", "GB", 6650, [0, 277775], [2024, 2024]),
  answer("gb/ons/girlsnames2024.xlsx", "GB", 7647, [257986, 0], [2024, 2024]),
  // Ranks without counts: facts without births.
  answer("gb/ons/historicalnames2024.xlsx", "GB", 2601, [0, 0], [1904, 2024]),
  answer(
    "gb/ons/historicname_tcm77-254032.xls",
    "GB",
    2000,
    [0, 0],
    [1904, 1994],
  ),
  answer(
    "gb/nrs/babies-first-names-20-full-list.zip",
    "GB",
    7722,
    [22837, 23968],
    [2020, 2020],
  ),
  answer("ie/VSA50-2021.json", "IE", 30060, [0, 1752288], [1964, 2020], {
    suppressed: 110160,
  }),
  // 55 cells of each are 0: nobody got the name.
  answer("ie/VSA10.px", "IE", 2782 - 55, [0, 463569], [1998, 2017], {
    suppressed: 518,
  }),
  answer("ie/VSA11.px", "IE", 3126 - 55, [393915, 0], [1998, 2017], {
    suppressed: 614,
  }),
  answer("ie/vsa10.csv", "IE", 3333 - 55, [424056, 0], [1998, 2019]),
  // One count stands without a name.
  answer(
    "ca/on/ontario_top_baby_names_male_1917-2019_en_fr.csv",
    "CA",
    78301,
    [0, 5612165],
    [1917, 2019],
  ),
  answer(
    "ca/ab/Baby-Names-Frequency-80-84.xlsx",
    "CA",
    101,
    [18906, 25012],
    [1980, 1984],
  ),
  answer("au/sa/femalecy2016top.csv", "AU", 2801, [9030, 0], [2016, 2016]),
  answer(
    "au/qld/20180718_BDM_Top-100-Baby-Names-1960-to-2005.csv",
    "AU",
    9200,
    [501501, 709159],
    [1960, 2005],
  ),
  answer(
    "au/nsw/popular_baby_names_1952_to_2024.csv",
    "AU",
    14602,
    [1621543, 2154836],
    [1952, 2024],
  ),
  answer(
    "au/tas/tasmaniantopbabynames20102015.xlsx",
    "AU",
    1707,
    [10209, 12458],
    [2010, 2015],
  ),
  // Michael stands twice in 1988.
  answer("nz/nznames.csv", "NZ", 13199, [909899, 1192209], [1954, 2019]),
  answer(
    "nz/Top-100-girls-and-boys-names-since-1954.xlsx",
    "NZ",
    12799,
    [891449, 1170444],
    [1954, 2017],
  ),
  answer(
    "ch/zuerich/bev_vornamen_baby_seit1993.csv",
    "CH",
    48269,
    [44828, 47642],
    [1993, 2015],
  ),
  answer(
    "at/wien/l9ogdvornamentop500.csv",
    "AT",
    54647,
    [102866, 109949],
    [2010, 2020],
  ),
  // Two spellings are one in Unicode's composed form.
  answer(
    "at/liste_aller_jemals_vergebenen_ersten_vornamen_1984-2020.xlsx",
    "AT",
    9697,
    [40699, 42935],
    [2020, 2020],
  ),
  answer(
    "be/Prenoms_Filles_1995-.xlsx",
    "BE",
    47496,
    [1448647, 0],
    [1995, 2025],
  ),
  answer(
    "be/Prenoms_Garcons_1995-.xlsx",
    "BE",
    45341,
    [0, 1570876],
    [1995, 2025],
  ),
  answer("it/2018.xls", "IT", 60, [82447, 101224], [2018, 2018]),
  // Letters were lost before publication, so that names fall together.
  answer(
    "si/baby-boys-by-year.csv",
    "SI",
    5957 - 16,
    [0, 247214],
    [1992, 2019],
  ),
  answer(
    "si/females-by-year.csv",
    "SI",
    49207 - 113,
    [13067730, 0],
    [2008, 2020],
    { measure: "bearers" },
  ),
  answer(
    "pt/nomes-registados-2014.csv",
    "PT",
    15485 - 4,
    [56908, 61523],
    [2014, 2014],
  ),
  // One sex "I", one repeat.
  answer(
    "pt/nomes-registados-2015.csv",
    "PT",
    4097 - 2,
    [42604, 44503],
    [2015, 2015],
  ),
  answer(
    "pt/nomes-registados-2016.csv",
    "PT",
    3999,
    [41505, 43921],
    [2016, 2016],
  ),
  answer(
    "es/nombres_por_edad_media-2021-mujeres.csv",
    "ES",
    27855,
    [22156755, 0],
    [2021, 2021],
    { measure: "bearers" },
  ),
  answer(
    "es/nombres_por_edad_media-2017-hombres.csv",
    "ES",
    24601,
    [0, 21452303],
    [2017, 2017],
    { measure: "bearers" },
  ),
  answer(
    "fi/etunimitilasto-dvv.xlsx",
    "FI",
    15477,
    [2780980, 2655770],
    [2022, 2022],
    { measure: "bearers" },
  ),
  answer(
    "de/muenchen/Vornamen_Muenchen_2015.csv",
    "DE",
    3933,
    [7346, 7600],
    [2015, 2015],
  ),
];

describe("an office's file gives what was counted apart from Onoma", () => {
  for (const expected of ANSWERS) {
    const file = referenceFile(expected.file);
    test.skipIf(file === null)(expected.file, async () => {
      const library = await openTestLibrary();
      const { receipt } = await library.data.call("import.preview", {
        path: file ?? "",
      });
      const { facts, lines } = receipt;
      const { data, set_aside, rejected, preamble, header, footer, blank } =
        lines;
      expect({
        error: receipt.error,
        country: receipt.country,
        measure: receipt.measure,
        years: [receipt.min_year, receipt.max_year],
        accepted: facts.accepted,
        female: facts.births_female,
        male: facts.births_male,
      }).toEqual({
        error: null,
        country: expected.country,
        measure: expected.measure ?? "births",
        years: expected.years,
        accepted: expected.accepted,
        female: expected.female,
        male: expected.male,
      });
      expect(lines.total).toBe(
        data + set_aside + rejected + preamble + header + footer + blank,
      );
      if (expected.suppressed !== undefined)
        expect(facts.suppressed).toBe(expected.suppressed);
    });
  }

  for (const name of [
    "ar/historico-nombres.1922.csv",
    "cz/cetnost-jmena-dnar.zip",
  ]) {
    const file = referenceFile(name);
    test.skipIf(file === null)(
      `${name} is refused until somebody says the sex`,
      async () => {
        const library = await openTestLibrary();
        const refused = await library.data.call("import.preview", {
          path: file ?? "",
        });
        expect(refused.receipt.error?.code).toBe("gender-needed");
        expect(refused.needs).toEqual(["gender"]);
        const said = await library.data.call("import.preview", {
          path: file ?? "",
          options: { gender: "F" },
        });
        expect(said.receipt.error).toBeNull();
      },
    );
  }
});
