/** What the key is called that goes with shortcuts: ⌘ on a Mac, Ctrl elsewhere. */
export const MOD = navigator.userAgent.includes("Mac") ? "⌘" : "Ctrl";
