import type {
  ExplainedPrice,
  ExplainedRepair,
  ExplainedRule,
  ExplanationDocument,
} from "../pipeline/explanationDocument.ts";
import { toHalfDaysPerMonth } from "../pipeline/budgetMonth.ts";
import {
  formatDecimal,
  formatDriveSeconds,
  formatEuros,
  formatInteger,
  formatList,
  formatRhythm,
  roundEstimate,
  weekdayName,
} from "./format.ts";
import type { Lang } from "./lang.ts";
import { countOf } from "./plural.ts";
import { setFrenchPunctuation } from "./typography.ts";

/** Names for the words of an explanation: of halls and places by id, of communes by code. */
export interface ExplanationNames {
  readonly place: (id: string) => string;
  readonly commune: (code: string) => string;
}

/**
 * Words an explanation for a meeting: first what is, then what it would take; two sentences, three where the
 * commune itself can change something.
 */
export function explanationSentences(
  explanation: ExplanationDocument,
  names: ExplanationNames,
  lang: Lang,
): string[] {
  const words = lang === "fr" ? FRENCH : ENGLISH;
  const lines = [words.state(explanation, names), ...words.change(explanation, names)];
  return lang === "fr" ? lines.map(setFrenchPunctuation) : lines;
}

interface Wording {
  state(explanation: ExplanationDocument, names: ExplanationNames): string;
  change(explanation: ExplanationDocument, names: ExplanationNames): string[];
}

/** Most communes that a sentence names. */
const NAMED = 4;

/** Names communes, the ones with most children first. */
function list(changes: ExplainedPrice["lost"], names: ExplanationNames, lang: Lang): string {
  const named = [...changes]
    .sort((a, b) => b.children - a.children || (a.code < b.code ? -1 : 1))
    .slice(0, NAMED)
    .map(({ code }) => names.commune(code));
  const more = changes.length - named.length;
  if (more > 0) {
    named.push(countOf(more, lang === "fr" ? "autre" : "other", lang === "fr" ? "autres" : "others", lang));
  }
  return formatList(named, lang);
}

function children(changes: ExplainedPrice["lost"], lang: Lang): string {
  return formatInteger(roundEstimate(changes.reduce((sum, change) => sum + change.children, 0)), lang);
}

function monthly(
  price: ExplainedPrice,
  cycleWeeks: number,
): { readonly halfDays: number; readonly cents: number } {
  return {
    halfDays: toHalfDaysPerMonth(price.halfDays, cycleWeeks),
    cents: Math.round(toHalfDaysPerMonth(price.cents, cycleWeeks)),
  };
}

/** « 2 demi-journées », « 0,5 demi-journée ». */
function halfDayCount(value: number, lang: Lang): string {
  const size = Math.abs(value);
  const text = Number.isInteger(size) ? formatInteger(size, lang) : formatDecimal(size, 1, lang);
  if (lang === "en") return `${text} ${size === 1 ? "half-day" : "half-days"}`;
  return `${text} ${size < 2 ? "demi-journée" : "demi-journées"}`;
}

/** « , un jeudi sur deux »; nothing where no circuit is known. */
function rhythm({ visit, cycleWeeks }: ExplanationDocument, lang: Lang): string {
  return visit === null ? "" : `, ${formatRhythm(visit.weekday, visit.weeks, cycleWeeks, lang)}`;
}

/** As many children and as much money: neither plan is better. */
function isEqualValue({ proven, cents, lost, gained }: ExplainedPrice): boolean {
  const sum = (changes: ExplainedPrice["lost"]): number =>
    changes.reduce((all, change) => all + change.children, 0);
  return proven && cents === 0 && sum(lost) === sum(gained);
}

function signed(value: number, text: string): string {
  return value < 0 ? `−${text}` : `+${text}`;
}

const RULES_FR: Readonly<Record<ExplainedRule, string>> = {
  budget: "le budget de demi-journées",
  access: "les minutes de route des familles",
  forbidden: "une salle écartée",
  decisions: "ce qui a déjà été demandé",
  "halls-closed": "les créneaux des salles",
  hours: "les horaires de l'équipe",
};

const RULES_EN: Readonly<Record<ExplainedRule, string>> = {
  budget: "the budget of half-days",
  access: "the families' minutes of driving",
  forbidden: "a hall ruled out",
  decisions: "what has been asked for already",
  "halls-closed": "the halls' free slots",
  hours: "the team's hours",
};

