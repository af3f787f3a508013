import { CODE_PAGES, decodeCodePage, type CodePage } from "./code-pages";

interface EncodingInfo {
  id: string;
  label: string;
}

/** What a chooser offers. The twins of Latin 1 and Latin 5 are read as their Windows supersets, as browsers do. */
export const ENCODINGS = [
  { id: "UTF-8", label: "Unicode (UTF-8)" },
  { id: "UTF-8-BOM", label: "Unicode (UTF-8 with byte order mark)" },
  { id: "UTF-16LE", label: "Unicode (UTF-16, little endian)" },
  { id: "UTF-16BE", label: "Unicode (UTF-16, big endian)" },
  { id: "windows-1252", label: "Western European (Windows 1252)" },
  { id: "ISO-8859-1", label: "Western European (ISO 8859-1, Latin 1)" },
  { id: "ISO-8859-15", label: "Western European (ISO 8859-15, Latin 9)" },
  { id: "macintosh", label: "Western European (Mac Roman)" },
  { id: "windows-1250", label: "Central European (Windows 1250)" },
  { id: "ISO-8859-2", label: "Central European (ISO 8859-2, Latin 2)" },
  { id: "windows-1254", label: "Turkish (Windows 1254)" },
  { id: "ISO-8859-9", label: "Turkish (ISO 8859-9, Latin 5)" },
  { id: "windows-1257", label: "Baltic (Windows 1257)" },
  { id: "windows-1251", label: "Cyrillic (Windows 1251)" },
  { id: "windows-1253", label: "Greek (Windows 1253)" },
  { id: "Shift_JIS", label: "Japanese (Shift JIS)" },
  { id: "EUC-KR", label: "Korean (EUC-KR)" },
  { id: "GB18030", label: "Chinese (GB 18030)" },
  { id: "Big5", label: "Chinese (Big5)" },
] as const satisfies readonly EncodingInfo[];

export type Encoding = (typeof ENCODINGS)[number]["id"];

const TWINS: Partial<Record<Encoding, CodePage>> = {
  "ISO-8859-1": "windows-1252",
  "ISO-8859-9": "windows-1254",
};

/** The encoding of that name, in any case; null: none that is known. */
export function encodingNamed(name: string): Encoding | null {
  const key = name.toLowerCase();
  return ENCODINGS.find(({ id }) => id.toLowerCase() === key)?.id ?? null;
}

export interface Decoder {
  /** @param last true: a letter that is cut at the end is none */
  decode(bytes: Uint8Array, last: boolean): string;
}

/** Decodes chunk by chunk. A byte order mark is left out; what is no letter becomes U+FFFD. */
export function decoderOf(encoding: Encoding): Decoder {
  const page = TWINS[encoding] ?? CODE_PAGES.find((id) => id === encoding);
  if (page !== undefined)
    return { decode: (bytes) => decodeCodePage(bytes, page) };
  const label = encoding === "UTF-8-BOM" ? "utf-8" : encoding.toLowerCase();
  const decoder = new TextDecoder(label);
  return {
    decode: (bytes, last) => decoder.decode(bytes, { stream: !last }),
  };
}
