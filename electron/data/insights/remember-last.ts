import type { PlaceFigures } from "../figures/place-figures";

/** A long list is asked for page by page: what it was cut from is made once. */
export class LastAnswer<T> {
  private readonly last = new WeakMap<
    PlaceFigures,
    { key: string; value: T }
  >();

  of(figures: PlaceFigures, question: unknown, answer: () => T): T {
    const key = JSON.stringify(question);
    const known = this.last.get(figures);
    if (known?.key === key) return known.value;
    const value = answer();
    this.last.set(figures, { key, value });
    return value;
  }
}
