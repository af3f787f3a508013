import type { PlaceFigures } from "../figures/place-figures";

/** A long list is asked for page by page: what it was cut from is made once. */
export class LastAnswer<T> {
  private readonly last = new WeakMap<
    PlaceFigures,
    { key: string; other: PlaceFigures | null; value: T }
  >();

  of(figures: PlaceFigures, question: object, answer: () => T): T {
    return this.ofTwo(figures, null, question, answer);
  }

  /** An answer that two places give together. */
  ofTwo(
    figures: PlaceFigures,
    other: PlaceFigures | null,
    question: object,
    answer: () => T,
  ): T {
    const key = JSON.stringify(question);
    const known = this.last.get(figures);
    if (known?.key === key && known.other === other) return known.value;
    const value = answer();
    this.last.set(figures, { key, other, value });
    return value;
  }
}
