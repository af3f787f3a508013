import { expect, test } from "vitest";
import {
  CODE_PAGES,
  decodeCodePage,
  type CodePage,
} from "../../../../electron/parser/tables/code-pages";
import {
  detectEncoding,
  encodingOf,
} from "../../../../electron/parser/tables/detect-encoding";
import {
  decoderOf,
  encodingNamed,
  ENCODINGS,
} from "../../../../electron/parser/tables/encodings";
import { referenceFile } from "../../../support/reference-data";
import { memberOf, tableOf, tablesOf } from "../../../support/tables";
import { startOf } from "../../../../electron/parser/tables/member-bytes";
import fs from "node:fs";

const HIGH = Uint8Array.from({ length: 128 }, (_, i) => i + 128);

function encode(text: string, page: CodePage): Uint8Array {
  const letters = Array.from(decodeCodePage(HIGH, page));
  return Uint8Array.from(Array.from(text), (letter) => {
    const code = letter.charCodeAt(0);
    if (code < 128) return code;
    const at = letters.indexOf(letter);
    if (at < 0) throw new Error(`${page} has no ${letter}`);
    return at + 128;
  });
}

test.each(CODE_PAGES.filter((page) => page !== "windows-1252"))(
  "%s is what TextDecoder knows",
  (page) => {
    const known = Array.from(new TextDecoder(page).decode(HIGH));
    Array.from(decodeCodePage(HIGH, page)).forEach((letter, i) => {
      // ICU knows an ª in windows-1253, the standard does not.
      if (letter !== "\ufffd") expect(letter).toBe(known[i]);
      else
        expect("ª\ufffd").toContain(
          (known[i] ?? "").replace(/[\x80-\x9f]/, "ª"),
        );
    });
  },
);

test("windows-1252 has its letters between 0x80 and 0x9F, and Latin 1 above", () => {
  const decoded = decodeCodePage(HIGH, "windows-1252");
  expect(decoded.slice(0, 32)).toBe(
    "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ",
  );
  expect(decoded.slice(32)).toBe(
    Buffer.from(HIGH).toString("latin1").slice(32),
  );
});

test("every encoding of the chooser can be decoded", () => {
  for (const { id } of ENCODINGS) {
    const bytes = id === "UTF-16BE" ? [0, 0x41] : [0x41, 0];
    expect(decoderOf(id).decode(Uint8Array.from(bytes), true)).toContain("A");
    expect(encodingNamed(id.toUpperCase())).toBe(id);
  }
  expect(encodingNamed("EBCDIC")).toBeNull();
});

const POLISH = `Małgorzata Michał Łukasz Paweł Stanisław Józef Grażyna Elżbieta Agnieszka Bożena Zdzisław Żaneta Błażej`;
const CZECH = `Jiří Tomáš Lukáš Ondřej Matěj František Václav Zdeněk Růžena Věra Božena Květa Žofie Šárka Luděk Eliška`;
const SLOVAK = `Ľubomír Ľudovít Tomáš Ján Ľuboš Žaneta Katarína Božena Štefan Matúš Zdenka Alžbeta Dušan Ondrej`;
const HUNGARIAN = `László István József Zoltán Gergő Erzsébet Ágnes Ildikó Enikő Zsófia Lőrinc Jenő Dániel Ödön`;
const SLOVENE = `Boštjan Žiga Špela Anže Matjaž Jurček Anđela Željko Krešimir Čedomir Ančka Blaž Tjaša`;
const ROMANIAN = `Ştefan Mădălina Cătălin Răzvan Ioniţă Constanţa Ionuţ Mihăiţă Vasilică Bălaşa Sânziana`;
const TURKISH = `Ayşe Hüseyin İbrahim Yağmur Çağlar Gülşen Işıl Ömer Uğur Şükrü Doğan Tuğba Özgür Aylın İsmail`;
const LATVIAN = `Jānis Andrejs Līga Ilze Ēriks Ģirts Kārlis Mārtiņš Pēteris Ļubova Žanete Šarlote Ričards Krišjānis`;
const LITHUANIAN = `Rūta Žygimantas Šarūnas Eglė Danutė Aušra Jonas Ąžuolas Vytautė Živilė Ugnė Gabrielė Gražina`;
const ESTONIAN = `Jüri Tõnu Märt Ülle Õie Kätlin Tõnis Külli Tõnu`;
const FRENCH = `Chloé Zoé Léa Maëlys François Noël Éloïse Anaïs Jérôme Benoît Gaëlle Hélène Thérèse Joël Solène Côme`;
const LIGATURES = `Cœur Lœtitia Chloé François Hélène Lœna`;
const PORTUGUESE = `João Conceição Inês Luís José António Sebastião Lourenço Tomé Mónica Ângela Simões Núria`;
const SPANISH = `María José Ángel Jesús Begoña Mª Sofía Andrés Óscar Lucía Nicolás Mónica Raúl Íñigo`;
const GERMAN = `Jürgen Günther Björn Jörg Käthe Bärbel Zoë Strauß Ömer Renée`;
const SWISS = `Jürgen François Zoë Hélène Jörg Nicolò Mattéo Anaïs Günther Loïs Urška Gaël André Noël Élodie Björn`;
const NORDIC = `Bjørn Åse Pål Øystein Kåre Håkon Ærlig Søren Jørgen Bård Gøril Ståle André`;
const ICELANDIC = `Guðrún Sigríður Þór Ásgeir Jón Kristín Sigurður Þóra Björg Ægir Ýr Ólafur Hörður Óðinn`;
const MANY = `Chloé Zoë Renée José Seán Noël Siân André D’Arcy D´Angelo`;

