import type { Country } from "../../../shared/ipc/contract";

/** A country with a region, as the library tells of it. */
export const COUNTRY: Country = {
  code: "US",
  name: "United States",
  attribution: null,
  source_url: null,
  measures: ["births"],
  measure: "births",
  min_year: 1880,
  max_year: 2024,
  national: true,
  derived: false,
  regions: [
    {
      code: "US-CA",
      name: "California",
      min_year: 1910,
      max_year: 2024,
      credit: "Social Security Administration, by state",
      threshold: 5,
      denominator: null,
      notes: [],
    },
  ],
  credit: "Social Security Administration",
  threshold: 5,
  denominator: null,
  notes: [],
};
