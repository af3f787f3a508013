/**
 * Letters beyond ASCII in the first names of a language, frequent ones first. Counted by eye from national lists of names:
 * good enough to tell code pages apart, no more.
 */
const WESTERN = [
  "éèïëçôêîâàœûùüöÿñ’æ", // French
  "üöäßéëèïáç", // German
  "íáóéúñüªºç", // Spanish
  "ãáéâíçóêúôàõü", // Portuguese
  "èàòóíéçúï·ü", // Catalan
  "òàèìùéí", // Italian
  "ëéïèüöç’áñ", // Dutch
  "öåäéèüáë", // Swedish
  "øåæéöüáè", // Danish, Norwegian
  "äöåéšž", // Finnish
  "óíúðöáþæýé", // Icelandic
  "áéíóúà", // Irish
  "äüõöšžé", // Estonian
  "éëíáèöñçüïóÿøôêãä’", // English-speaking countries
] as const;

const CENTRAL = [
  "łęąśńżźćóé", // Polish
  "áéíěřčšžůýňúóďťëöü", // Czech
  "áéíčšžľýúťňôďóäŕĺěř", // Slovak
  "áéóíöüőűúäë", // Hungarian
  "ăîâşţéöá", // Romanian
  "čšžćđéáí", // Croatian, Slovene
  "üöäßéëčšž", // German beside them
] as const;

const SOUTHERN = ["üışçöğİâîû"] as const; // Turkish

const BALTIC = [
  "āīēšņļģķžčū", // Latvian
  "ėžšūųąęįč", // Lithuanian
  "äüõöšžé", // Estonian
] as const;

const CYRILLIC = [
  "аеинрлотксмвдяюйьгбзупчжхфшщцыэъёіїєґ", // Russian, Ukrainian
  "аеинрлотксмвдјљњђћџчжхфшцгбзуп", // Serbian
] as const;

const GREEK = ["ιαοςηνρετσλκμπίάδγύόέήώθυφχβωζξψϊϋΐΰ"] as const;

/** How likely each letter is in a language, or in a list of names from several. */
export type LetterModel = ReadonlyMap<string, number>;

function modelOf(letters: string): LetterModel {
  const all = Array.from(letters);
  const total = all.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
  return new Map(all.map((letter, i) => [letter, 1 / (i + 1) / total]));
}

/** Names of several languages in one list. */
function mixtureOf(models: readonly LetterModel[]): LetterModel {
  const mixed = new Map<string, number>();
  for (const model of models) {
    for (const [letter, share] of model)
      mixed.set(letter, (mixed.get(letter) ?? 0) + share / models.length);
  }
  return mixed;
}

function family(languages: readonly string[]): LetterModel[] {
  const models = languages.map(modelOf);
  return models.length === 1 ? models : [...models, mixtureOf(models)];
}

export const LATIN_MODELS: readonly LetterModel[] = [
  WESTERN,
  CENTRAL,
  SOUTHERN,
  BALTIC,
].flatMap(family);

export const OTHER_MODELS: readonly LetterModel[] = [CYRILLIC, GREEK].flatMap(
  family,
);
