import { expect, it } from "vitest";
import { guardFormula, unguardFormula } from "../../../shared/guard-formula";

it.each(["=SUM(A1)", "+49", "-5", "@home", "\tx", "\rx"])(
  "guards %j, and gives it back",
  (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
    expect(unguardFormula(guardFormula(text))).toBe(text);
  },
);

it.each(["Nan", "N'Golo", "'Abd", "007", "Zoë", "שירה", "Anne-Marie", ""])(
  "leaves %j alone",
  (text) => {
    expect(guardFormula(text)).toBe(text);
    expect(unguardFormula(text)).toBe(text);
  },
);
