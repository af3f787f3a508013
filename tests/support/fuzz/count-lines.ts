/** Lines of a text, counted apart from the parser; null: how they end is not sure. */
export function linesIn(
  bytes: Buffer,
  encoding: string,
  ending: string | null,
): number | null {
  const text = textOf(bytes, encoding);
  if (text === null) return null;
  if (ending !== "CR") return ended(text, "\n");
  return text.includes("\n") ? null : ended(text, "\r");
}

function textOf(bytes: Buffer, encoding: string): string | null {
  switch (encoding) {
    case "UTF-8":
    case "UTF-8-BOM":
      return new TextDecoder("utf-8").decode(bytes);
    case "UTF-16LE":
    case "UTF-16BE":
      return new TextDecoder(encoding.toLowerCase()).decode(bytes);
    default:
      return bytes.toString("latin1");
  }
}

function ended(text: string, end: string): number {
  let count = 0;
  for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1))
    count++;
  return text === "" || text.endsWith(end) ? count : count + 1;
}
