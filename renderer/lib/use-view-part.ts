import { useMemo, useSyncExternalStore } from "react";
import { session } from "./session";
import type { Screen } from "./screens";

type SetPart<Part> = (next: Part | ((then: Part) => Part)) => void;

/**
 * A part of how a screen looks, where several change each on its own: it outlives the window, goes back and forth, is undone and
 * can be saved under a name, as `useViewState` has it for a screen that is one.
 * @param parse gets whatever was stored, maybe by another version, and returns a sound value
 * @param whatOf what a change is called in the list of steps
 */
export function useViewPart<Part extends object>(
  screen: Screen,
  part: string,
  parse: (stored: unknown) => Part,
  whatOf: (next: Part, then: Part) => string,
): readonly [Part, SetPart<Part>] {
  const raw = useSyncExternalStore(
    session.subscribe,
    () => partsOf(screen)[part],
  );
  // A parser that was made in place is another one each time; what it reads is not.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const value = useMemo(() => parse(raw), [raw]);
  const set: SetPart<Part> = (next) => {
    // From the view of then: a change may come after an answer that took a moment.
    const then = parse(partsOf(screen)[part]);
    const now = typeof next === "function" ? next(then) : next;
    session.change(
      screen,
      { ...partsOf(screen), [part]: now },
      {
        what: whatOf(now, then),
        merge: `${part} ${changed(then, now).join()}`,
      },
    );
  };
  return [value, set];
}

/** Sets a part without a step: what the app itself decided, which nobody would want to undo. */
export function settlePart(screen: Screen, part: string, value: object): void {
  session.settle(screen, { ...partsOf(screen), [part]: value });
}

/** Which fields of a part differ. */
export function changed<Part extends object>(
  then: Part,
  now: Part,
): (keyof Part)[] {
  return (Object.keys(now) as (keyof Part)[]).filter(
    (field) => JSON.stringify(then[field]) !== JSON.stringify(now[field]),
  );
}

function partsOf(screen: Screen): Readonly<Record<string, unknown>> {
  const view = session.current().views[screen];
  return typeof view === "object" && view !== null ? { ...view } : {};
}
