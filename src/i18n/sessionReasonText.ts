import type { PublicHolidayCode } from "../../geodata/model/publicHoliday.ts";
import type { SchoolHolidayCode } from "../../geodata/model/schoolHoliday.ts";
import { formatDate } from "./format.ts";
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
    case "school-holidays":
      return lang === "fr"
        ? `vacances scolaires (${schoolHolidayName(detail, lang)})`
        : `school holidays (${schoolHolidayName(detail, lang)})`;
    case "school-holidays-unknown":
      return lang === "fr"
        ? "vacances scolaires inconnues à cette date"
        : "school holidays of that date not known";
    case "venue-closed":
      return lang === "fr"
        ? `salle indisponible${why(detail, lang)}`
        : `hall not available${why(detail, lang)}`;
    case "team-closed":
      return lang === "fr"
        ? `équipe indisponible${why(detail, lang)}`
        : `team not available${why(detail, lang)}`;
    case "vehicle-closed":
      return lang === "fr"
        ? `véhicule indisponible${why(detail, lang)}`
        : `vehicle not available${why(detail, lang)}`;
    case "event":
      return lang === "fr"
        ? `rendez-vous fixe à la même heure : ${detail}`
        : `fixed event at the same time: ${detail}`;
    case "decision":
      return lang === "fr"
        ? `décision${detail === "" ? "" : ` : ${detail}`}`
        : `decision${detail === "" ? "" : `: ${detail}`}`;
    case "weekday":
      return lang === "fr" ? "jour sans sortie" : "not a day for going out";
    case "hours":
      return lang === "fr" ? "hors des heures d'ouverture" : "outside the opening hours";
    case "from":
      return lang === "fr" ? `à partir du ${formatDate(detail, lang)}` : `from ${formatDate(detail, lang)}`;
    case "until":
      return lang === "fr" ? `jusqu'au ${formatDate(detail, lang)}` : `until ${formatDate(detail, lang)}`;
    case "holidays-unknown":
      return lang === "fr" ? "jours fériés de l'année inconnus" : "public holidays of the year not known";
    default:
      return detail === "" ? code : `${code} ${detail}`;
  }
}

/** The reason behind a hall, a team or a vehicle that cannot be had, in brackets; nothing where only its hours do not fit. */
function why(detail: string, lang: Lang): string {
  return detail === "" || detail === "hours" ? "" : ` (${sessionReasonText(detail, lang)})`;
}

const SCHOOL_HOLIDAYS: Readonly<Record<SchoolHolidayCode, Readonly<Record<Lang, string>>>> = {
  "all-saints": { fr: "Toussaint", en: "All Saints" },
  christmas: { fr: "Noël", en: "Christmas" },
  winter: { fr: "hiver", en: "winter" },
  spring: { fr: "printemps", en: "spring" },
  summer: { fr: "été", en: "summer" },
  "ascension-bridge": { fr: "pont de l'Ascension", en: "Ascension bridge" },
  other: { fr: "calendrier importé", en: "imported calendar" },
};

/** Names school holidays by their code. */
export function schoolHolidayName(code: string, lang: Lang): string {
  return Object.hasOwn(SCHOOL_HOLIDAYS, code) ? SCHOOL_HOLIDAYS[code as SchoolHolidayCode][lang] : code;
}

function isHoliday(code: string): code is PublicHolidayCode {
  return Object.hasOwn(HOLIDAYS, code);
}
