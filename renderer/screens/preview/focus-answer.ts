import type { Need } from "../../../shared/preview";

/** What in a field takes the cursor, the chosen one of several first. */
const CONTROLS = [
  "input:checked",
  "input:not([type=radio])",
  'button:not([tabindex="-1"])',
];

/** Puts the cursor on the control that answers a question. */
export function focusAnswer(panel: HTMLElement | null, need: Need): void {
  const place =
    panel?.querySelector(`[data-need="${need}"]`) ??
    panel?.querySelector('[data-need="columns"]');
  for (const control of CONTROLS) {
    const found = place?.querySelector<HTMLElement>(control);
    if (!found) continue;
    found.focus();
    return;
  }
}
