import { useEffect, useEffectEvent } from "react";
import { shortcutOf, type Shortcut } from "./shortcut-of";
import { useEvent } from "./use-event";

/** Runs a command by its key or from the application's menu. */
export function useShortcuts(run: Record<Shortcut, () => void>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const shortcut = shortcutOf(event, isTyping(event.target));
    if (shortcut === null || isModalOpen()) return;
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

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type !== "radio";
}

function isModalOpen(): boolean {
  return document.querySelector("[role=dialog]") !== null;
}
