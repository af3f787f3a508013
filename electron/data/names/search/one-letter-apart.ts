/** A stretch of letters in a longer text. */
export interface Stretch {
  readonly letters: Uint16Array;
  readonly start: number;
  readonly length: number;
}

/** Whether one letter more, less or other, or two neighbours exchanged, make one text of the other. */
export function isOneLetterApart(a: Stretch, b: Stretch): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const most = Math.min(a.length, b.length);
  const ahead = commonAhead(a, b, most);
  const behind = commonBehind(a, b, most - ahead);
  const left = a.length - ahead - behind;
  const right = b.length - ahead - behind;
  if (left === 0 && right === 0) return false;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && areExchanged(a, b, ahead);
}

function commonAhead(a: Stretch, b: Stretch, most: number): number {
  let length = 0;
  while (
    length < most &&
    a.letters[a.start + length] === b.letters[b.start + length]
  )
    length++;
  return length;
}

function commonBehind(a: Stretch, b: Stretch, most: number): number {
  const endOfA = a.start + a.length - 1;
  const endOfB = b.start + b.length - 1;
  let length = 0;
  while (
    length < most &&
    a.letters[endOfA - length] === b.letters[endOfB - length]
  )
    length++;
  return length;
}

function areExchanged(a: Stretch, b: Stretch, at: number): boolean {
  const i = a.start + at;
  const j = b.start + at;
  return a.letters[i] === b.letters[j + 1] && a.letters[i + 1] === b.letters[j];
}

/** A text as a stretch of its own. */
export function stretchOf(text: string): Stretch {
  return { letters: lettersOf(text), start: 0, length: text.length };
}

/** The code units of a text. */
export function lettersOf(text: string): Uint16Array {
  const letters = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) letters[i] = text.charCodeAt(i);
  return letters;
}
