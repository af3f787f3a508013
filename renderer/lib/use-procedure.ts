import { useEffect, useState, useSyncExternalStore } from "react";
import type { Input, Output, ProcedureName } from "../../shared/ipc/contract";
import type { Answer } from "./answer-store";
import { answers } from "./answers";

export interface Loaded<T> extends Answer<T> {
  /** The value shown answers an earlier question than the one asked now. */
  readonly stale: boolean;
  readonly retry: () => void;
}

/**
 * Reads a procedure's answer. While a new question is open the old value stays, marked `stale`;
 * answers to earlier questions are dropped; a change of the library asks again.
 */
export function useProcedure<P extends ProcedureName>(
  procedure: P,
  input: Input<P>,
): Loaded<Output<P>> {
  const [answer] = useProcedures(procedure, [input]);
  const [last, setLast] = useState<Output<P>>();
  const value = answer?.value;
  if (value !== undefined && value !== last) setLast(value);
  return {
    value: value ?? last,
    error: answer?.error,
    loading: answer?.loading ?? true,
    stale: value === undefined && last !== undefined,
    retry: () => void answers.refresh(procedure, input),
  };
}

/**
 * The answers to several questions of one kind, in the order asked.
 * The array stays the same until one of them changes.
 */
export function useProcedures<P extends ProcedureName>(
  procedure: P,
  inputs: readonly Input<P>[],
): readonly Answer<Output<P>>[] {
  const [known, setKnown] = useState<readonly Answer<Output<P>>[]>([]);
  useSyncExternalStore(answers.subscribe, answers.version);
  // Cheap where everything is known, so it may run after every render: an answer that
  // was outdated or fell out of the store is asked again without further bookkeeping.
  useEffect(() => {
    for (const input of inputs) answers.ensure(procedure, input);
  });
  const found = inputs.map((input) => answers.read(procedure, input));
  if (sameItems(found, known)) return known;
  setKnown(found);
  return found;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
