import type { QuestionKind } from "../../geodata/model/surveyRelease.ts";
import type { Lang } from "./lang.ts";

/** Words of `survey.csv`; partner files are in French whatever the language of the page. */
export const SURVEY_TABLE = {
  answers: "réponses",
  minutes: "trajet accepté",
  kinds: { slot: "créneau", theme: "thème", place: "lieu", age: "âge des enfants" } satisfies Record<
    QuestionKind,
    string
  >,
  territory: "territoire",
  commune: "commune",
  role: "rôle",
  otherCommunes: "communes regroupées (peu de réponses, ou retenues pour les protéger)",
  unnamed: "commune non précisée ou hors du territoire",
  unsaid: "non précisé, ou regroupé pour ne pas être reconnu",
  band: (from: number, to: number) => (from === to ? `${from} min` : `${from} à ${to} min`),
};

/** Lines of the note that goes with it. */
export function surveyReadMeLines(facts: {
  readonly territory: string;
  readonly source: string;
  readonly date: string | null;
  readonly threshold: number;
  readonly answers: number | null;
}): readonly string[] {
  const { territory, source, date, threshold, answers } = facts;
  return [
    `Enquête auprès des familles – ${territory}`,
    "",
    `Source : ${source}`,
    `Dernière réponse : ${date ?? "date inconnue"}`,
    answers === null ? `Réponses : moins de ${threshold}` : `Réponses : ${answers}`,
    "",
    "Ce que contient survey.csv",
    "- Une ligne par réponse possible (créneau, thème, lieu, âge des enfants, trajet accepté), pour le territoire, puis par commune et par rôle.",
    "- repondants : personnes interrogées de la ligne ; oui : celles qui ont choisi la réponse ; part : oui ÷ repondants.",
    "- Une personne peut choisir plusieurs créneaux, thèmes et lieux : leurs nombres ne s'additionnent pas.",
    "",
    "Ce qui n'est pas publié, et pourquoi",
    `- Un nombre de personnes inférieur à ${threshold} n'est jamais publié, zéro compris, ni le nombre de celles qui n'ont pas choisi la réponse : la colonne non_publie dit « oui ».`,
    "- D'autres nombres, plus grands, sont retenus quand un total permettrait de retrouver les premiers par soustraction, ou de les encadrer de près.",
    `- Les communes qui ont moins de ${threshold} réponses, ou aucune, sont regroupées. Peu de réponses ne veut pas dire peu de besoins.`,
    `- Un créneau sans ligne a été demandé par moins de ${threshold} personnes, par aucune peut-être, ou par presque toutes.`,
    "- Aucun sous-total par intercommunalité ou par couronne, aucun croisement entre commune et rôle : ils permettraient de revenir en arrière.",
    "- Les réponses une à une ne sont gardées nulle part.",
    "- Les statistiques publiques (naissances, population) et les estimations qui en viennent ne sont pas concernées.",
    "",
    "Limites",
    "- Les familles répondent si elles le veulent : ce n'est pas un échantillon tiré au sort.",
    "- Les trajets donnés en kilomètres ont été changés en minutes de voiture aux vitesses de l'estimation.",
  ];
}

/** Words of the poster: the title, what to do, and the line under the code. */
export const POSTER_TEXT: Readonly<
  Record<
    Lang,
    { readonly title: string; readonly invite: string; readonly scan: string; readonly private: string }
  >
> = {
  fr: {
    title: "Parents de jeunes enfants, de quoi avez-vous besoin ?",
    invite: "Donnez votre avis en quelques minutes.",
    scan: "Visez ce code avec l'appareil photo de votre téléphone, ou tapez l'adresse :",
    private: "Vos réponses sont additionnées ; aucune n'est publiée seule.",
  },
  en: {
    title: "Parents of young children, what do you need?",
    invite: "Tell us in a few minutes.",
    scan: "Point your phone's camera at this code, or type the address:",
    private: "Answers are added up; none is published alone.",
  },
};
