const MOST_LETTERS = 200;

/** A text of a file as it can be stored and shown: no NUL, which the database refuses, no half of a letter, and not too long. */
export function shownText(text: string, most = MOST_LETTERS): string {
  const cut = text.length > most ? text.slice(0, most) : text;
  return cut.replace(/[\0\p{Cs}]/gu, "\ufffd");
}
