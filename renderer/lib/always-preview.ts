const KEY = "always-preview";

/** Whether the reader wants to see what was understood of each file, of offices that Onoma knows too. */
export function alwaysPreview(): boolean {
  return localStorage.getItem(KEY) === "true";
}

export function setAlwaysPreview(always: boolean): void {
  if (always) localStorage.setItem(KEY, "true");
  else localStorage.removeItem(KEY);
}
