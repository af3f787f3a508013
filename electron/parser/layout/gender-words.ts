import { fold } from "../../../shared/fold";
import type { Gender } from "../../../shared/ipc/contract";
import { headerKey } from "./header-words";

/** Words for recorded sex in a column, whatever else the column holds. */
const FEMALE = `f, fem, female, females, girl, girls, baby girls, woman, women, w, weiblich, weibl, wbl, madchen, frau, frauen, feminin, feminine, femme,
  femmes, fille, filles, feminino, femenino, feminina, femenina, mujer, mujeres, mulher, mulheres, nina, ninas, menina, meninas, femmina, femmine, femminile,
  donna, donne, dona, dones, nena, nenes, noia, noies, emakumea, neska, neskak, nenas, vrouw, vrouwen, vrouwelijk, meisje, meisjes, v, kvinne, kvinner, kvinna,
  kvinnor, kvinde, kvinder, jente, jenter, pige, piger, flicka, flickor, kona, konur, stulka, stulkur, kvk, nainen, naiset, tytto, tytot, kobieta, kobiety, k,
  zenska, dziewczynka, dziewczynki, zena, zeny, zene, zenske, zenski, zensky, zensko, deklica, deklice, dekleta, devce, devcata, divka, divky, dievca, dievcata,
  djevojcica, djevojcice, devojcica, devojcice, no, noi, lany, lanyok, femeie, femei, feminin, fata, fete, sieviete, sievietes, meitene, meitenes, moteris,
  moterys, mot, mergaite, mergaites, naine, naised, tudruk, tudrukud, kadin, kiz, kizlar, grua, femer, vajze, γυναικα, γυναικες, θηλυ, κοριτσι, κοριτσια,
  женский, женщина, женщины, девочка, девочки, ж, жін, жіноча, жінка, жінки, дівчинка, дівчатка, женски, жени, жена, момиче, момичета, женско, девојчице, z,
  נקבה, נקבות, בנות, בת, أنثى, إناث, بنات, بنت, 女, 女性, 女子, 女の子, 女児, 여, 여자, 여성, 여아, 2`;
const MALE = `m, masc, male, males, boy, boys, baby boys, man, men, mannlich, mannl, mnl, knabe, knaben, bub, buben, junge, jungen, mann, manner, masculin,
  masculine, homme, hommes, garcon, garcons, gars, masculino, masculina, hombre, hombres, homem, homens, varon, varones, nino, ninos, menino, meninos, maschio,
  maschi, maschile, uomo, uomini, home, homes, nen, nens, nois, gizona, mutil, mutila, mutilak, mannen, mannelijk, jongen, jongens, menn, mand, maend,
  han, pojke, pojkar, gutt, gutter, dreng, drenge, karl, karlar, drengur, drengir, kk, mies, miehet, poika, pojat, mezczyzna, mezczyzni, meska,
  chlopiec, chlopcy, muz, muzi, muzsky, muzske, moski, moska, moske, muski, muska, musko, muskarac, muskarci, decek, decki, djecak, djecaci, decak, decaci,
  fantje, chlapec, chlapci, ferfi, ferfiak, fiu, fiuk, barbat, barbati, baiat, baieti, virietis, viriesi, zens, zeni, vyras, vyrai, vyr, berniukas, berniukai,
  mees, mehed, poiss, poisid, erkek, erkekler, mashkull, djem, ανδρας, ανδρες, αρρεν, αγορι, αγορια, мужской, мужчина, мужчины, мальчик, мальчики, м, чол,
  чоловіча, чоловік, чоловіки, хлопчик, хлопчики, мъж, мъже, момче, момчета, мужски, мъжки, мушки, мушко, дечаци, זכר, זכרים, בנים, בן, ذكر, ذكور, أولاد, بنين,
  ولد, 男, 男性, 男子, 男の子, 男児, 남, 남자, 남성, 남아, 1, b, h`;

/**
 * Letters that mean what the other one beside them makes them mean: F and M, but M (mujer) and H (hombre), F (férfi) and N (nő).
 * A word of the header decides where two languages have the same two letters.
 */
const LETTERS: readonly (readonly [
  female: string,
  male: string,
  header?: RegExp,
])[] = [
  ["m", "h"], // mujer, hombre; mulher, homem
  ["m", "v", /lytis/], // moteris, vyras
  ["v", "m"], // vrouw, man
  ["s", "v"], // sieviete, vīrietis
  ["n", "f"], // nő, férfi
  ["n", "m"], // naine, mees; nainen, mies
  ["f", "g"], // fille, garçon
  ["g", "b"], // girl, boy
  ["m", "j"], // meisje, jongen
  ["j", "g"], // jente, gutt
  ["p", "d"], // pige, dreng
  ["f", "p"], // flicka, pojke
  ["k", "e"], // kadın, erkek
  ["d", "h"], // dona, home
  ["d", "m"], // donna, maschio
  ["e", "g"], // emakumea, gizona
  ["f", "b"], // fată, băiat
  ["l", "f"], // lány, fiú
  ["γ", "α"],
  ["θ", "α"],
  ["ж", "ч"],
  ["נ", "ז"],
];

const WORDS: ReadonlyMap<string, Gender> = new Map([
  ...listed(FEMALE, "F"),
  ...listed(MALE, "M"),
]);

/** Both sexes together, as a cell of a sex column says it. */
const BOTH =
  /^(?:t|total\p{L}*|both|both sexes|all|all sexes|persons|alle|beide|insgesamt|gesamt|ensemble|tous|tous sexes|deux sexes|ambos|ambos sexos|totale|maschi e femmine|totaal|razem|ogolem|celkem|spolu|ukupno|skupaj|osszesen|yhteensa|molemmat|totalt|i alt|begge|kokku|viso|kopa|toplam|всего|оба пола|общо|укупно|συνολο|סך הכל|合計|總計|계)$/u;

/** A cell of a sex column as it is compared. */
export function genderKey(cell: string): string {
  return fold(cell).replace(/\.$/, "").trim();
}

/** The sex that a cell of a sex column names. */
export function genderOfWord(cell: string): Gender | null {
  return WORDS.get(genderKey(cell)) ?? null;
}

/** The line is of both sexes together: a sum. */
export function isBothSexes(cell: string): boolean {
  return BOTH.test(genderKey(cell));
}

/** What the cells of one column mean, from all that stand in it and the words of its head. */
export function genderWordsOf(
  cells: Iterable<string>,
  header: string,
): ReadonlyMap<string, Gender> {
  const keys = new Set<string>();
  for (const cell of cells) {
    const key = genderKey(cell);
    if (key !== "" && !BOTH.test(key)) keys.add(key);
  }
  const pair = LETTERS.find(
    ([female, male, said]) =>
      keys.has(female) &&
      keys.has(male) &&
      (said === undefined || said.test(headerKey(header))),
  );
  if (pair === undefined) return WORDS;
  return new Map<string, Gender>([...WORDS, [pair[0], "F"], [pair[1], "M"]]);
}

/**
 * Whether the word of one sex means the same whatever word of the other sex comes later in the column.
 * @param key as `genderKey` gives it
 */
export function isSureAlone(key: string, header: string): boolean {
  if (Array.from(key).length > 1 || /\d/.test(key)) return true;
  const english = /(?<!\p{L})(?:sex|gender|geschlecht)(?!\p{L})/u;
  return (key === "f" || key === "m") && english.test(headerKey(header));
}

function listed(text: string, gender: Gender): [string, Gender][] {
  return text.split(",").map((word) => [fold(word).trim(), gender]);
}
