import type { FactAccount, LineAccount } from "./receipt";

export const NO_LINES: Readonly<LineAccount> = {
  total: 0,
  preamble: 0,
  header: 0,
  data: 0,
  set_aside: 0,
  rejected: 0,
  footer: 0,
  blank: 0,
};

export const NO_FACTS: Readonly<FactAccount> = {
  accepted: 0,
  female: 0,
  male: 0,
  ranks: 0,
  suppressed: 0,
  births_female: 0,
  births_male: 0,
};
