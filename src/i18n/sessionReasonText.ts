import type { PublicHolidayCode } from "../../geodata/model/publicHoliday.ts";
import type { Lang } from "./lang.ts";
import { setFrenchPunctuation } from "./typography.ts";

const HOLIDAYS: Readonly<Record<PublicHolidayCode, Readonly<Record<Lang, string>>>> = {
  "new-year": { fr: "jour de l'an", en: "New Year's Day" },
  "good-friday": { fr: "Vendredi saint", en: "Good Friday" },
  "easter-monday": { fr: "lundi de Pâques", en: "Easter Monday" },
  "labour-day": { fr: "fête du Travail", en: "Labour Day" },
  "victory-1945": { fr: "victoire de 1945", en: "Victory in Europe Day" },
  ascension: { fr: "Ascension", en: "Ascension Day" },
  "whit-monday": { fr: "lundi de Pentecôte", en: "Whit Monday" },
  "bastille-day": { fr: "fête nationale", en: "Bastille Day" },
  assumption: { fr: "Assomption", en: "Assumption Day" },
  "all-saints": { fr: "Toussaint", en: "All Saints' Day" },
  "armistice-1918": { fr: "armistice de 1918", en: "Armistice Day" },
  christmas: { fr: "Noël", en: "Christmas Day" },
  "saint-stephen": { fr: "Saint-Étienne", en: "St Stephen's Day" },
};

/** Words the reason of a session that does not take place; empty for one that does. */
export function sessionReasonText(reason: string, lang: Lang): string {
  if (reason === "") return "";
  const colon = reason.indexOf(":");
  const detail = colon < 0 ? "" : reason.slice(colon + 1);
  const sentence = wordReason(colon < 0 ? reason : reason.slice(0, colon), detail, lang);
  return lang === "fr" ? setFrenchPunctuation(sentence) : sentence;
}

function wordReason(code: string, detail: string, lang: Lang): string {
  switch (code) {
    case "public-holiday": {
      const name = isHoliday(detail) ? HOLIDAYS[detail][lang] : detail;
      return lang === "fr" ? `jour férié : ${name}` : `public holiday: ${name}`;
    }
    case "closure":
      return lang === "fr" ? `fermeture : ${detail}` : `closed: ${detail}`;
    case "holidays-unknown":
      return lang === "fr" ? "jours fériés de l'année inconnus" : "public holidays of the year not known";
    default:
      return detail === "" ? code : `${code} ${detail}`;
  }
}

function isHoliday(code: string): code is PublicHolidayCode {
  return Object.hasOwn(HOLIDAYS, code);
}
