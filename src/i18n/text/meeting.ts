import { formatDecimal, formatEuros, formatInteger, formatList, formatPercent } from "../format.ts";
import { atCommune } from "../placeName.ts";
import { countOf } from "../plural.ts";

function halfDaysFr(value: number): string {
  return `${formatDecimal(value, Number.isInteger(value) ? 0 : 1, "fr")} ${value < 2 ? "demi-journée" : "demi-journées"}`;
}

function halfDaysEn(value: number): string {
  return `${formatDecimal(value, Number.isInteger(value) ? 0 : 1, "en")} ${value === 1 ? "half-day" : "half-days"}`;
}

/** « +8 demi-journées », « −250 enfants »; nothing where nothing differs. */
function signed(value: number, words: (size: number) => string): readonly string[] {
  return value === 0 ? [] : [`${value > 0 ? "+" : "−"}${words(Math.abs(value))}`];
}

/** « Givry, puis Mellecey, puis Dennevy ». */
function inTurn(names: readonly string[], then: string): string {
  return names.join(`, ${then} `);
}

const fr = {
  title: "Réunion",
  open: "Réunion : plein écran, en grand, au clavier",
  leave: "Quitter",
  loading: "La réunion se prépare…",
  scenesLabel: "Questions de la réunion",
  scenes: {
    territory: "Le territoire",
    zones: "Les zones blanches",
    circuits: "Les circuits proposés",
    commune: "Une commune",
    plans: "Deux scénarios",
    decision: "La décision",
  },
  keysTitle: "Les touches",
  keysButton: "Touches",
  letters: { keep: "G", discard: "E", require: "D", search: "C", recalculate: "R" },
  keys: (letters: { readonly keep: string; readonly discard: string; readonly require: string }) => [
    { key: "→ ou Page suivante", does: "question suivante (télécommande aussi)" },
    { key: "← ou Page précédente", does: "question précédente" },
    { key: "1 à 6", does: "aller à une question" },
    { key: "↓ ↑", does: "circuit, scénario, ou suite du texte" },
    {
      key: `${letters.keep}, ${letters.discard}, ${letters.require}`,
      does: "garder, écarter, demander (une commune)",
    },
    { key: "C", does: "chercher une autre commune" },
    { key: "Entrée ou R", does: "recalculer, ou le bouton principal" },
    { key: "Ctrl + Z", does: "annuler" },
    { key: "Échap", does: "fermer ce qui est ouvert, puis quitter" },
  ],
  territoryOf: (name: string) => `Le territoire : ${name}`,
  details: "Détails",
  more: "la suite",
  key: { enter: "Entrée", escape: "Échap" },
  stepHint: "↓ ↑ : un circuit après l'autre",
  noPlan: (communes: number, children: number) =>
    communes === 0
      ? "Aucune commune n'est en zone blanche."
      : `Quels circuits pour ${countOf(communes, "commune", "communes", "fr")} et environ ${countOf(children, "enfant", "enfants", "fr")} ?`,
  plan: (circuits: number, children: number, places: number) =>
    `${[
      ...(circuits === 0 ? [] : [countOf(circuits, "circuit", "circuits", "fr")]),
      ...(places === 0 ? [] : [countOf(places, "nouveau lieu fixe", "nouveaux lieux fixes", "fr")]),
    ].join(" et ")} : environ ${countOf(children, "enfant", "enfants", "fr")} de plus près d'un lieu.`,
  effort: (halfDays: number, cents: number, visits: number, weeks: number) =>
    `${halfDaysFr(halfDays)} et environ ${formatEuros(cents, "fr")} par mois (à confirmer) ; ${countOf(visits, "passage", "passages", "fr")} en ${countOf(weeks, "semaine", "semaines", "fr")}.`,
  circuit: (number: number, day: string, half: "am" | "pm" | "day", names: readonly string[]) =>
    `Circuit ${formatInteger(number, "fr")}, le ${day}${{ am: " matin", pm: " après-midi", day: "" }[half]} : ${inTurn(names, "puis")}.`,
  circuitOf: (index: number, count: number) =>
    `${formatInteger(index, "fr")} sur ${formatInteger(count, "fr")}`,
  whichCommune: "De quelle commune parle-t-on ?",
  searchHint: "Tapez quelques lettres, ou cliquez sur la carte.",
  actionsLabel: "Ce que la réunion demande",
  keep: "Garder",
  discard: "Écarter",
  require: "Demander",
  stopAtCommune: (commune: string) => `l'atelier ${atCommune(commune, "fr")}`,
  askAtCommune: (commune: string) => `un atelier ${atCommune(commune, "fr")}`,
  keepDone: (commune: string) => `Gardé : l'atelier ${atCommune(commune, "fr")}.`,
  discardDone: (commune: string) => `Écarté : l'atelier ${atCommune(commune, "fr")}.`,
  requireDone: (commune: string) => `Demandé : un atelier ${atCommune(commune, "fr")}.`,
  undone: "La réunion n'y demande plus rien.",
  noHall: (commune: string) =>
    `Aucune salle n'est connue ${atCommune(commune, "fr")} : la commune peut en proposer une.`,
  hosts: (rhythm: string, hours: string) => `Un atelier y est prévu : ${rhythm}, ${hours}.`,
  stopAt: (commune: string) => `Garder ou écarter : l'atelier ${atCommune(commune, "fr")}.`,
  askAt: (commune: string) => `Demander : un atelier ${atCommune(commune, "fr")}.`,
  stale: "Des réponses ont changé. Recalculez pour voir qui gagne et qui perd.",
  recalculate: "Recalculer",
  ask: "Pourquoi, et à quel prix ?",
  explaining: "Vérification avec cette commune… quelques secondes.",
  gained: (names: readonly string[]) =>
    `${names.length === 1 ? "Gagne" : "Gagnent"} : ${formatList(names, "fr")}.`,
  lost: (names: readonly string[]) =>
    `${names.length === 1 ? "Perd" : "Perdent"} : ${formatList(names, "fr")}.`,
  others: (count: number) => countOf(count, "autre", "autres", "fr"),
  plansToday: (communes: number) =>
    communes <= 0
      ? "Aucune commune n'y gagne un lieu proche."
      : `Avec le plan, ${countOf(communes, "commune de plus", "communes de plus", "fr")} près d'un lieu.`,
  plansDiffer: (plan: string, halfDays: number, cents: number, children: number) => {
    const parts = [
      ...signed(halfDays, halfDaysFr),
      ...signed(cents, (size) => `${formatEuros(size, "fr")} par mois`),
      ...signed(children, (size) => countOf(size, "enfant", "enfants", "fr")),
    ];
    return `${plan} : ${parts.length === 0 ? "mêmes moyens, autant d'enfants" : parts.join(", ")}.`;
  },
  plansOnlyOne: "Pas d'autre plan connu pour l'instant.",
  plansHint: "↓ ↑ : un autre scénario",
  today: "Aujourd'hui",
  withPlan: "Avec le plan",
  shownPlan: "Plan retenu",
  shownNote: "retenu",
  otherPlan: "Autre plan",
  onMap: "sur la carte",
  choose: (plan: string) => `Retenir « ${plan} »`,
  rowNear: "Enfants près d'un lieu",
  near: (children: number, share: number) =>
    `${formatInteger(children, "fr")} (${formatPercent(share, "fr")})`,
  rowWhite: "Communes trop loin",
  rowHalfDays: "Demi-journées par mois",
  halfDays: (value: number) => formatDecimal(value, Number.isInteger(value) ? 0 : 1, "fr"),
  rowCost: "Coût par mois",
  rowWorst: "La moins bien lotie",
  decisionQuestion: "Que décide la réunion ?",
  onTable: (circuits: number, halfDays: number, cents: number) =>
    `Sur la table : ${countOf(circuits, "circuit", "circuits", "fr")}, ${halfDaysFr(halfDays)} et environ ${formatEuros(cents, "fr")} par mois.`,
  onTableNothing: "Aucun plan n'est encore sur la table.",
  asked: "Décisions de la réunion :",
  askedNothing: "La réunion n'a rien demandé de particulier.",
  staleOnTable: "Des demandes attendent un nouveau calcul.",
  choices: { adopt: "Adopter ce plan", postpone: "Reporter", other: "Autre" },
  otherLabel: "Laquelle ?",
  reasonLabel: "Raison, en quelques mots",
  roleLabel: "Qui décide",
  defaultRole: "conseil communautaire",
  record: "Enregistrer la décision",
  recorded: "Décision enregistrée.",
  options: {
    adopt: (circuits: number, halfDays: number, cents: number) =>
      `Adopter le plan : ${countOf(circuits, "circuit", "circuits", "fr")}, ${halfDaysFr(halfDays)} et environ ${formatEuros(cents, "fr")} par mois.`,
    postpone: "Reporter la décision.",
  },
  lastTitle: "Dernières décisions",
  decided: (date: string, role: string, option: string) => `${date}, ${role} : ${option}`,
};

