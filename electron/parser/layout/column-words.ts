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
 * Words that say what a column holds, in the languages of statistics offices, most telling role first. A header may be
 * several words ("Number of babies", "Frequency/Fréquence"), so each is looked for as whole words; those of scripts without
 * blanks between words anywhere.
 */
export const COLUMN_WORDS: Readonly<Record<HeaderRole, string>> = {
  ignored: `%, ‰, percent, per cent, pct, percentage, share, anteil, pourcentage, porcentaje, porcentagem, percentuale, incidenza, andel, osuus,
    odsetek, udzial, podil, podiel, delez, postotak, udio, szazalek, arany, procent, prosent, prosentti, protsent, procents, procentai, yuzde, oran,
    perc, perc sex, per thousand, promille, prop, proportion, proporcion, proporcao, probability, ratio, change, difference, differenz,
    evolution, variation, veranderung, new entry, median, average, mean, mittel, edad, age, alter, leeftijd, ika, cumul, cumulative, kumuliert,
    cumulate, note, nb, notes, unit, units, uom, scalar factor, scalar id, vector, coordinate, symbol, terminated, decimals, status, dguid,
    value unit, value label, null reason, comment, bemerkung, url, link, code, codes, kod, id, nuts, refnis, nis, lau, insee, siren, siret, variants,
    spellings, alternative names, group name, frequency group, schreibweisen, haufigste schreibweise, geburtsjahr median, district code,
    sub district code, row number, initial, first letter, anfangsbuchstabe, length, uppdateringsdatum, last updated, timestamp, objectid, oid,
    surname, surnames, last name, last names, family name, efternamn, etternavn, efternavn, nachname, nachnamen, familienname, familiennamen, nom de famille,
    apellido, apellidos, cognome, cognomi, cognom, sobrenome, achternaam, nazwisko, nazwiska, prijmeni, priezvisko, priimek, prezime, vezeteknev, csaladnev,
    sukunimi, perekonnanimi, uzvards, pavarde, soyad, soyadi, фамилия, прізвище, фамилно име, презиме, επωνυμο, שם משפחה,
    percentil, доля, процент, ποσοστο, אחוז, نسبة`,
  rank: `rank, ranking, rang, rango, rangas, orden, ordre, order, ordem, ordine, position, posicion, posicao, posicio, posizione, pos, place, platz, plaats,
    positie, rangliste, rangordnung, ranking by gender, sija, sijoitus, poradi, poradie, poredak, poradove cislo, por c, miejsce, pozycja, lp, mesto,
    rangsor, helyezes, sorszam, clasificacion, classement, classifica, plassering, placering, plats, saeti, koht, jarjekord, vieta, siralama, sira,
    no order, rank of name, nr crt, nr, locul, редни број, место, ранг, порядковый номер, номер, ред, класиране, καταταξη, σειρα, דירוג, מיקום, الترتيب`,
  total: `total, totals, totale, totaal, gesamt, insgesamt, summe, summa, sum, suma, razem, ogolem, celkem, spolu, skupaj, ukupno, osszesen, yhteensa,
    i alt, totalt, samtals, alls, kokku, kopa, viso, toplam, both sexes, both, beide, ensemble, all, total cumule, total cumule par annee,
    всего, итого, всього, разом, общо, укупно, συνολο, סך הכל, סה כ, المجموع, الإجمالي`,
  statistic: `statistic, statistics, statistik, estadistica, statistique, indicator, indicateur, indikator, measure, tilasto, tiedot, meritve, contents,
    statistic label, statistikkvariabel, tabellinnhold, tabellinnehall, ukazatel, wskaznik, rodiklis, raditajs, naitaja, maalinger`,
  // January, April and May are names, too: cells alone do not tell a list of months.
  dimension: `month, month of birth, birth month, monat, geburtsmonat, mois, mois de naissance, mes, mese, maand, manad, maned, kuukausi, miesiac, mesic,
    mesiac, mesec, mjesec, honap, menesis, menuo, kuu, месяц, місяць, месец, μηνας, חודש, الشهر, decade, decada, decennie, dekade, dekada, tiar,
    arti, vuosikymmen, jahrzehnt, decennio, evtized, десятилетие, age group, altersgruppe, tranche d age, ethnicity, ethnic group, race, mother s age,
    nationality, nationalitat, nationalite, nacionalidad, cittadinanza, staatsangehorigkeit, gruppering, grouping, stellung, position of name, religion`,
  gender: `recorded sex, sex, gender, sexe, geschlecht, sexo, genero, sesso, genere, geslacht, kjonn, kon, kyn, sukupuoli, plec, pohlavi, pohlavie, spol,
    pol, nem, neme, sexul, sexu, sexua, dzimums, lytis, sugu, sugupool, cinsiyet, gender code, sex code, geschl, φυλο, пол, стать, מין, الجنس, النوع`,
  region: `state, province, jurisdiction, territory, region, region code, region name, state code, state name, geo, departement, departamento, dpt, dept, dep, bundesland,
    land, kanton, canton, provincia, provincie, provinsi, estado, regione, regiao, fylke, lan, wojewodztwo, kraj, kraji, zupanija, maakunta, kommune,
    kommun, municipality, municipio, gemeinde, commune, commune nom, coll nom, comune, county, district, bezirk, stadtbezirk, stadtteil, borough, council area,
    local authority, area, regija, megye, judet, comunidad, comunidad autonoma, distrito, barrio, concelho, obcina, geography, area name, localidade, localidad, localita, regio, gewest,
    gmina, powiat, opcina, opstina, department name, regiunea, raion, council, health board, county name, prefecture, okres, okrug, oblast, nation, maakond, novads, apskritis, savivaldybe, sprachregion, region linguistique,
    општина, община, област, область, регион, район, муниципалитет, город, νομος, περιφερεια, מחוז, المنطقة`,
  count: `number, number of births, number of babies, number of children, births, count, counts, frequency, freq, n, no, num, nbr, occurrences, babies,
    persons, personer, personen, personnes, personas, pessoas,
    anzahl, haufigkeit, nombre, nombre occurrences, effectif, effectifs, valeur, naissances, cantidad, frecuencia, numero, quantidade, frequencia,
    frequencies, v a, nati, frequenza, aantal, antal, antall, fjoldi, lukumaara, lkm, maara, henkiloita, liczba, liczba wystapien, ilosc, pocet, cetnost,
    stevilo, broj, szam, szama, darab, db, fo, numar, skaits, skaicius, arv, sayi, kisi sayisi, kisi, adet, amount, value, values, obs value,
    registrations, bearers, persons with name, number of persons, nombre de naissances, gyakorisag, nombres, frequencia absoluta, frecuencia absoluta,
    frequencies absolutes, frequencia, total number, количество, количество человек, число, кількість, брой, број, αριθμος, πληθος, συχνοτητα, מספר, כמות,
    عدد, العدد, التكرار, birth count, headcount, tally, quantity, quantite, menge, lgeb`,
  name: `child's first name, childs first name, first name, first names, firstname, first given name, given name, given names, givenname, baby name,
    babyname, baby names, forename, forenames, first forename, name, names, prenom, prenoms, preusuel, prenom usuel, vorname, vornamen, rufname, nome,
    nomes, nomi, prenome, nombre, nombres, nom, noms, izena, izenak, voornaam, voornamen, naam, fornavn, navn, jentenavn, guttenavn, pigenavn, drengenavn,
    fornamn, tilltalsnamn, namn, nafn, eiginnafn, nofn, etunimi, etunimet, nimi, eesnimi, imie, imie pierwsze, imiona, jmeno, jmena, krestni jmeno, meno,
    mena, ime, imena, nev, utonev, keresztnev, prenume, prenumele, nume, vards, vardas, isim, isimler, ad, adi, onoma, girl names, boy names, boys' names,
    girls' names, prati, nimet, imja, ονομα, имя, имена, ім'я, імʼя, имя ребенка, име, שם, שמות, שם פרטי, الاسم, اسم, اسم المولود`,
  year: `year of birth, birth year, birthyear, year, years, yr, annee de naissance, annee naissance, annee, annais, an, ano, anyo, any, anio, urtea,
    geburtsjahr, jahr, anno di nascita, anno, geboortejaar, jaar, fodselsar, fodelsear, fodelsear, ar, aar, syntymavuosi, vuosi, rok, rok urodzenia,
    rok narozeni, leto, godina, ev, metai, gads, aasta, yil, dogum yili, etos, periode, period, periodo, ref year, ref date, tid, tlist, registration year, date, datum, data, dato, kuupaev, datums, дата,
    anul, cohort, fecha, time period, annees, arstal, viti, год, рік, година, ετος, שנה, שנת לידה, سنة, السنة`,
};

/** Words of scripts that put no blanks between words: a head holds them anywhere. */
export const UNSPACED_WORDS: Readonly<Partial<Record<HeaderRole, string>>> = {
  ignored: `割合, 比率, 百分比, 비율, 구성비, 漢字, 読み`,
  rank: `順位, 排名, 名次, 排序, 순위`,
  total: `合計, 總計, 总计, 合计, 총계, 합계`,
  dimension: `月份, 月別, 월별, 年齡, 年齢, 연령`,
  gender: `性別, 性别, 성별`,
  region: `縣市, 都道府県, 地區, 地区, 区域, 區域別, 지역, 시도`,
  count: `人数, 人數, 件数, 件數, 人口数, 人口數, 数量, 數量, 건수, 인원, 출생아수, 빈도`,
  name: `名前, 名字, 이름, 名の`,
  year: `年度, 年份, 出生年, 西暦, 年次, 연도, 년도`,
};

/** Heads that are one letter of such a script and nothing else. */
export const WHOLE_HEADS: Readonly<Partial<Record<HeaderRole, string>>> = {
  name: `名`,
  year: `年, 년`,
};