const lists: [name: string, names: string, ...pages: CodePage[]][] = [
  ["Polish", POLISH, "windows-1250", "ISO-8859-2"],
  ["Czech", CZECH, "windows-1250", "ISO-8859-2"],
  ["Slovak", SLOVAK, "windows-1250", "ISO-8859-2"],
  ["Hungarian", HUNGARIAN, "windows-1250", "ISO-8859-2"],
  ["Slovene", SLOVENE, "windows-1250", "ISO-8859-2"],
  ["Romanian", ROMANIAN, "windows-1250", "ISO-8859-2"],
  ["Turkish", TURKISH, "windows-1254"],
  ["Latvian", LATVIAN, "windows-1257"],
  ["Lithuanian", LITHUANIAN, "windows-1257"],
  ["Estonian", ESTONIAN, "windows-1257", "windows-1252"],
  ["French", FRENCH, "windows-1252", "ISO-8859-15", "macintosh"],
  [
    "French with ligatures",
    LIGATURES,
    "windows-1252",
    "ISO-8859-15",
    "macintosh",
  ],
  ["Portuguese", PORTUGUESE, "windows-1252", "macintosh"],
  ["Spanish", SPANISH, "windows-1252", "macintosh"],
  ["German", GERMAN, "windows-1252", "macintosh"],
  ["Swiss", SWISS, "windows-1252"],
  ["Norwegian", NORDIC, "windows-1252", "macintosh"],
  ["Icelandic", ICELANDIC, "windows-1252"],
  ["English", MANY, "windows-1252"],
  [
    "Russian",
    "Александр Мария Анна Сергей Дмитрий Юлия Ольга Наталья",
    "windows-1251",
  ],
  [
    "Greek",
    "Γεώργιος Μαρία Ιωάννης Κωνσταντίνος Ελένη Νικόλαος",
    "windows-1253",
  ],
];

test.each(lists)(
  "%s names are read in whatever they were written",
  async (_, names, ...pages) => {
    const text = names
      .split(" ")
      .map((name) => `${name};12\r\n`)
      .join("");
    for (const letters of [text, capitals(text)]) {
      for (const page of pages) {
        const bytes = encode(letters, page);
        const found = detectEncoding(bytes);
        expect(decoderOf(found ?? "UTF-8").decode(bytes, true), page).toBe(
          letters,
        );
      }
      for (const encoding of ["utf8", "utf16le"] as const) {
        for (const mark of ["", "\ufeff"]) {
          const bytes = Buffer.from(mark + letters, encoding);
          const { table, rows } = await tableOf(bytes);
          expect(table.encoding).toMatch(/^UTF-/);
          expect(rows[0]?.[0]).toBe(letters.slice(0, letters.indexOf(";")));
        }
      }
    }
  },
);

/** Letters that have a capital in the same code page. */
function capitals(text: string): string {
  return text.replace(/\p{Ll}/gu, (letter) =>
    "ßıª".includes(letter) ? letter : letter.toUpperCase(),
  );
}

test("UTF-16 is known by its zeros, big endian as well", async () => {
  const bytes = Buffer.from("name;count\r\nŁukasz;5\r\n", "utf16le").swap16();
  const { table, rows } = await tableOf(bytes);
  expect(table.encoding).toBe("UTF-16BE");
  expect(rows[1]).toEqual(["Łukasz", "5"]);
});

test("a euro sign in a header tells Latin 9 from Latin 1", () => {
  for (const page of ["windows-1252", "ISO-8859-15"] as const) {
    const text = "prénom;coût en €\nAndré;1\n";
    const bytes = encode(text, page);
    expect(
      decoderOf(detectEncoding(bytes) ?? "UTF-8").decode(bytes, true),
    ).toBe(text);
  }
});

test("one damaged letter does not make UTF-8 another encoding", async () => {
  const good = "André;5\nChloé;6\nZoë;7\nNoël;8\nLéa;9\n";
  const bytes = Buffer.concat([
    Buffer.from(good),
    Uint8Array.of(0x4a, 0xe9, 0x3b, 0x31, 10),
  ]);
  const { table, rows } = await tableOf(bytes);
  expect(table.encoding).toBe("UTF-8");
  expect(rows[0]).toEqual(["André", "5"]);
  expect(rows[5]).toEqual(["J\ufffd", "1"]);
});

test("letters far behind an ASCII beginning are found", async () => {
  const ascii = Buffer.from("Anna;5\n".repeat(700_000));
  const bytes = Buffer.concat([
    ascii,
    encode("Łukasz;6\nMichał;7\nGrażyna;8\n", "windows-1250"),
  ]);
  const member = memberOf(bytes, 1024 * 1024);
  expect(await encodingOf(member, await startOf(member))).toBe("windows-1250");
});

test("what the user says goes before what the bytes say", async () => {
  const [table] = await tablesOf(encode("André;5\n", "windows-1252"), {
    encoding: "iso-8859-2",
  });
  expect(table?.encoding).toBe("ISO-8859-2");
});

const adelaide = referenceFile("au/sa/femalecy2016top.csv");
test.skipIf(adelaide === null)("South Australia 2016 is windows-1252", () => {
  expect(detectEncoding(fs.readFileSync(adelaide ?? ""))).toBe("windows-1252");
});
