import type { Gender } from "../../../shared/ipc/contract";

export type DiversityView = "top" | "effective" | "names";

const SEX: Record<Gender, string> = { F: "Female", M: "Male" };

/** Wording of "Are names getting more diverse?". */
export const diversityWords = {
  view: "Measure",
  views: {
    top: "Share of the top names",
    effective: "Effective number of names",
    names: "Names listed",
  },
  top: "How many names",
  topOf: (k: number) => `Top ${String(k)}`,
  order: "Which names weigh",
  orders: { 1: "All names", 2: "Common names" },
  sexOf: (gender: Gender) => SEX[gender],
  table: "Diversity by year",
  axis: {
    top: (k: number, of: string) =>
      `the ${String(k)} most frequent names, per cent of ${of}`,
    effective: (order: 1 | 2, ranged: boolean) =>
      `effective number of names, order ${String(order)}${ranged ? "; band: unpublished names counted in" : ", of listed births"}`,
    names: "names listed",
  },
  /** What a view says of one sex in one year. */
  saying: {
    top: (k: number, value: string, of: string) =>
      `the ${String(k)} most frequent names made up ${value} of ${of}`,
    effective: (value: string, of: string) =>
      `${of} were as diverse as ${value} equally frequent names would be`,
    names: (value: string, of: string) =>
      `${value} names were listed for ${of}`,
  },
  /** The two ends of a sex's years. */
  story: (last: number, now: string, first: number, then: string) =>
    `In ${String(last)} ${now}, against ${then} in ${String(first)}.`,
  between: (low: string, high: string) => `between ${low} and ${high}`,
  unknownUnlisted: (threshold: number | null) =>
    `How many births have names ${threshold === null ? "that are not published" : `below the threshold of ${String(threshold)}`} is not known here: with them all numbers of names would be higher, and the shares of the top names lower.`,
  knownUnlisted:
    "Births with unpublished names are known here and counted in: they share as few names as the office’s rule allows at one end of the band, and have a name each at the other.",
  namesCaution:
    "How many names are listed depends on the threshold and on the number of births, not on diversity alone.",
  columns: {
    year: "Year",
    sex: "Sex",
    births: "Births listed",
    unlisted: "Unpublished",
    names: "Names",
    top: (k: number) => `Top ${String(k)}`,
    order: (order: 1 | 2) => `Eff., order ${String(order)}`,
  },
  method: [
    "The effective number of names is as many equally frequent names as would give the same diversity (Hill numbers; Hill, 1973; Jost, 2006). Order 1 is the exponential of the entropy and weighs names by their births; order 2 is one over the probability that two children picked at random share a name, and is moved by common names.",
    "Shares are of all births where the source states them, else of the births of listed names. Years of which only the most frequent names were published are left out.",
  ],
} as const;
