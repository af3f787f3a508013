/** A number with its noun. Of all numbers only one itself is shown as a bare 1. */
export function counted(shown: string, one: string, many: string): string {
  return `${shown} ${shown === "1" ? one : many}`;
}