const FRENCH: Wording = {
  state(explanation, names) {
    const { commune, status, place, swap, conflict, conflictProven } = explanation;
    const { name } = commune;
    switch (status) {
      case "near":
        if (place?.opens === true) {
          return `${name} est desservie par un nouveau lieu fixe, ${names.place(place.id)}, ${place.seconds === 0 ? "sur place" : `à ${formatDriveSeconds(place.seconds, "fr")}`}.`;
        }
        return place === null
          ? `${name} n'est pas en zone blanche.`
          : `${name} n'est pas en zone blanche : ${names.place(place.id)} est à ${formatDriveSeconds(place.seconds, "fr")}.`;
      case "no-children":
        return `Aucun enfant de cet âge n'est compté à ${name} : vérifiez ce chiffre s'il étonne.`;
      case "served":
        return place === null
          ? `${name} est desservie.`
          : `${name} est desservie par l'atelier de ${names.place(place.id)}, ${place.seconds === 0 ? "sur place" : `à ${formatDriveSeconds(place.seconds, "fr")}`}${rhythm(explanation, "fr")}.`;
      case "servable":
        if (swap === null || swap.lost.length === 0) {
          return `${name} n'est pas desservie, mais peut l'être avec les mêmes moyens, sans rien retirer à personne.`;
        }
        if (isEqualValue(swap)) {
          return `${name} n'est pas desservie, à égalité : un plan de même valeur la dessert, mais retire leur atelier à ${list(swap.lost, names, "fr")} (environ ${children(swap.lost, "fr")} enfants).`;
        }
        return `${name} n'est pas desservie : avec les mêmes moyens, ${swap.proven ? "" : "d'après le meilleur plan trouvé, "}y aller retirerait leur atelier à ${list(swap.lost, names, "fr")} (environ ${children(swap.lost, "fr")} enfants), pour ${children(swap.gained, "fr")} qui y gagneraient.`;
      case "unreachable":
        return `${name} n'est pas desservie : aucune salle possible n'est assez proche.`;
      case "impossible":
        if (conflict.length === 0) return `${name} ne peut pas être desservie avec ces règles.`;
        return `${name} ne peut pas être desservie tant que tiennent ensemble ${conflictProven ? "" : "(sans certitude) "}${formatList(
          conflict.map((rule) => RULES_FR[rule]),
          "fr",
        )}.`;
      case "unknown":
        return `Le temps donné n'a pas suffi pour répondre au sujet de ${name} : donnez-en davantage.`;
    }
  },
  change({ status, addition, repairs, cycleWeeks, commune }, names) {
    if (status === "servable") {
      if (addition === null) return [];
      const { halfDays, cents } = monthly(addition, cycleWeeks);
      const price = `${signed(halfDays, halfDayCount(halfDays, "fr"))} par mois et ${signed(cents, formatEuros(Math.abs(cents), "fr"))} par mois`;
      const sure = addition.proven ? "" : " au plus";
      return [
        `Sans rien retirer aux autres : ${price}${sure} ; ${addition.seconds === 0 ? `l'atelier serait sur place, ${names.place(addition.venueId)}` : `les familles feraient ${formatDriveSeconds(addition.seconds, "fr")} de route jusqu'à ${names.place(addition.venueId)}`}.`,
      ];
    }
    if (repairs.length === 0) return [];
    const ways = repairs.map((repair) => frenchRepair(repair, cycleWeeks, commune.name, names));
    return [`Il suffirait de l'un de ces changements, chacun vérifié : ${ways.join(" ; ")}.`];
  },
};

function frenchRepair(
  { kind, more, venueId, slot }: ExplainedRepair,
  cycleWeeks: number,
  commune: string,
  names: ExplanationNames,
): string {
  const hall = venueId === null ? "" : names.place(venueId);
  switch (kind) {
    case "new-hall":
      return `une salle proposée à ${commune}`;
    case "half-days":
      return `${halfDayCount(toHalfDaysPerMonth(more ?? 0, cycleWeeks), "fr")} de plus par mois`;
    case "access":
      return `${formatInteger(more ?? 0, "fr")} min de route de plus pour les familles, jusqu'à ${hall}`;
    case "allow-hall":
      return `ne plus écarter ${hall}`;
    case "open-hall":
      return slot === null
        ? `d'autres créneaux à ${hall}`
        : `${hall} libre le ${weekdayName(slot.weekday, "fr")} ${slot.halfDay === "am" ? "matin" : "après-midi"}`;
    case "drop-decision":
      return `ne plus exiger ${hall}`;
  }
}

