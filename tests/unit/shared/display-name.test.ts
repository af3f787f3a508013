import { expect, test } from "vitest";
import { displayName } from "../../../shared/display-name";

test.each([
  ["EMMA", "FR", "Emma"],
  ["MARIE-CHRISTINE", "FR", "Marie-Christine"],
  ["ZOÉ", "FR", "Zoé"],
  ["MARIA DE LAS NIEVES", "ES", "Maria de las Nieves"],
  ["D'ARCY", "AU", "D'Arcy"],
  ["N'GOLO", "FR", "N'Golo"],
  ["IŞIL", "TR", "Işıl"],
  ["İPEK", "TR", "İpek"],
  ["ΟΔΥΣΣΕΥΣ", "GR", "Οδυσσευς"],
  ["IJSBRAND", "NL", "IJsbrand"],
  ["DE", "FR", "De"],
  ["Emma", "US", "Emma"],
  ["McKenzie", "US", "McKenzie"],
  ["deShawn", "US", "deShawn"],
  ["J", "US", "J"],
  ["שירה", "IL", "שירה"],
  ["007", null, "007"],
])("%s of %s is shown as %s", (name, country, shown) => {
  expect(displayName(name, country)).toBe(shown);
});
