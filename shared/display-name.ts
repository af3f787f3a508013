/** Words within a name that are not written with a capital. */
const PARTICLES = new Set(
  "da,das,de,del,della,den,der,di,do,dos,du,e,el,la,las,le,les,los,van,von,y,zu".split(
    ",",
  ),
);

/** Countries whose capitals have other small letters than elsewhere (I → ı). */
const LOCALES: Readonly<Record<string, string>> = {
  TR: "tr",
  AZ: "az",
  LT: "lt",
};

/**
 * How a name that an office published in capitals is commonly written: "MARIE-CHRISTINE" is "Marie-Christine". A name in
 * any other spelling is shown as it was published. For the eye only: search, comparisons, copies and exports keep the
 * office's spelling.
 * @param country ISO 3166-1, of the office; null where several have the name
 */
export function displayName(name: string, country: string | null): string {
  const locale = LOCALES[country ?? ""] ?? "en";
  const small = name.toLocaleLowerCase(locale);
  const isCapital = name === name.toLocaleUpperCase(locale) && name !== small;
  if (!isCapital || Array.from(name).length < 2) return name;
  return small
    .split(/([\s'’‘-]+)/)
    .map((part, i, parts) => {
      const inside = i > 0 && i < parts.length - 1;
      return inside && PARTICLES.has(part) ? part : capital(part, locale);
    })
    .join("");
}

function capital(part: string, locale: string): string {
  // The Dutch letter of two signs.
  if (part.startsWith("ij") && part.length > 2) return `IJ${part.slice(2)}`;
  const [first = "", ...rest] = Array.from(part);
  return first.toLocaleUpperCase(locale) + rest.join("");
}
