import type { Measure } from "../../../shared/mapping";
import { counted } from "./counted";

export type Unit = "count" | "share" | "rank";

export const COUNT: Record<Measure, string> = {
  births: "Births",
  bearers: "People",
};

/** A number of births, or of people who bear a name. */
export const countOf = (count: string, measure: Measure) =>
  measure === "births"
    ? counted(count, "birth", "births")
    : counted(count, "person", "people");
