import type { SourceFacts } from "../source-format";

/** Any table of names whose columns were understood by their heads and cells, or said by the user. */
export const longTable: SourceFacts = {
  id: "long-table",
  office: "Statistics office named by the user",
  country: null,
  title: "Table of names",
  licence: "Not stated in the file",
  attribution: "",
  sourceUrl: null,
  threshold: null,
  complete: false,
  denominator: null,
  notes: [],
  wholeCountryIs: null,
};