const en: typeof fr = {
  title: "Meeting",
  open: "Meeting: full screen, large, by keyboard",
  leave: "Leave",
  loading: "Preparing the meeting…",
  scenesLabel: "Questions of the meeting",
  scenes: {
    territory: "The territory",
    zones: "White zones",
    circuits: "Proposed circuits",
    commune: "One commune",
    plans: "Two scenarios",
    decision: "The decision",
  },
  keysTitle: "Keys",
  keysButton: "Keys",
  letters: { keep: "K", discard: "D", require: "A", search: "C", recalculate: "R" },
  keys: (letters) => [
    { key: "→ or Page down", does: "next question (a remote too)" },
    { key: "← or Page up", does: "previous question" },
    { key: "1 to 6", does: "go to a question" },
    { key: "↓ ↑", does: "circuit, scenario, or more of the text" },
    {
      key: `${letters.keep}, ${letters.discard}, ${letters.require}`,
      does: "keep, discard, ask (one commune)",
    },
    { key: "C", does: "find another commune" },
    { key: "Enter or R", does: "plan again, or the main button" },
    { key: "Ctrl + Z", does: "undo" },
    { key: "Escape", does: "close what is open, then leave" },
  ],
  territoryOf: (name: string) => `The territory: ${name}`,
  details: "Details",
  more: "more",
  key: { enter: "Enter", escape: "Esc" },
  stepHint: "↓ ↑: one circuit after the other",
  noPlan: (communes: number, children: number) =>
    communes === 0
      ? "No commune is in a white zone."
      : `Which circuits for ${countOf(communes, "commune", "communes", "en")} and about ${countOf(children, "child", "children", "en")}?`,
  plan: (circuits: number, children: number, places: number) =>
    `${[
      ...(circuits === 0 ? [] : [countOf(circuits, "circuit", "circuits", "en")]),
      ...(places === 0 ? [] : [countOf(places, "new fixed place", "new fixed places", "en")]),
    ].join(" and ")}: about ${countOf(children, "more child", "more children", "en")} near a place.`,
  effort: (halfDays: number, cents: number, visits: number, weeks: number) =>
    `${halfDaysEn(halfDays)} and about ${formatEuros(cents, "en")} a month (to be confirmed); ${countOf(visits, "visit", "visits", "en")} in ${countOf(weeks, "week", "weeks", "en")}.`,
  circuit: (number: number, day: string, half: "am" | "pm" | "day", names: readonly string[]) =>
    `Circuit ${formatInteger(number, "en")}, ${day}${{ am: " morning", pm: " afternoon", day: "" }[half]}: ${inTurn(names, "then")}.`,
  circuitOf: (index: number, count: number) =>
    `${formatInteger(index, "en")} of ${formatInteger(count, "en")}`,
  whichCommune: "Which commune is it about?",
  searchHint: "Type a few letters, or click on the map.",
  actionsLabel: "What the meeting asks",
  keep: "Keep",
  discard: "Discard",
  require: "Ask",
  stopAtCommune: (commune: string) => `the workshop ${atCommune(commune, "en")}`,
  askAtCommune: (commune: string) => `for a workshop ${atCommune(commune, "en")}`,
  keepDone: (commune: string) => `Kept: the workshop ${atCommune(commune, "en")}.`,
  discardDone: (commune: string) => `Discarded: the workshop ${atCommune(commune, "en")}.`,
  requireDone: (commune: string) => `Asked for: a workshop ${atCommune(commune, "en")}.`,
  undone: "The meeting no longer asks anything there.",
  noHall: (commune: string) => `No hall is known ${atCommune(commune, "en")}: the commune can offer one.`,
  hosts: (rhythm: string, hours: string) => `A workshop is planned there: ${rhythm}, ${hours}.`,
  stopAt: (commune: string) => `Keep or discard: the workshop ${atCommune(commune, "en")}.`,
  askAt: (commune: string) => `Ask: a workshop ${atCommune(commune, "en")}.`,
  stale: "Answers have changed. Plan again to see who gains and who loses.",
  recalculate: "Plan again",
  ask: "Why, and at what price?",
  explaining: "Checking with this commune… a few seconds.",
  gained: (names: readonly string[]) =>
    `${names.length === 1 ? "Gains" : "Gain"}: ${formatList(names, "en")}.`,
  lost: (names: readonly string[]) => `${names.length === 1 ? "Loses" : "Lose"}: ${formatList(names, "en")}.`,
  others: (count: number) => countOf(count, "other", "others", "en"),
  plansToday: (communes: number) =>
    communes <= 0
      ? "No commune gains a place nearby."
      : `With the plan, ${countOf(communes, "more commune", "more communes", "en")} near a place.`,
  plansDiffer: (plan: string, halfDays: number, cents: number, children: number) => {
    const parts = [
      ...signed(halfDays, halfDaysEn),
      ...signed(cents, (size) => `${formatEuros(size, "en")} a month`),
      ...signed(children, (size) => countOf(size, "child", "children", "en")),
    ];
    return `${plan}: ${parts.length === 0 ? "same means, as many children" : parts.join(", ")}.`;
  },
  plansOnlyOne: "No other plan is known so far.",
  plansHint: "↓ ↑: another scenario",
  today: "Today",
  withPlan: "With the plan",
  shownPlan: "Plan in hand",
  shownNote: "in hand",
  otherPlan: "Another plan",
  onMap: "on the map",
  choose: (plan: string) => `Take it: “${plan}”`,
  rowNear: "Children near a place",
  near: (children: number, share: number) =>
    `${formatInteger(children, "en")} (${formatPercent(share, "en")})`,
  rowWhite: "Communes too far",
  rowHalfDays: "Half-days a month",
  halfDays: (value: number) => formatDecimal(value, Number.isInteger(value) ? 0 : 1, "en"),
  rowCost: "Cost a month",
  rowWorst: "Worst off",
  decisionQuestion: "What does the meeting decide?",
  onTable: (circuits: number, halfDays: number, cents: number) =>
    `On the table: ${countOf(circuits, "circuit", "circuits", "en")}, ${halfDaysEn(halfDays)} and about ${formatEuros(cents, "en")} a month.`,
  onTableNothing: "No plan is on the table yet.",
  asked: "Decisions of the meeting:",
  askedNothing: "The meeting has asked for nothing in particular.",
  staleOnTable: "What was asked waits for a new computation.",
  choices: { adopt: "Adopt this plan", postpone: "Postpone", other: "Other" },
  otherLabel: "Which one?",
  reasonLabel: "Reason, in a few words",
  roleLabel: "Who decides",
  defaultRole: "community council",
  record: "Record the decision",
  recorded: "Decision recorded.",
  options: {
    adopt: (circuits: number, halfDays: number, cents: number) =>
      `Adopt the plan: ${countOf(circuits, "circuit", "circuits", "en")}, ${halfDaysEn(halfDays)} and about ${formatEuros(cents, "en")} a month.`,
    postpone: "Postpone the decision.",
  },
  lastTitle: "Last decisions",
  decided: (date: string, role: string, option: string) => `${date}, ${role}: ${option}`,
};

/** Texts of meeting mode. */
export const meetingText = { fr, en };
