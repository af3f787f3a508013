/** The outline of a region, drawn for the box of its country. */
export interface Shape {
  /** ISO 3166-2 first, then others that files use for it. */
  readonly codes: readonly string[];
  readonly name: string;
  /** Within its largest part. Unit: as `width`. */
  readonly x: number;
  readonly y: number;
  /** Width of that part, for what is written on it. */
  readonly room: number;
  /** As in the attribute `d` of an SVG path. */
  readonly path: string;
}

/** The regions of a country, projected into a box. */
export interface Outline {
  readonly source: string;
  readonly licence: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Made by scripts/outlines.mjs; each is read when its country is first shown. */
const FILES: Partial<Record<string, () => Promise<{ default: Outline }>>> = {
  AT: () => import("../outlines/at.json"),
  AU: () => import("../outlines/au.json"),
  BE: () => import("../outlines/be.json"),
  CA: () => import("../outlines/ca.json"),
  CH: () => import("../outlines/ch.json"),
  DE: () => import("../outlines/de.json"),
  FR: () => import("../outlines/fr.json"),
  US: () => import("../outlines/us.json"),
};

const known = new Map<string, Promise<Outline | null>>();

/** The outlines of a country's regions; null: none ship with the app. The same promise every time, for React's `use`. */
export function outlineOf(country: string): Promise<Outline | null> {
  const before = known.get(country);
  if (before) return before;
  const reading =
    FILES[country]?.().then((file) => file.default) ?? Promise.resolve(null);
  known.set(country, reading);
  return reading;
}

/** The shape of a region: by its code, else by its name, for files whose regions have made-up codes. */
export function shapeOf(
  outline: Outline,
  region: { readonly code: string; readonly name: string },
): Shape | undefined {
  const sameName = (name: string) =>
    name.localeCompare(region.name, "en", { sensitivity: "base" }) === 0;
  return (
    outline.shapes.find(({ codes }) => codes.includes(region.code)) ??
    outline.shapes.find(({ name }) => sameName(name))
  );
}
