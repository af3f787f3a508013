import { useRef } from "react";

/** Remembers where the focus was, and gives it back; an editor in a shadow root hides behind its host. */
export function useFocusReturn() {
  const from = useRef<HTMLElement>(null);
  return {
    remember: () => {
      from.current = focused();
    },
    giveBack: () => {
      if (from.current?.isConnected === true) from.current.focus();
      from.current = null;
    },
  };
}

function focused(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement)
    element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement && element !== document.body
    ? element
    : null;
}
