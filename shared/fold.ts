/** Letters that Unicode does not decompose, with what people type instead. */
const SPECIAL: Readonly<Record<string, string>> = {
  ł: "l",
  đ: "d",
  ð: "d",
  ø: "o",
  œ: "oe",
  æ: "ae",
  ß: "ss",
  þ: "th",
  ħ: "h",
  ı: "i",
  ŋ: "n",
  ĸ: "k",
  "\u2019": "'",
};

const ASCII = /^[\0-\x7f]*$/;

/** The key that search compares: lower case, without accents. Never an identity: spellings stay what they are. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\0-\x7f]/g, (letter) => SPECIAL[letter] ?? letter);
}
