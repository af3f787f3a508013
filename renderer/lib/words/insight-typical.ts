/** Wording of "What is typical here?". */
export const typicalWords = {
  other: "Compared with",
  otherRegion: "Region there",
  from: "From",
  to: "To",
  of: "Typical of",
  ofPlace: (place: string, count: string) => `${place} (${count})`,
  list: (place: string) => `Names typical of ${place}`,
  none: "No name is typical of it.",
  onlyPlace: {
    title: "There is no other place to compare with",
    text: "The library holds the figures of this place alone. The file of another country, or one with regions, would bring the answer.",
  },
  samePlace: {
    title: "This is the same place",
    text: "Choose another country or region to compare with.",
  },
  axis: (first: string, second: string) =>
    `how many times the odds: right ${first}, left ${second}; line: 95 % interval`,
  tick: (times: string) => `×${times}`,
  times: (times: string) => `${times} times`,
  atLeast: (times: string) => `≥ ${times}`,
  onlyHere: "only here",
  story: (
    first: string,
    second: string,
    years: string,
    compared: string,
    typicalFirst: string,
    typicalSecond: string,
  ) =>
    `${first}, compared with ${second}, ${years}: of ${compared} names compared, ${typicalFirst} are typical of the former and ${typicalSecond} of the latter.`,
  one: (name: string, here: string, there: string, place: string) =>
    `Most typical of ${place}: ${name}, with ${here} per 1,000 births of its sex against ${there}.`,
  sizes: (
    firstBirths: string,
    first: string,
    secondBirths: string,
    second: string,
    untold: string,
  ) =>
    `${firstBirths} in ${first}, ${secondBirths} in ${second}. ${untold} more names could be equally frequent in both: their unpublished counts leave it open.`,
  contained:
    "One of the two is part of the other, so that the differences are smaller than between the one and the rest of the other.",
  columns: {
    times: "Times",
    z: "z",
    births: "Births",
  },
  method: (prior: string) =>
    [
      `Log-odds of a name in the one place against the other, by its standard error (z), with ${prior} births of both places together mixed into each as an informative Dirichlet prior (Monroe, Colaresi and Quinn, 2008): a rare name needs many births to stand out. Listed are the names that differ with a false discovery rate of at most 5 % (Benjamini and Hochberg, 1995), the surest first.`,
      "Only years that both places have shares for are compared, each name by the births of its sex. A name that one place did not publish has there the count, from 0 to the threshold less 1 a year, that makes the difference smallest. Names that differ in case alone are one, since some offices write capitals; accents tell names apart.",
    ] as const,
} as const;
