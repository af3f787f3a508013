import { AppError } from "../../../shared/errors";
import type { Backend } from "../backend";
import type { PlaceFigures, PlaceKey } from "./place-figures";
import { readFigures } from "./read-figures";

/** Counts of years that are kept for all places together; 4 bytes each, with names about twice that. */
const MOST_CELLS = 40_000_000;

/** Figures of the places asked about last. What the library holds changes whole datasets at a time: then all are read anew. */
export class FiguresCache {
  private readonly places = new Map<string, Promise<PlaceFigures | null>>();
  private readonly cells = new Map<string, number>();
  private readonly derived = new Map<string, Promise<unknown>>();

  /** Null: nothing speaks for the place. */
  of(backend: Backend, place: PlaceKey): Promise<PlaceFigures | null> {
    const key = JSON.stringify([place.country, place.region, place.measure]);
    const known = this.places.get(key);
    if (known !== undefined) {
      // The last asked for is the last to be forgotten.
      this.places.delete(key);
      this.places.set(key, known);
      return known;
    }
    const reading = readFigures(backend, place);
    this.places.set(key, reading);
    void reading.then(
      (figures) => {
        if (this.places.get(key) === reading) this.keep(key, figures);
      },
      () => {
        if (this.places.get(key) === reading) this.places.delete(key);
      },
    );
    return reading;
  }

  /** Already in memory, or on the way there. */
  has({ country, region, measure }: PlaceKey): boolean {
    return this.places.has(JSON.stringify([country, region, measure]));
  }

  /** What is made of the library once, and kept until it changes; a key always stands for the same kind of thing. */
  once<T>(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.derived.get(key);
    if (known !== undefined) return known as Promise<T>;
    const making = make();
    this.derived.set(key, making);
    making.catch(() => {
      if (this.derived.get(key) === making) this.derived.delete(key);
    });
    return making;
  }

  clear(): void {
    this.places.clear();
    this.cells.clear();
    this.derived.clear();
  }

  private keep(key: string, figures: PlaceFigures | null): void {
    this.cells.set(key, figures?.columns.counts.length ?? 0);
    let total = [...this.cells.values()].reduce((sum, cells) => sum + cells, 0);
    for (const [oldest] of this.places) {
      if (total <= MOST_CELLS || oldest === key) break;
      total -= this.cells.get(oldest) ?? 0;
      this.places.delete(oldest);
      this.cells.delete(oldest);
    }
  }
}

/**
 * Figures of a place that must be there.
 * @throws AppError 'not-found'
 */
export async function figuresOf(
  backend: Backend,
  place: PlaceKey,
): Promise<PlaceFigures> {
  const figures = await backend.figures.of(backend, place);
  if (figures !== null) return figures;
  const { country, region, measure } = place;
  throw new AppError({
    code: "not-found",
    what: `figures of ${measure}`,
    id: region ?? country,
  });
}
