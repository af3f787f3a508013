import type { FoundName } from "../../../../shared/ipc/name-page-schemas";
import type { IndexedName } from "./name-index";

/** Where a name is borne, as it crosses to the screens. */
export function bearersOf({ countries }: IndexedName): FoundName["countries"] {
  return countries.map(({ country, region, F, M }) => ({
    country,
    region,
    births: F + M,
    gender: F >= M ? "F" : "M",
  }));
}
