import { formatInteger, formatPercent } from "../format.ts";

const fr = {
  title: "Et si…",
  toggle: "Et si…",
  loading: "Ouverture des essais…",
  heading: "Ce plan résiste-t-il ?",
  lead: "Quatre questions sur le plan affiché. Chaque réponse est calculée, puis vérifiée.",
  noPlanTitle: "Pas encore de plan à essayer",
  noPlan: "Proposez d'abord des circuits : étape 4, « Proposer des circuits ».",
  goToCircuits: "Aller à l'étape 4",
  stale: "Les données ont changé depuis ce plan. Recalculez-le avant de l'essayer.",
  recalculate: "Recalculer le plan",
  tryAll: "Tout essayer",
  tryOne: "Essayer",
  tryAgain: "Essayer encore",
  stop: "Arrêter",
  waiting: "En attente de la question en cours…",
  starting: "Préparation…",
  stopped: "Arrêté : voici ce qui était déjà connu.",
  stoppedEarly: "Arrêté avant la première réponse.",
  failed: (message: string) => `Cet essai n'a pas abouti : ${message}`,
  notTried: "pas encore essayé",
  verified: "Vérifié : aucune règle n'est enfreinte par ce qui est montré ici.",
  tableOf: (question: string) => `En tableau : ${question}`,
  questions: {
    absence: "Et si une équipe est absente une semaine ?",
    "closed-hall": "Et si une salle ferme ?",
    "more-need": "Et si le besoin augmente ?",
    "half-day": "Et avec une demi-journée de plus, ou de moins, par mois ?",
  },
  helps: {
    absence: "Chaque équipe, chaque semaine du calendrier : ce qui est repris, déplacé ou perdu.",
    "closed-hall": "Chaque salle du plan, l'une après l'autre : ce qui la remplace, et qui y perd.",
    "more-need": "Plus d'enfants dans chaque commune : les séances suffisent-elles ?",
    "half-day": "Le meilleur plan avec une demi-journée de moins, puis de plus.",
  },
  progress: {
    absence: (done: number, total: number) =>
      `Semaines essayées : ${formatInteger(done, "fr")} sur ${formatInteger(total, "fr")}…`,
    "closed-hall": (done: number, total: number) =>
      `Salles essayées : ${formatInteger(done, "fr")} sur ${formatInteger(total, "fr")}…`,
    "more-need": () => "Recherche d'un meilleur plan avec plus d'enfants…",
    "half-day": (done: number, total: number) =>
      `Plans calculés : ${formatInteger(done, "fr")} sur ${formatInteger(total, "fr")}…`,
  },
  percent: "Enfants en plus",
  percentValue: (percent: number) => `+${formatPercent(percent / 100, "fr")}`,
  show: "Montrer ce plan",
  shown: "Plan montré sur la carte. « Annuler » revient au plan d'avant.",
};

const en: typeof fr = {
  title: "What if…",
  toggle: "What if…",
  loading: "Opening the trials…",
  heading: "Does this plan hold?",
  lead: "Four questions about the plan that is shown. Each answer is computed, then checked.",
  noPlanTitle: "No plan to try yet",
  noPlan: "Propose circuits first: step 4, “Propose circuits”.",
  goToCircuits: "Go to step 4",
  stale: "The data have changed since this plan. Compute it again before trying it.",
  recalculate: "Compute the plan again",
  tryAll: "Try everything",
  tryOne: "Try",
  tryAgain: "Try again",
  stop: "Stop",
  waiting: "Waiting for the question under way…",
  starting: "Preparing…",
  stopped: "Stopped: here is what was known already.",
  stoppedEarly: "Stopped before the first answer.",
  failed: (message: string) => `This trial did not come through: ${message}`,
  notTried: "not tried yet",
  verified: "Checked: nothing shown here breaks a rule.",
  tableOf: (question: string) => `As a table: ${question}`,
  questions: {
    absence: "What if a team is away for a week?",
    "closed-hall": "What if a hall closes?",
    "more-need": "What if the need grows?",
    "half-day": "And with one half-day more, or less, a month?",
  },
  helps: {
    absence: "Each team, each week of the calendar: what is taken over, moved or lost.",
    "closed-hall": "Each hall of the plan in turn: what replaces it, and who loses.",
    "more-need": "More children in each commune: are there sessions enough?",
    "half-day": "The best plan with one half-day less, then more.",
  },
  progress: {
    absence: (done: number, total: number) =>
      `Weeks tried: ${formatInteger(done, "en")} of ${formatInteger(total, "en")}…`,
    "closed-hall": (done: number, total: number) =>
      `Halls tried: ${formatInteger(done, "en")} of ${formatInteger(total, "en")}…`,
    "more-need": () => "Looking for a better plan with more children…",
    "half-day": (done: number, total: number) =>
      `Plans computed: ${formatInteger(done, "en")} of ${formatInteger(total, "en")}…`,
  },
  percent: "More children",
  percentValue: (percent: number) => `+${formatPercent(percent / 100, "en")}`,
  show: "Show this plan",
  shown: "The plan is shown on the map. “Undo” brings the former one back.",
};

/** Texts of the view « Et si… »; its answers are worded in `reportRehearsal.ts`. */
export const rehearsalText = { fr, en };
