import type { Deed } from "./history";
import { notices } from "./notices";
import { session } from "./session";

interface Undoable extends Deed {
  /** Wording of the button that takes it back. */
  readonly label: string;
}

/** Tells what was done to the library, and remembers it so that it can be undone, now or later. */
export function tellUndoable({ label, what, undo, redo }: Undoable): void {
  const undoIt = session.did({
    what,
    undo: () => {
      notices.dismiss(notice);
      return undo();
    },
    redo,
  });
  const notice = notices.tell({
    tone: "plain",
    text: what,
    action: { label, run: undoIt },
  });
}
