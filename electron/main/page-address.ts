import path from "node:path";

export const SCHEME = "app";
/** What the address of everything on our page begins with. */
export const PAGE_ORIGIN = `${SCHEME}://onoma/`;

/** Path of the file that an address stands for; null where it is not one of the folder's. */
export function fileOf(address: string, folder: string): string | null {
  if (!address.startsWith(PAGE_ORIGIN)) return null;
  const wanted = decoded(new URL(address).pathname);
  if (wanted === null || wanted.includes("\0")) return null;
  const file = path.join(folder, wanted === "/" ? "index.html" : wanted);
  return file.startsWith(folder + path.sep) ? file : null;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
