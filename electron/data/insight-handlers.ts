import type { Handlers } from "../../shared/ipc/contract";
import type { insightProcedures } from "../../shared/ipc/insight-procedures";
import type { Backend } from "./backend";
import { listAges, nameAge } from "./insights/list-ages";
import { listArrivals } from "./insights/arrivals";
import { listChanges } from "./insights/list-changes";
import { listDiversity } from "./insights/diversity";
import { listLetters } from "./insights/letters";
import { listSexChanges } from "./insights/sex-changes";
import { sexRatio } from "./insights/sex-ratio";
import { listTypical } from "./insights/list-typical";
import {
  deleteLifeTable,
  importLifeTable,
  listLifeTables,
  restoreLifeTable,
  setLifeTableKind,
} from "./life-tables/stored-life-tables";

/** A part of `dataHandlers`: questions over all names of a place. */
export function insightHandlers(
  backend: Backend,
): Pick<Handlers<"data">, keyof typeof insightProcedures> {
  return {
    "insights.changes": (input) => listChanges(backend, input),
    "insights.diversity": (input) => listDiversity(backend, input),
    "insights.letters": (input) => listLetters(backend, input),
    "insights.sex-changes": (input) => listSexChanges(backend, input),
    "insights.sex-ratio": (input) => sexRatio(backend, input),
    "insights.arrivals": (input) => listArrivals(backend, input),
    "insights.typical": (input) => listTypical(backend, input),
    "insights.ages": (input) => listAges(backend, input),
    "insights.age": (input) => nameAge(backend, input),
    "life-tables.list": () => listLifeTables(backend),
    "life-tables.import": (input) => importLifeTable(backend, input),
    "life-tables.kind": (input) => setLifeTableKind(backend, input),
    "life-tables.delete": (input) => deleteLifeTable(backend, input),
    "life-tables.restore": (input) => restoreLifeTable(backend, input),
  };
}
