import { planKey } from "../../scenario/entryId.ts";
import type { MergeChange, MergePart } from "../../scenario/mergeChanges.ts";
import type { RestoredElement } from "../../scenario/mergeReferences.ts";
import type { MergeConflict } from "../../scenario/mergeValues.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Lang } from "../lang.ts";
import { countOf, pluralForm } from "../plural.ts";
import { setFrenchPunctuation } from "../typography.ts";
import { FIELD_NAMES } from "./fieldNames.ts";
import { mergeValueText, type ValueNames } from "./mergeValueText.ts";

interface Noun {
  readonly fr: readonly [one: string, many: string, gender: "m" | "f"];
  readonly en: readonly [one: string, many: string];
}

const NOUNS: Readonly<Record<MergePart, Noun>> = {
  comments: { fr: ["avis", "avis", "m"], en: ["opinion", "opinions"] },
  decisions: { fr: ["décision", "décisions", "f"], en: ["decision", "decisions"] },
  hearings: {
    fr: ["réponse de commune", "réponses de communes", "f"],
    en: ["answer of a commune", "answers of communes"],
  },
  plans: { fr: ["plan", "plans", "m"], en: ["plan", "plans"] },
  locks: {
    fr: ["consigne pour le calcul", "consignes pour le calcul", "f"],
    en: ["instruction for the computation", "instructions for the computation"],
  },
  venues: { fr: ["salle", "salles", "f"], en: ["hall", "halls"] },
  structures: { fr: ["structure", "structures", "f"], en: ["structure", "structures"] },
  teams: { fr: ["équipe", "équipes", "f"], en: ["team", "teams"] },
  depots: { fr: ["base de départ", "bases de départ", "f"], en: ["base", "bases"] },
  vehicles: { fr: ["véhicule", "véhicules", "m"], en: ["vehicle", "vehicles"] },
  professionals: { fr: ["professionnel", "professionnels", "m"], en: ["professional", "professionals"] },
  voices: {
    fr: ["parole recueillie", "paroles recueillies", "f"],
    en: ["sentence of families", "sentences of families"],
  },
  communes: { fr: ["commune", "communes", "f"], en: ["commune", "communes"] },
  dates: { fr: ["date du calendrier", "dates du calendrier", "f"], en: ["calendar date", "calendar dates"] },
  settings: { fr: ["réglage", "réglages", "m"], en: ["setting", "settings"] },
};

const VERBS = {
  added: { fr: "ajouté", en: "added" },
  changed: { fr: "modifié", en: "changed" },
  removed: { fr: "retiré", en: "removed" },
} as const;

/** Says what a merge brought to a part, one sentence a kind: « 3 avis ajoutés », « 1 salle modifiée ». */
export function mergeChangeTexts(change: MergeChange, lang: Lang): readonly string[] {
  return (["added", "changed", "removed"] as const)
    .filter((kind) => change[kind] > 0)
    .map((kind) => countWith(change.part, change[kind], VERBS[kind][lang], lang));
}

function countWith(part: MergePart, count: number, verb: string, lang: Lang): string {
  if (lang === "en") return `${countOf(count, NOUNS[part].en[0], NOUNS[part].en[1], "en")} ${verb}`;
  const [one, many, gender] = NOUNS[part].fr;
  const participle = `${verb}${gender === "f" ? "e" : ""}${pluralForm(count, "", "s", "fr")}`;
  return `${countOf(count, one, many, "fr")} ${participle}`;
}

/** Says that something was put back because the other copy counts on it. */
export function restoredText({ part, name }: RestoredElement, lang: Lang): string {
  const noun = NOUNS[part][lang][0];
  return lang === "fr"
    ? setFrenchPunctuation(`${noun} « ${name} » : reste dans le dossier, car l'autre copie s'en sert.`)
    : `${noun} “${name}”: stays in the project, since the other copy uses it.`;
}

/** A conflict in words: what it is about, and both values. */
export interface ConflictWords {
  readonly about: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Words a conflict; names are looked up in both copies, mine first. */
export function conflictWords(
  { path, mine, theirs }: MergeConflict,
  copies: readonly Scenario[],
  lang: Lang,
): ConflictWords {
  const names = namesOf(copies);
  const field = path.at(-1) ?? "";
  const about = describePath(path, names, lang);
  return {
    about: lang === "fr" ? setFrenchPunctuation(about) : about,
    mine: mergeValueText(field, mine, names, lang),
    theirs: mergeValueText(field, theirs, names, lang),
  };
}

function fieldName(field: string, lang: Lang): string {
  const [first = field] = field.split("+");
  const known = FIELD_NAMES[first === "lon" ? "position" : first];
  return known === undefined ? field : known[lang === "fr" ? 0 : 1];
}

const ELEMENT_PARTS: readonly string[] = [
  "venues",
  "structures",
  "teams",
  "depots",
  "vehicles",
  "professionals",
  "locks",
  "voices",
  "communes",
  "plans",
];

function describePath(path: readonly string[], names: ValueNames, lang: Lang): string {
  const [part = "", id = "", ...inner] = path;
  const separator = lang === "fr" ? " : " : ": ";
  if (path.join(".") === "plans.shown") return capitalise(fieldName("shown", lang));
  if (ELEMENT_PARTS.includes(part)) {
    const noun = NOUNS[part as MergePart][lang][0];
    const name =
      part === "locks"
        ? ""
        : ` ${lang === "fr" ? `« ${names.element(part, id)} »` : `“${names.element(part, id)}”`}`;
    const fields = inner.map((field) => fieldName(field, lang));
    return capitalise([`${noun}${name}`, ...fields].join(separator));
  }
  const top = ["programme", "calendar", "territory"].includes(part) ? [] : [part];
  const fields = [...top, ...path.slice(1)].map((field) => fieldName(field, lang));
  return capitalise(fields.join(separator));
}

function capitalise(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function namesOf(copies: readonly Scenario[]): ValueNames {
  const find = <T>(listOf: (copy: Scenario) => readonly T[], fits: (item: T) => boolean): T | undefined =>
    copies.flatMap(listOf).find(fits);
  const nameIn = (
    part: "venues" | "structures" | "teams" | "depots" | "vehicles",
    id: string,
  ): string | undefined =>
    find<{ readonly id: string; readonly name: string }>(
      (copy) => copy[part],
      (item) => item.id === id,
    )?.name;
  const commune = (code: string): string =>
    find(
      (copy) => copy.territory.communes,
      (item) => item.code === code,
    )?.name ?? code;
  return {
    commune,
    venue: (id) => nameIn("venues", id) ?? id,
    team: (id) => nameIn("teams", id) ?? id,
    depot: (id) => nameIn("depots", id) ?? id,
    vehicle: (id) => nameIn("vehicles", id) ?? id,
    circuitsOf: (key) =>
      find(
        (copy) => copy.plans,
        ({ plan }) => planKey(plan) === key,
      )?.plan.circuits.length ?? 0,
    element: (part, id) => {
      switch (part) {
        case "venues":
        case "structures":
        case "teams":
        case "depots":
        case "vehicles":
          return nameIn(part, id) ?? id;
        case "professionals":
          return (
            find(
              (copy) => copy.professionals,
              (item) => item.id === id,
            )?.role ?? id
          );
        case "voices":
          return (
            find(
              (copy) => copy.voices ?? [],
              (item) => item.id === id,
            )?.theme ?? id
          );
        case "communes":
          return commune(id);
        default:
          return id;
      }
    },
  };
}
