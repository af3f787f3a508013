import { call } from "./client";

/** Puts a text on the clipboard; false: it could not be done. The page has no permission to do so by itself. */
export async function copyText(text: string): Promise<boolean> {
  const written = await call("clipboard.write", { text });
  return written.ok;
}
