import type { PlaceRef } from "../../../shared/mapping";
import type { RejectionRule } from "../../../shared/receipt";
import { stratumOf, type FactTable } from "../fact-table";
import type { Row } from "../tables/table";
import { cellText, yearNumber } from "./cell-text";
import type { Figure, TablePlan } from "./compile-plan";
import { genderKey, isBothSexes } from "./gender-words";
import { yearIn } from "./hints";

/** Why a figure belongs to no place, year and sex. `column`: its index, -1 where none says it. */
export interface NoStratum {
  rule: RejectionRule;
  column: number;
  value: string;
}

/** The year is said to be unknown: no fault of the line. */
export const UNKNOWN_YEAR = "year not known";

/** The line is of both sexes: a sum. */
export const BOTH_SEXES = "both sexes together";

type Aside = typeof UNKNOWN_YEAR | typeof BOTH_SEXES;

/** Marks of an unknown year, whatever else a profile knows. */
const NO_YEAR =
  /^(?:x{2,4}|9999|unknown|unbekannt|inconnue?|desconocido|ignorado)$/i;

/** Finds the place, year and sex of a figure, in its own cells, in its column's header or in the section that the line stands in. */
export class StratumFinder {
  /** Of the section. */
  year: number | null;
  gender: TablePlan["gender"];
  private readonly places = new Map<string, number>();

  constructor(
    private readonly plan: TablePlan,
    private readonly facts: FactTable,
  ) {
    this.year = plan.year;
    this.gender = plan.gender;
  }

  find(figure: Figure, row: Row): number | Aside | NoStratum {
    const year = this.yearFor(figure, row);
    if (typeof year !== "number") return year;
    const gender = this.genderFor(figure, row);
    if (gender === null) {
      const said = noStratum("gender-unknown", figure.gender, row);
      return isBothSexes(said.value) ? BOTH_SEXES : said;
    }
    const place = this.placeFor(figure, row);
    if (place === null) return noStratum("region-unknown", figure.place, row);
    return stratumOf(place, year, gender);
  }

  private yearFor(
    { year }: Figure,
    row: Row,
  ): number | typeof UNKNOWN_YEAR | NoStratum {
    if (year !== null && "value" in year) return year.value;
    if (year === null)
      return this.year ?? { rule: "year-not-a-number", column: -1, value: "" };
    const { column } = year;
    const value = cellText(row[column]);
    const found = yearNumber(row[column]) ?? yearIn(value);
    if (found !== null) return found;
    if (this.plan.unknownYears.includes(value) || NO_YEAR.test(value))
      return UNKNOWN_YEAR;
    const isNumber = /^\d+$/.test(value);
    const rule = isNumber ? "year-out-of-range" : "year-not-a-number";
    return { rule, column, value };
  }

  private genderFor({ gender }: Figure, row: Row): TablePlan["gender"] {
    if (gender === null) return this.gender;
    if ("value" in gender) return gender.value;
    return (
      this.plan.genders.get(genderKey(cellText(row[gender.column]))) ?? null
    );
  }

  private placeFor({ place }: Figure, row: Row): number | null {
    const word =
      place !== null && "column" in place ? cellText(row[place.column]) : "";
    const key =
      place !== null && "place" in place ? `\0${place.place.code ?? ""}` : word;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const ref = this.placeRef(place, word);
    if (ref === null) return null;
    const no = this.facts.placeNo(ref);
    this.places.set(key, no);
    return no;
  }

  private placeRef(place: Figure["place"], word: string): PlaceRef | null {
    if (place === null) return this.plan.place;
    return "place" in place ? place.place : this.plan.resolvePlace(word);
  }
}

function noStratum(
  rule: RejectionRule,
  at: Figure["gender"] | Figure["place"],
  row: Row,
): NoStratum {
  const column = at !== null && "column" in at ? at.column : -1;
  return { rule, column, value: cellText(row[column]) };
}
