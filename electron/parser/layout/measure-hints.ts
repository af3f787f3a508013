import { fold } from "../../../shared/fold";
import type { Measure } from "../../../shared/mapping";

/** Words for people who bear a name on a day, and for children who were given it, in titles and heads, folded. */
const BEARERS =
  /(?<!\p{L})(?:bearers?|barare|baerere|folkbokford\p{L}*|living|inhabitants|residents|residentes|population|bevolkerung|einwohner|bestand|bevolking|inwoners|befolkning\p{L}*|folkmangd|innbyggere|indbyggere|vaesto\p{L}*|asukas\p{L}*|poblacion|habitantes|populacao|popolazione|residente|stanovnist\p{L}*|prebivalc\p{L}*|obyvatel\p{L}*|nepesseg|lakossag\p{L}*|zyjacych|pesel|rejestrze|census|censo|recensement|zensus|padron|rahvastik\p{L}*|elanik\p{L}*|gyventoj\p{L}*|iedzivotaj\p{L}*|nufus\p{L}*|населени\p{L}*|населення|πληθυσμ\p{L}*|인구|人口)(?!\p{L})|(?<!\p{L})(?:persons|personer|personen|personnes|henkilot),? (?:by|etter|efter|nach|par) |(?:1st|1|01)\.? ?(?:january|januar|janvier|enero|gennaio|janeiro|januari|tammikuuta|stycznia|ledna|januara|sijecnja)(?!\p{L})|januar 1(?!\d)/u;
const BIRTHS =
  /(?<!\p{L})(?:births?|born|newborns?|bab(?:y|ies)|children|geburt\p{L}*|geboren\p{L}*|neugebor\p{L}*|kinder|naissances?|nouveau-?nes?|nouveaux-?nes?|nes|enfants?|nacid[oa]s|nacimientos?|recien|nascid[oa]s|nascimentos|neonati|nati|nascite|geboorte\p{L}*|pasgeboren\p{L}*|fodt\p{L}*|nyfodt\p{L}*|fodd\p{L}*|nyfodd\p{L}*|syntyn\p{L}*|vastasyntyn\p{L}*|urodz\p{L}*|nadan\p{L}*|dzieci\p{L}*|narozen\p{L}*|deti|detom|rojen\p{L}*|roden\p{L}*|novoroden\p{L}*|novorojen\p{L}*|szulet\p{L}*|ujszulott\p{L}*|nascuti|nou-?nascuti|sundinud|vastsundin\p{L}*|gimus\p{L}*|naujagim\p{L}*|dzimus\p{L}*|jaundzim\p{L}*|dogan\p{L}*|yenidogan|bebek\p{L}*|nounats?|nadons|jaioberri\p{L}*|новорожд\p{L}*|родивш\p{L}*|рожден\p{L}*|роден\p{L}*|народжен\p{L}*|новонародж\p{L}*|γεννησ\p{L}*|νεογενν\p{L}*)(?!\p{L})|出生|赤ちゃん|신생아|תינוק|נולד/u;

/** What the figures under these words count; null: they do not say, or speak of both. */
export function measureIn(text: string): Measure | null {
  const key = fold(text);
  const births = BIRTHS.test(key);
  if (births === BEARERS.test(key)) return null;
  return births ? "births" : "bearers";
}
