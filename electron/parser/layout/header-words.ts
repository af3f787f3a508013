import { fold } from "../../../shared/fold";
import type { Gender } from "../../../shared/ipc/contract";

/** A header cell as it is compared: folded, punctuation and numbers as blanks. */
export function headerKey(cell: string): string {
  return fold(cell)
    .replace(/[^\p{L}%']+/gu, " ")
    .trim();
}

export type HeaderRole =
  | "year"
  | "name"
  | "gender"
  | "count"
  | "rank"
  | "region"
  | "statistic"
  | "dimension"
  | "total"
  | "ignored";

/**
 * Words that say what a column holds, in the languages of statistics offices, folded. A header may be several words
 * ("Number of babies", "Frequency/Fréquence"), so each is looked for as whole words.
 */
const WORDS: Readonly<Record<HeaderRole, RegExp>> = {
  ignored:
    words(`%, percent, per cent, percentage, share, anteil, pourcentage, porcentaje, porcentagem, percentuale, incidenza, andel, osuus,
    odsetek, udzial, podil, podiel, delez, perc, perc sex, per thousand, promille, change, difference, differenz, evolution, variation, veranderung,
    new entry, median, average, mean, mittel, edad, age, alter, leeftijd, ika, cumul, cumulative, kumuliert, cumulate, note, nb, notes, unit,
    value unit, value label, null reason, comment, bemerkung, url, link, code, codes, id, nuts, refnis, nis, lau, ref date, variants, spellings,
    schreibweisen, haufigste schreibweise, geburtsjahr median, district code, sub district code, row number`),
  rank: words(`rank, ranking, rang, rango, orden, position, posicion, pos, place, platz, plaats, rangliste, rangordnung, ranking by gender, sija,
    sijoitus, poradi, poradie, miejsce, lp, mesto, rangsor, helyezes, clasificacion, classement, posicao, posizione, plassering, placering, plats,
    siralama, sira, no order, rank of name`),
  total:
    words(`total, totals, totale, totaal, gesamt, insgesamt, summe, summa, sum, razem, ogolem, celkem, spolu, skupaj, ukupno, osszesen, yhteensa,
    i alt, totalt, toplam, both sexes, both, beide, ensemble, persons, all, total cumule, total cumule par annee`),
  statistic:
    words(`statistic, statistics, statistik, estadistica, statistique, indicator, indikator, measure, tilasto, tiedot, meritve, contents,
    statistic label, ukazatel, wskaznik`),
  // January, April and May are names, too: cells alone do not tell a list of months.
  dimension: words(
    `month, month of birth, birth month, monat, geburtsmonat, mois, mois de naissance, mes, mese, maand, manad, maned, kuukausi, miesiac, mesic,
    mesiac, mesec, mjesec, honap, menesis`,
  ),
  gender:
    words(`recorded sex, sex, gender, sexe, geschlecht, sexo, genero, sesso, genere, geslacht, kjonn, kon, sukupuoli, plec, pohlavi, pohlavie, spol,
    nem, neme, sexul, dzimums, lytis, sugu, sugupool, cinsiyet, gender code, sex code, geschl, φυλο, пол, стать, מין, 性別, 성별`),
  region:
    words(`state, province, territory, region, region code, region name, state code, state name, departement, dpt, dept, bundesland, land, kanton,
    canton, provincia, provincie, estado, regione, fylke, lan, wojewodztwo, kraj, kraji, zupanija, maakunta, kommune, kommun, municipality, gemeinde,
    commune, comune, county, district, bezirk, stadtbezirk, stadtteil, borough, council area, local authority, area, regija, megye, judet,
    comunidad, comunidad autonoma, distrito, concelho, obcina, geography, area name, regio, gewest, gmina, powiat, okres`),
  count:
    words(`number, number of births, number of babies, number of children, births, count, counts, frequency, freq, n, no, num, occurrences, babies,
    anzahl, haufigkeit, nombre, effectif, effectifs, valeur, naissances, cantidad, frecuencia, numero, quantidade, frequencia, v a, nati, frequenza,
    aantal, antal, antall, lukumaara, lkm, maara, liczba, liczba wystapien, pocet, cetnost, stevilo, broj, szam, darab, db, numar, skaits, skaicius,
    arv, sayi, amount, value, values, registrations, bearers, persons with name, nombre de naissances, gyakorisag, fjoldi, nombres, total number,
    количество, число, кількість, брой, αριθμος, מספר, 人数, 건수, birth count, headcount, tally, quantity, quantite, menge`),
  name: words(`child's first name, childs first name, first name, first names, firstname, first given name, given name, given names, givenname, baby name,
    babyname, baby names, forename, forenames, first forename, name, names, prenom, prenoms, preusuel, prenom usuel, vorname, vornamen, rufname, nome,
    nomes, nomi, prenome, nombre, nombres, nom, voornaam, voornamen, naam, fornavn, navn, fornamn, tilltalsnamn, namn, nafn, eiginnafn, etunimi, etunimet,
    nimi, eesnimi, imie, imie pierwsze, jmeno, krestni jmeno, meno, ime, imena, nev, utonev, keresztnev, prenume, nume, vards, vardas, isim, ad, adi,
    onoma, girl names, boy names, boys' names, girls' names, ονομα, имя, ім'я, име, שם, שם פרטי, 名前, 名, 이름`),
  year: words(`year of birth, birth year, birthyear, year, years, yr, annee de naissance, annee, annais, an, ano, anyo, anio, geburtsjahr, jahr, anno di
    nascita, anno, geboortejaar, jaar, fodselsar, fodelsear, ar, aar, syntymavuosi, vuosi, rok, rok urodzenia, rok narozeni, leto, godina, ev, metai,
    gads, aasta, yil, dogum yili, etos, periode, period, periodo, ref year, tlist, registration year, cohort, fecha, time period, annees, arstal,
    год, рік, година, שנה, 年, 연도`),
};

/** What a header may mean, most telling first; "nombre" is a count in French and a name in Spanish: the cells decide. */
export function headerRoles(header: string): HeaderRole[] {
  const key = headerKey(header);
  if (key === "") return [];
  return (Object.keys(WORDS) as HeaderRole[]).filter((role) =>
    WORDS[role].test(key),
  );
}

/** Whether a cell is, as a whole, a word for a column: such a row is a header. */
export function isHeaderWord(cell: string): boolean {
  const key = headerKey(cell);
  return key.length > 2 && key.length <= 60 && headerRoles(cell).length > 0;
}

/** Words for recorded sex in a column, folded. */
export const GENDER_WORDS: ReadonlyMap<string, Gender> = new Map([
  ...codes(
    `f, fem, female, females, girl, girls, baby girls, woman, women, w, weiblich, weibl, wbl, madchen, frau, frauen, feminin, feminine, femme, femmes,
    fille, filles, feminino, femenino, mujer, mujeres, nina, ninas, menina, meninas, femmina, femmine, femminile, vrouw, vrouwen, meisje, meisjes, v,
    kvinne, kvinner, kvinna, kvinnor, kvinde, kvinder, jente, jenter, pige, piger, flicka, flickor, nainen, naiset, tytto, tytot, kobieta, kobiety, k,
    zena, zeny, zene, zenske, zenska, zenski, deklica, deklice, dekleta, devce, devcata, divka, divky, dievca, dievcata, no, lany, lanyok, femeie, fata,
    fete, sieviete, sievietes, meitene, moteris, moterys, naine, naised, tudruk, kadin, kiz, γυναικα, θηλυ, женский, ж, жін, жіноча, женски, נקבה, 女, 여, 2`,
    "F",
  ),
  ...codes(
    `m, masc, male, males, boy, boys, baby boys, man, men, mannlich, mannl, mnl, knabe, knaben, bub, buben, junge, jungen, mann, manner, masculin,
    masculine, homme, hommes, garcon, garcons, masculino, hombre, hombres, varon, varones, nino, ninos, menino, meninos, maschio, maschi, maschile,
    mannen, jongen, jongens, menn, mand, maend, han, pojke, pojkar, gutt, gutter, dreng, drenge, mies, miehet, poika, pojat, mezczyzna, mezczyzni, muz,
    muzi, moski, moska, muski, muskarci, decek, decki, fantje, chlapec, chlapci, ferfi, fiu, fiuk, barbat, baiat, baieti, virietis, viriesi, zens, zeni,
    vyras, vyrai, mees, mehed, poiss, erkek, ανδρας, αρρεν, мужской, м, чол, чоловіча, мъж, мужски, זכר, 男, 남, 1, b, h`,
    "M",
  ),
]);

/** The sex that a cell of a sex column names. */
export function genderOfWord(cell: string): Gender | null {
  const key = fold(cell).replace(/\.$/, "").trim();
  return GENDER_WORDS.get(key) ?? null;
}

function codes(text: string, gender: Gender): [string, Gender][] {
  return text.split(",").map((word) => [word.trim(), gender]);
}

function words(text: string): RegExp {
  const alternatives = text
    .split(",")
    .map((word) => word.trim().replace(/\s+/g, " "))
    .sort((a, b) => b.length - a.length);
  return new RegExp(
    `(?<![\\p{L}'])(?:${alternatives.join("|")})(?![\\p{L}'])`,
    "u",
  );
}
