/** Letters of ISO 8859-2 that are others in Latin 1. */
const LETTERS: Readonly<Record<string, number>> = {
  č: 0xe8,
  ď: 0xef,
  ě: 0xec,
  ň: 0xf2,
  ř: 0xf8,
  š: 0xb9,
  ť: 0xbb,
  ů: 0xf9,
  ž: 0xbe,
  Č: 0xc8,
  Ě: 0xcc,
  Ň: 0xd2,
  Ř: 0xd8,
  Š: 0xa9,
  Ť: 0xab,
  Ů: 0xd9,
  Ž: 0xae,
};

/** A text as an office of Central Europe wrote it before Unicode. */
export function latin2(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = LETTERS[letter] ?? letter.codePointAt(0) ?? 0;
    if (code > 0xff) throw new Error(`no letter of Latin 2: ${letter}`);
    return code;
  });
}
