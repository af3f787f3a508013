import { useEffect, useEffectEvent } from "react";
import { shortcutOf, type Shortcut } from "./shortcut-of";
import { useEvent } from "./use-event";

/** Runs a command by its key or from the application's menu. */
export function useShortcuts(run: Record<Shortcut, () => void>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // What a field did with a key is not done twice.
    if (event.defaultPrevented || isModalOpen()) return;
    // An editor in a shadow root hides behind its host.
    const shortcut = shortcutOf(event, isTyping(event.composedPath()[0]));
    if (shortcut === null) return;
    event.preventDefault();
    run[shortcut]();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      onKey(event);
    };
    window.addEventListener("keydown", listener);
    return () => {
      window.removeEventListener("keydown", listener);
    };
  }, []);
  useEvent("menu.chosen", ({ command }) => {
    const commands: Partial<Record<typeof command, () => void>> = run;
    commands[command]?.();
  });
}

/** Inputs that hold no text. */
const WITHOUT_TEXT = ["radio", "checkbox", "range", "button"];

function isTyping(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement)
    return !WITHOUT_TEXT.includes(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}

function isModalOpen(): boolean {
  return document.querySelector("[role=dialog]") !== null;
}
