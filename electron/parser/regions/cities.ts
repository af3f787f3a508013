import { fold } from "../../../shared/fold";
import type { PlaceRef } from "../../../shared/mapping";
import { ownRegion } from "./resolve-region";

/**
 * Cities whose registry offices publish names of their own. Their files mostly say so in the file's name or title only; without it a
 * city's figures would stand as the country's. Names that are words or first names are left out (Nancy, Nice, Essen, Hamm).
 */
const CITIES: Readonly<Record<string, string>> = {
  DE: `Aachen, Augsburg, Bielefeld, Bochum, Bonn, Braunschweig, Chemnitz, Darmstadt, Dortmund, Dresden, Duisburg, Düsseldorf, Erfurt, Flensburg,
    Frankfurt, Freiburg, Gelsenkirchen, Göttingen, Hannover, Heidelberg, Heilbronn, Ingolstadt, Jena, Karlsruhe, Kassel, Kiel, Koblenz, Köln,
    Konstanz, Krefeld, Leipzig, Leverkusen, Lübeck, Ludwigshafen, Magdeburg, Mainz, Mannheim, Moers, Mönchengladbach, München, Münster, Nürnberg,
    Oberhausen, Oldenburg, Osnabrück, Paderborn, Potsdam, Regensburg, Remscheid, Reutlingen, Rostock, Saarbrücken, Schwerin, Solingen, Stuttgart,
    Trier, Tübingen, Ulm, Wiesbaden, Wolfsburg, Wuppertal, Würzburg`,
  AT: "Graz, Innsbruck, Klagenfurt, Linz, Villach, Wels, Dornbirn, Wiener Neustadt",
  CH: "Winterthur, Lausanne, Lugano, Biel",
  FR: `Angers, Bordeaux, Dijon, Grenoble, Lille, Lyon, Marseille, Montpellier, Mulhouse, Nantes, Orléans, Poitiers, Rennes, Roubaix, Saint-Nazaire,
    Strasbourg, Toulouse, Versailles, Issy-les-Moulineaux, Le Havre, Perpignan, Rouen, Toulon`,
  IT: "Torino, Milano, Bologna, Firenze, Roma, Napoli, Genova, Palermo, Venezia, Verona, Padova, Trieste, Bari, Catania, Brescia",
  ES: "Barcelona, Sevilla, Zaragoza, Málaga, Bilbao, Gijón, Donostia, Alicante, Pamplona, Vitoria-Gasteiz, Sabadell, Terrassa, L'Hospitalet",
  NL: "Amsterdam, Rotterdam, Den Haag, Eindhoven, Leiden, Nijmegen, Enschede, Tilburg",
  BE: "Gent, Brugge, Leuven, Kortrijk, Mechelen, Oostende",
  PL: "Warszawa, Kraków, Wrocław, Poznań, Gdańsk, Gdynia, Szczecin, Katowice, Białystok, Łódź, Bydgoszcz, Rzeszów, Toruń",
  CZ: "Brno, Ostrava, Plzeň, Olomouc",
  SE: "Göteborg, Malmö, Linköping, Västerås, Norrköping, Helsingborg",
  NO: "Bergen, Trondheim, Stavanger, Tromsø",
  DK: "København, Aarhus, Odense, Aalborg",
  FI: "Helsinki, Espoo, Tampere, Turku, Oulu, Vantaa",
  PT: "Lisboa, Coimbra",
  RU: "Новосибирск, Екатеринбург",
};

/** "Ville de Rennes", "Stadt Ulm", "Rennes Métropole": the city. */
const OF_CITY =
  /^(?:stadt|hansestadt|landeshauptstadt|bundesstadt|universitatsstadt|ville de|ville d'|commune de|mairie de|comune di|citta di|ayuntamiento de|ajuntament de|ciudad de|gemeente|stad|miasto|mesto|city of)\s+/u;

interface City {
  name: string;
  pattern: RegExp;
}

const byCountry = new Map(
  Object.entries(CITIES).map(([country, names]) => [
    country,
    names.split(",").map((name): City => {
      const shown = name.trim();
      return {
        name: shown,
        pattern: new RegExp(`(?<!\\p{L})${keyOf(shown)}(?!\\p{L})`, "u"),
      };
    }),
  ]),
);

/** The one city of a country that texts name; null: none, or several. */
export function cityIn(
  country: string,
  texts: readonly string[],
): PlaceRef | null {
  const keys = texts.map(keyOf);
  const found = (byCountry.get(country) ?? []).filter(({ pattern }) =>
    keys.some((key) => pattern.test(key)),
  );
  const [city] = found;
  return city !== undefined && found.length === 1
    ? ownRegion(country, city.name)
    : null;
}

/** The one country whose cities texts name; null: none, or several. */
export function countryOfCityIn(texts: readonly string[]): string | null {
  const countries = [...byCountry.keys()].filter(
    (country) => cityIn(country, texts) !== null,
  );
  return countries.length === 1 ? (countries[0] ?? null) : null;
}

/** A cell that names a city, by the city's own name. */
export function cityNamed(country: string, word: string): PlaceRef | null {
  const key = keyOf(word).replace(OF_CITY, "");
  const city = (byCountry.get(country) ?? []).find(
    ({ name }) => keyOf(name) === key,
  );
  return city === undefined ? null : ownRegion(country, city.name);
}

function keyOf(text: string): string {
  return fold(text)
    .replace(/ue/gu, "u")
    .replace(/oe/gu, "o")
    .replace(/[^\p{L}']+/gu, " ")
    .trim();
}
