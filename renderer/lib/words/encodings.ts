/** Encodings that a text file can be read in, by the names that the parser takes, with words for people. */
export const ENCODINGS: readonly {
  readonly id: string;
  readonly name: string;
}[] = [
  { id: "UTF-8", name: "Unicode (UTF-8)" },
  { id: "UTF-16LE", name: "Unicode (UTF-16, little endian)" },
  { id: "UTF-16BE", name: "Unicode (UTF-16, big endian)" },
  { id: "windows-1252", name: "Western European (Windows 1252)" },
  { id: "ISO-8859-1", name: "Western European (ISO 8859-1, Latin 1)" },
  { id: "ISO-8859-15", name: "Western European (ISO 8859-15, Latin 9)" },
  { id: "macintosh", name: "Western European (Mac Roman)" },
  { id: "windows-1250", name: "Central European (Windows 1250)" },
  { id: "ISO-8859-2", name: "Central European (ISO 8859-2, Latin 2)" },
  { id: "windows-1254", name: "Turkish (Windows 1254)" },
  { id: "ISO-8859-9", name: "Turkish (ISO 8859-9, Latin 5)" },
  { id: "windows-1257", name: "Baltic (Windows 1257)" },
  { id: "windows-1251", name: "Cyrillic (Windows 1251)" },
  { id: "windows-1253", name: "Greek (Windows 1253)" },
  { id: "Shift_JIS", name: "Japanese (Shift JIS)" },
  { id: "EUC-KR", name: "Korean (EUC-KR)" },
  { id: "GB18030", name: "Chinese (GB 18030)" },
  { id: "Big5", name: "Chinese (Big5)" },
];
