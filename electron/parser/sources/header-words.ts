import { fold } from "../../../shared/fold";
import type { Gender } from "../../../shared/ipc/contract";

export type Role = "year" | "name" | "gender" | "count" | "region";

/** Words for the columns of a table of names in the languages of statistics offices, folded; more telling ones first. */
export const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  year: words(`year of birth, birth year, birthyear, year, yr, annee de naissance, annee, annais, an, ano, anyo, anio,
    geburtsjahr, jahr, anno di nascita, anno, geboortejaar, jaar, fodselsar, fodelsear, ar, aar, syntymavuosi, vuosi, rok urodzenia,
    rok narozeni, rok, leto, godina, ev, metai, gads, aasta, yil, dogum yili, etos, periode, period, год, рік, година, שנה, 年`),
  name: words(`child's first name, childs first name, first name, firstname, given name, given names, givenname, baby name, babyname,
    forename, forenames, name, names, prenom, prenoms, preusuel, prenom usuel, vorname, vornamen, nome, nomes, prenome, nombre, nombres, nom,
    voornaam, naam, fornavn, navn, fornamn, tilltalsnamn, namn, etunimi, nimi, eesnimi, imie, imie pierwsze, jmeno, krestni jmeno, meno,
    ime, nev, utonev, prenume, nume, vards, vardas, isim, ad, onoma, ονομα, имя, ім'я, име, שם, שם פרטי, 名前, 名`),
  gender:
    words(`recorded sex, sex, gender, sexe, geschlecht, sexo, genero, sesso, genere, geslacht, kjonn, kon, sukupuoli, plec,
    pohlavi, pohlavie, spol, nem, neme, sexul, dzimums, lytis, sugu, cinsiyet, φυλο, пол, стать, מין, 性別`),
  count:
    words(`number of births, number of babies, number of children, births, count, number, frequency, freq, n, no, num, occurrences,
    babies, anzahl, haufigkeit, nombre, effectif, effectifs, valeur, naissances, nombre prenoms declares, cantidad, frecuencia, total, numero,
    quantidade, frequencia, numero di nati, frequenza, totale, aantal, antal, antall, lukumaara, lkm, maara, liczba, liczba wystapien, pocet,
    cetnost, stevilo, broj, szam, darab, numar, skaits, skaicius, arv, sayi, frequency count, amount, value, количество, число, кількість,
    брой, αριθμος, מספר, 人数`),
  region:
    words(`state, province, territory, region code, region, state code, departement, dpt, bundesland, kanton, canton, provincia,
    provincie, estado, regione, fylke, lan, wojewodztwo, kraj`),
};

/** Words for recorded sex, folded. */
export const GENDER_WORDS: ReadonlyMap<string, Gender> = new Map([
  ...list(`f, female, females, girl, girls, woman, women, w, weiblich, weibl, madchen, frau, feminin, feminine, femme, femmes, fille, filles,
    feminino, femenino, mujer, mujeres, nina, ninas, menina, femmina, femmine, femminile, vrouw, vrouwen, meisje, meisjes, v, kvinne,
    kvinner, kvinna, kvinnor, kvinde, kvinder, jente, jenter, pige, piger, flicka, flickor, nainen, naiset, tytto, tytot, kobieta, kobiety, k,
    zena, zeny, zenske, zenska, zenski, deklica, dekleta, devce, divka, no, lany, femeie, sieviete, moteris, naine, tudruk, kadin, kiz,
    γυναικα, женский, ж, жіноча, נקבה, 女, 2`).map(
    (word) => [word, "F"] as const,
  ),
  ...list(`m, male, males, boy, boys, man, men, mannlich, mannl, knabe, knaben, junge, jungen, mann, masculin, masculine, homme, hommes, garcon,
    garcons, masculino, hombre, hombres, varon, nino, ninos, menino, maschio, maschi, maschile, mannen, jongen, jongens, menn, han, pojke,
    pojkar, gutt, gutter, drenge, dreng, mies, miehet, poika, pojat, mezczyzna, mezczyzni, muz, muzi, moski, moska, decek, fantje, chlapec,
    chlapci, ferfi, fiu, barbat, virietis, vyras, mees, poiss, erkek, ανδρας, мужской, м, чоловіча, זכר, 男, 1, b, h`).map(
    (word) => [word, "M"] as const,
  ),
]);

/** A header cell as it is compared: folded, punctuation as blanks. */
export function headerKey(cell: string): string {
  return fold(cell)
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim();
}

function words(text: string): readonly string[] {
  return list(text).map(headerKey);
}

function list(text: string): string[] {
  return text.split(",").map((word) => word.trim());
}
