/** Wording of what is not there, and which file would bring it; a part of `explore`. */
export const missing = {
  regions: "Regions",
  noRegions: (country: string) => `No regions of ${country}`,
  noRegionsText: (country: string) =>
    `The library has figures of ${country} as a whole only.`,
  shares: "Why there are no shares",
  outside: (place: string, from: number, to: number) =>
    `The library has figures of ${place} from ${String(from)} to ${String(to)}.`,
  outsideHere: (from: number, to: number) =>
    `The library has figures by region from ${String(from)} to ${String(to)}.`,
  outsideFile: (file: string) =>
    `Other years need another file, such as: ${file}.`,
  bring: {
    regions: "Regions come with:",
    shares: "Shares come with:",
    years: "More years come with other files of:",
  },
  none: {
    regions: (country: string) =>
      `Onoma knows no office that publishes regions of ${country}. Any table with a column of places brings them: choose “Preview a file…” and say what its columns mean.`,
    shares: (country: string) =>
      `Onoma knows no file of ${country} that lists all births. A share of an incomplete list would be too high.`,
    years: (country: string) =>
      `Onoma knows no office of ${country} by name. Any table with names, years and counts brings them: choose “Preview a file…” and say what its columns mean.`,
  },
  file: (title: string, office: string) => `${title} (${office})`,
} as const;
