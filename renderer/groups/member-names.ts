const NAME_MAX = 100;
const MEMBERS_MAX = 500;

/** Whether a group by hand takes them for the same spelling: offices write capitals or not. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The names with those of a text, which commas, semicolons or line ends part; none stands twice. */
export function withNames(names: readonly string[], text: string): string[] {
  const all = [...names];
  for (const part of text.split(/[,;\n\t]/)) {
    const name = part.trim().replace(/\s+/g, " ").normalize("NFC");
    const fits = name !== "" && name.length <= NAME_MAX;
    if (fits && !all.some((one) => sameName(one, name))) all.push(name);
  }
  return all.slice(0, MEMBERS_MAX);
}