const ENGLISH: Wording = {
  state(explanation, names) {
    const { commune, status, place, swap, conflict, conflictProven } = explanation;
    const { name } = commune;
    switch (status) {
      case "near":
        if (place?.opens === true) {
          return `${name} is served by a new fixed place, ${names.place(place.id)}, ${place.seconds === 0 ? "on the spot" : `${formatDriveSeconds(place.seconds, "en")} away`}.`;
        }
        return place === null
          ? `${name} is not in a white zone.`
          : `${name} is not in a white zone: ${names.place(place.id)} is ${formatDriveSeconds(place.seconds, "en")} away.`;
      case "no-children":
        return `No child of this age is counted in ${name}: check the figure if it surprises you.`;
      case "served":
        return place === null
          ? `${name} is served.`
          : `${name} is served by the workshop at ${names.place(place.id)}, ${place.seconds === 0 ? "on the spot" : `${formatDriveSeconds(place.seconds, "en")} away`}${rhythm(explanation, "en")}.`;
      case "servable":
        if (swap === null || swap.lost.length === 0) {
          return `${name} is not served, but can be with the same means, taking nothing from anybody.`;
        }
        if (isEqualValue(swap)) {
          return `${name} is not served, on equal terms: a plan worth the same serves it, but takes the workshop from ${list(swap.lost, names, "en")} (about ${children(swap.lost, "en")} children).`;
        }
        return `${name} is not served: with the same means, ${swap.proven ? "" : "by the best plan found, "}going there would take the workshop from ${list(swap.lost, names, "en")} (about ${children(swap.lost, "en")} children), for ${children(swap.gained, "en")} who would gain one.`;
      case "unreachable":
        return `${name} is not served: no possible hall is near enough.`;
      case "impossible":
        if (conflict.length === 0) return `${name} cannot be served within these rules.`;
        return `${name} cannot be served as long as these hold together${conflictProven ? "" : " (not certain)"}: ${formatList(
          conflict.map((rule) => RULES_EN[rule]),
          "en",
        )}.`;
      case "unknown":
        return `The time given was not enough to answer about ${name}: give more.`;
    }
  },
  change({ status, addition, repairs, cycleWeeks, commune }, names) {
    if (status === "servable") {
      if (addition === null) return [];
      const { halfDays, cents } = monthly(addition, cycleWeeks);
      const price = `${signed(halfDays, halfDayCount(halfDays, "en"))} a month and ${signed(cents, formatEuros(Math.abs(cents), "en"))} a month`;
      const sure = addition.proven ? "" : " at most";
      return [
        `Taking nothing from the others: ${price}${sure}; ${addition.seconds === 0 ? `the workshop would be on the spot, at ${names.place(addition.venueId)}` : `families would drive ${formatDriveSeconds(addition.seconds, "en")} to ${names.place(addition.venueId)}`}.`,
      ];
    }
    if (repairs.length === 0) return [];
    const ways = repairs.map((repair) => englishRepair(repair, cycleWeeks, commune.name, names));
    return [`Any one of these changes would do, each verified: ${ways.join("; ")}.`];
  },
};

function englishRepair(
  { kind, more, venueId, slot }: ExplainedRepair,
  cycleWeeks: number,
  commune: string,
  names: ExplanationNames,
): string {
  const hall = venueId === null ? "" : names.place(venueId);
  switch (kind) {
    case "new-hall":
      return `a hall proposed in ${commune}`;
    case "half-days":
      return `${halfDayCount(toHalfDaysPerMonth(more ?? 0, cycleWeeks), "en")} more a month`;
    case "access":
      return `${formatInteger(more ?? 0, "en")} min more of driving for families, to ${hall}`;
    case "allow-hall":
      return `no longer ruling out ${hall}`;
    case "open-hall":
      return slot === null
        ? `other slots at ${hall}`
        : `${hall} free on ${weekdayName(slot.weekday, "en")} ${slot.halfDay === "am" ? "morning" : "afternoon"}`;
    case "drop-decision":
      return `no longer requiring ${hall}`;
  }
}
