import { useMemo, useSyncExternalStore } from "react";
import type * as z from "zod";
import type { Change } from "./history";
import { session } from "./session";
import type { Screen } from "./screens";

/**
 * Sets what a screen shows. With a change it is a step that back, undo and the list of steps know; without one it is what
 * the app itself decided, which nobody would want to undo.
 */
export type SetView<View> = (
  next: View | ((then: View) => View),
  change?: Change,
) => void;

/**
 * How a screen looks: a value that outlives the window, goes back and forth, is undone and can be saved under a name.
 * @param schema reads what was stored, maybe by another version; give fields that may be missing a `catch`
 * @param start how the screen looks at first, and where nothing that was stored can be read
 */
export function useViewState<View>(
  screen: Screen,
  schema: z.ZodType<View>,
  start: View,
): readonly [View, SetView<View>] {
  const raw = useSyncExternalStore(
    session.subscribe,
    () => session.current().views[screen],
  );
  const view = useMemo(() => parse(schema, raw, start), [schema, raw, start]);
  const setView: SetView<View> = (next, change) => {
    // From the view of then: a change may come after an answer that took a moment.
    const then = parse(schema, session.current().views[screen], start);
    const now = isFunction(next) ? next(then) : next;
    if (change === undefined) session.settle(screen, now);
    else session.change(screen, now, change);
  };
  return [view, setView];
}

function parse<View>(schema: z.ZodType<View>, raw: unknown, start: View): View {
  if (raw === undefined) return start;
  const parsed = schema.safeParse(raw);
  return parsed.success ? parsed.data : start;
}

function isFunction<View>(
  next: View | ((then: View) => View),
): next is (then: View) => View {
  return typeof next === "function";
}
