import type { Handlers } from "../../shared/ipc/contract";
import type { insightProcedures } from "../../shared/ipc/insight-procedures";
import type { Backend } from "./backend";
import { listChanges } from "./insights/list-changes";
import { listDiversity } from "./insights/diversity";
import { listLetters } from "./insights/letters";

/** A part of `dataHandlers`: questions over all names of a place. */
export function insightHandlers(
  backend: Backend,
): Pick<Handlers<"data">, keyof typeof insightProcedures> {
  return {
    "insights.changes": (input) => listChanges(backend, input),
    "insights.diversity": (input) => listDiversity(backend, input),
    "insights.letters": (input) => listLetters(backend, input),
  };
}
