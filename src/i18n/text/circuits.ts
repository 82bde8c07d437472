import { formatDecimal, formatEuros, formatInteger, formatPercent } from "../format.ts";
import { countOf, pluralForm } from "../plural.ts";

/** What a plan opens, without what it has none of: « 2 nouveaux lieux fixes, 3 circuits et 9 lieux d'atelier ». */
function whatOpensFr(circuits: number, stops: number, places: number): string {
  const fixed = countOf(places, "nouveau lieu fixe", "nouveaux lieux fixes", "fr");
  if (places > 0 && circuits === 0) return fixed;
  const tours = `${countOf(circuits, "circuit", "circuits", "fr")} et ${countOf(stops, "lieu d'atelier", "lieux d'atelier", "fr")}`;
  return places === 0 ? tours : `${fixed}, ${tours}`;
}

function whatOpensEn(circuits: number, stops: number, places: number): string {
  const fixed = countOf(places, "new fixed place", "new fixed places", "en");
  if (places > 0 && circuits === 0) return fixed;
  const tours = `${countOf(circuits, "circuit", "circuits", "en")} and ${countOf(stops, "workshop place", "workshop places", "en")}`;
  return places === 0 ? tours : `${fixed}, ${tours}`;
}

const fr = {
  title: "Les circuits",
  intro: (communes: number, children: number) =>
    communes === 0
      ? "Aucune commune n'est en zone blanche : aucun circuit n'est nécessaire."
      : `${countOf(communes, "commune", "communes", "fr")} et environ ${countOf(children, "enfant", "enfants", "fr")} attendent un atelier près de chez eux.`,
  answers: "Changer les réponses",
  aimQuestion: "Que cherche-t-on ?",
  aimCover: "Atteindre chaque commune, au moindre coût",
  aimBudget: "Atteindre le plus d'enfants, avec un nombre fixé de demi-journées",
  halfDaysQuestion: "Combien de demi-journées par mois ?",
  halfDaysFree: "Autant que nécessaire.",
  halfDaysHelp: "Demi-journées de sortie de l'équipe ; un mois compte ici 4 semaines.",
  accessQuestion: "Combien de minutes de route au plus pour une famille ?",
  visitsQuestion: "Combien de fois par mois ?",
  visits: (count: number) => `${formatInteger(count, "fr")} fois`,
  smallQuestion: "Et dans les petites communes ?",
  smallSame: "pareil",
  smallOnce: "1 fois par mois",
  smallBelow: "Petite commune : moins de",
  childrenUnit: "enfants",
  placesQuestion: "Combien de nouveaux lieux fixes au plus ?",
  placesUnit: (count: number) => pluralForm(count, "lieu", "lieux", "fr"),
  placesHelp: (minutes: number) =>
    `Une salle ouverte toute l'année, pour les familles à ${formatInteger(minutes, "fr")} min ou moins. Le calcul dit lesquelles, ou s'il n'en faut pas.`,
  placeCost: "Coût d'un lieu fixe par mois",
  placeCostUnit: "€",
  placesTitle: "Nouveaux lieux fixes",
  placesMonthly: (count: number, cents: number) =>
    `${countOf(count, "nouveau lieu fixe", "nouveaux lieux fixes", "fr")}, ${pluralForm(count, "ouvert", "ouverts", "fr")} toute l'année : ${formatEuros(cents, "fr")} par mois, compris dans le coût.`,
  placeReach: (communes: number, children: number) =>
    `${countOf(communes, "commune", "communes", "fr")} à portée, environ ${countOf(children, "enfant", "enfants", "fr")}`,
  minutesUnit: "min",
  halfDaysUnit: "demi-journées",
  main: "Proposer des circuits",
  again: "Proposer à nouveau",
  stop: "Arrêter",
  stopHelp: "Garde ce qui est trouvé.",
  running: "Calcul en cours",
  stage: {
    reduce: "Simplification des données",
    enumerate: "Recensement des sorties possibles",
    heuristic: "Recherche d'un premier bon plan",
    master: "Choix des meilleures sorties",
    calendar: "Répartition sur les jours et les semaines",
    done: "Dernières vérifications",
  },
  starting: "Préparation du calcul",
  elapsed: (seconds: number, limit: number | null) =>
    limit === null
      ? `${formatInteger(seconds, "fr")} s`
      : `${formatInteger(seconds, "fr")} s sur ${formatInteger(limit, "fr")} s au plus`,
  foundNothing: "Rien de trouvé pour l'instant.",
  foundCost: (cents: number) => `Déjà trouvé : un plan à ${formatEuros(cents, "fr")} par cycle.`,
  foundChildren: (children: number) =>
    `Déjà trouvé : un plan qui dessert environ ${countOf(children, "enfant", "enfants", "fr")} de plus.`,
  foundCircuits: (circuits: number) => `Déjà trouvé : ${countOf(circuits, "circuit", "circuits", "fr")}.`,
  result: (circuits: number, stops: number, children: number, places: number) =>
    `${whatOpensFr(circuits, stops, places)} : environ ${countOf(children, "enfant", "enfants", "fr")} de plus ${pluralForm(children, "desservi", "desservis", "fr")}.`,
  remaining: (communes: number) =>
    communes === 0
      ? "Plus aucune commune n'est en zone blanche."
      : `${countOf(communes, "commune reste", "communes restent", "fr")} en zone blanche.`,
  effort: (halfDays: number, kilometres: number, cents: number) =>
    `Par mois : ${countOf(halfDays, "demi-journée", "demi-journées", "fr")} de sortie, ${formatInteger(kilometres, "fr")} km, environ ${formatEuros(cents, "fr")}.`,
  hypothesisCost: "coûts : hypothèses à confirmer",
  bestCost: "Aucun circuit moins coûteux n'existe, avec ces hypothèses.",
  bestPlan: "Aucun plan moins coûteux n'existe, avec ces hypothèses.",
  bestChildren: "Aucun plan ne dessert plus d'enfants, avec ces hypothèses.",
  within: (gap: number) =>
    `À moins de ${formatDecimal(gap, gap < 10 ? 1 : 0, "fr")} % du meilleur plan possible.`,
  noBound: "Bon plan trouvé ; on ne sait pas encore s'il en existe un meilleur.",
  stopped: "Calcul arrêté : voici le meilleur plan trouvé.",
  stoppedNothing:
    "Calcul arrêté avant qu'un plan soit trouvé. Relancez, et laissez-lui quelques secondes de plus.",
  stale: "Les données ou les réponses ont changé depuis ce calcul : « Recalculer » fait le nouveau plan.",
  keepPrevious: "Le plan précédent est gardé.",
  infeasible: "Aucun plan ne tient avec ces réponses.",
  nextStep: "Que faire",
  failed: "Le calcul s'est interrompu.",
  failedHelp: "Relancez ; si cela revient, enregistrez votre dossier et transmettez-nous ce message.",
  before: "Aujourd'hui",
  after: "Avec ce projet",
  barCaption: "Part des enfants qui ont un lieu assez proche",
  barValue: (share: number, children: number) =>
    `${formatPercent(share, "fr")}, environ ${countOf(children, "enfant", "enfants", "fr")}`,
  compareTable: "Avant et après, en chiffres",
  rowWhite: "Communes en zone blanche",
  rowCovered: "Enfants desservis",
  rowMean: "Temps d'accès moyen",
  rowWorst: "Temps d'accès le plus long",
  listTitle: "Circuits, dans l'ordre de la semaine",
  circuit: (number: number) => `Circuit ${formatInteger(number, "fr")}`,
  wholeDay: "journée",
  morning: "matin",
  afternoon: "après-midi",
  weeks: (weeks: string) => `semaines ${weeks} du cycle`,
  venueToConfirm: "salle à confirmer",
  teamHypothesis: "équipe : hypothèse",
  firstSession: (date: string) => `Première semaine : ${date}.`,
  uncoverable: (names: string) =>
    `Aucune salle possible à portée de : ${names}. Augmentez les minutes de route, ou proposez une salle.`,
  details: "Détails du calcul",
  seed: "Graine",
  seconds: "Durée au plus (secondes)",
  iterations: "Itérations au plus (0 : la durée décide)",
  method: "Méthode",
  objective: "Valeur du plan",
  bound: "Borne",
  gap: "Écart",
  status: "État",
  statusOf: {
    optimal: "optimal, prouvé",
    feasible: "valable",
    infeasible: "impossible",
    cancelled: "arrêté",
    limit: "limite de temps atteinte",
  },
  spent: "Durée du calcul",
  spentValue: (seconds: number) => `${formatDecimal(seconds, 1, "fr")} s`,
  rules: "Contrôle indépendant",
  rulesKept: "toutes les règles sont respectées",
  rulesBroken: (count: number) => countOf(count, "règle non respectée", "règles non respectées", "fr"),
  perCycle: (euros: string) => `${euros} par cycle`,
  hypotheses: "Hypothèses",
  hypothesesHelp: "Valeurs de départ, à confirmer par l'enquête. Chacune peut être changée.",
  teams: "Équipes",
  session: "Durée d'un atelier (min)",
  setup: "Installation (min)",
  teardown: "Rangement (min)",
  breakTime: "Pause de midi (min)",
  capacity: "Places par atelier",
  halfDayEuros: "Coût d'une demi-journée (€)",
  kilometreCents: "Coût d'un kilomètre (centimes)",
  weekdays: "Jours de sortie",
};

const en: typeof fr = {
  title: "The circuits",
  intro: (communes: number, children: number) =>
    communes === 0
      ? "No commune is in a white zone: no circuit is needed."
      : `${countOf(communes, "commune", "communes", "en")} and about ${countOf(children, "child", "children", "en")} are waiting for a workshop nearby.`,
  answers: "Change the answers",
  aimQuestion: "What is the aim?",
  aimCover: "Reach every commune, at the least cost",
  aimBudget: "Reach the most children, with a set number of half-days",
  halfDaysQuestion: "How many half-days a month?",
  halfDaysFree: "As many as needed.",
  halfDaysHelp: "Half-days the team is out; a month counts as 4 weeks here.",
  accessQuestion: "How many minutes of driving at most for a family?",
  visitsQuestion: "How many times a month?",
  visits: (count: number) =>
    count === 1 ? "once" : count === 2 ? "twice" : `${formatInteger(count, "en")} times`,
  smallQuestion: "And in small communes?",
  smallSame: "the same",
  smallOnce: "once a month",
  smallBelow: "Small commune: fewer than",
  childrenUnit: "children",
  placesQuestion: "How many new fixed places at most?",
  placesUnit: (count: number) => pluralForm(count, "place", "places", "en"),
  placesHelp: (minutes: number) =>
    `A hall open all year round, for families within ${formatInteger(minutes, "en")} min. The computation says which ones, or that none is needed.`,
  placeCost: "Cost of a fixed place per month",
  placeCostUnit: "€",
  placesTitle: "New fixed places",
  placesMonthly: (count: number, cents: number) =>
    `${countOf(count, "new fixed place", "new fixed places", "en")}, open all year round: ${formatEuros(cents, "en")} a month, within the cost.`,
  placeReach: (communes: number, children: number) =>
    `${countOf(communes, "commune", "communes", "en")} within reach, about ${countOf(children, "child", "children", "en")}`,
  minutesUnit: "min",
  halfDaysUnit: "half-days",
  main: "Propose circuits",
  again: "Propose again",
  stop: "Stop",
  stopHelp: "Keeps what was found.",
  running: "Computing",
  stage: {
    reduce: "Simplifying the data",
    enumerate: "Listing the possible outings",
    heuristic: "Looking for a first good plan",
    master: "Choosing the best outings",
    calendar: "Spreading over days and weeks",
    done: "Last checks",
  },
  starting: "Preparing the computation",
  elapsed: (seconds: number, limit: number | null) =>
    limit === null
      ? `${formatInteger(seconds, "en")} s`
      : `${formatInteger(seconds, "en")} s of at most ${formatInteger(limit, "en")} s`,
  foundNothing: "Nothing found yet.",
  foundCost: (cents: number) => `Found so far: a plan at ${formatEuros(cents, "en")} per cycle.`,
  foundChildren: (children: number) =>
    `Found so far: a plan that reaches about ${countOf(children, "more child", "more children", "en")}.`,
  foundCircuits: (circuits: number) => `Found so far: ${countOf(circuits, "circuit", "circuits", "en")}.`,
  result: (circuits: number, stops: number, children: number, places: number) =>
    `${whatOpensEn(circuits, stops, places)}: about ${countOf(children, "more child", "more children", "en")} reached.`,
  remaining: (communes: number) =>
    communes === 0
      ? "No commune is left in a white zone."
      : `${countOf(communes, "commune remains", "communes remain", "en")} in a white zone.`,
  effort: (halfDays: number, kilometres: number, cents: number) =>
    `Each month: ${countOf(halfDays, "half-day", "half-days", "en")} out, ${formatInteger(kilometres, "en")} km, about ${formatEuros(cents, "en")}.`,
  hypothesisCost: "costs: assumptions to be confirmed",
  bestCost: "No cheaper circuit exists, under these assumptions.",
  bestPlan: "No cheaper plan exists, under these assumptions.",
  bestChildren: "No plan reaches more children, under these assumptions.",
  within: (gap: number) => `Within ${formatDecimal(gap, gap < 10 ? 1 : 0, "en")}% of the best possible plan.`,
  noBound: "A good plan; whether a better one exists is not known yet.",
  stopped: "Stopped: here is the best plan found.",
  stoppedNothing: "Stopped before any plan was found. Run it again and give it a few more seconds.",
  stale: "The data or the answers changed since this computation: “Recalculate” makes the new plan.",
  keepPrevious: "The previous plan is kept.",
  infeasible: "No plan holds with these answers.",
  nextStep: "What to do",
  failed: "The computation broke off.",
  failedHelp: "Run it again; if it comes back, save your project and send us this message.",
  before: "Today",
  after: "With this project",
  barCaption: "Share of children with a place near enough",
  barValue: (share: number, children: number) =>
    `${formatPercent(share, "en")}, about ${countOf(children, "child", "children", "en")}`,
  compareTable: "Before and after, in figures",
  rowWhite: "Communes in a white zone",
  rowCovered: "Children served",
  rowMean: "Mean access time",
  rowWorst: "Longest access time",
  listTitle: "Circuits, in the order of the week",
  circuit: (number: number) => `Circuit ${formatInteger(number, "en")}`,
  wholeDay: "whole day",
  morning: "morning",
  afternoon: "afternoon",
  weeks: (weeks: string) => `weeks ${weeks} of the cycle`,
  venueToConfirm: "hall to be confirmed",
  teamHypothesis: "team: assumption",
  firstSession: (date: string) => `First week: ${date}.`,
  uncoverable: (names: string) =>
    `No possible hall within reach of: ${names}. Allow more minutes of driving, or offer a hall.`,
  details: "Details of the computation",
  seed: "Seed",
  seconds: "At most (seconds)",
  iterations: "Iterations at most (0: time decides)",
  method: "Method",
  objective: "Value of the plan",
  bound: "Bound",
  gap: "Gap",
  status: "State",
  statusOf: {
    optimal: "optimal, proven",
    feasible: "valid",
    infeasible: "impossible",
    cancelled: "stopped",
    limit: "time limit reached",
  },
  spent: "Time taken",
  spentValue: (seconds: number) => `${formatDecimal(seconds, 1, "en")} s`,
  rules: "Independent check",
  rulesKept: "every rule is kept",
  rulesBroken: (count: number) => countOf(count, "rule broken", "rules broken", "en"),
  perCycle: (euros: string) => `${euros} per cycle`,
  hypotheses: "Assumptions",
  hypothesesHelp: "Starting values, to be confirmed by the survey. Each can be changed.",
  teams: "Teams",
  session: "Length of a workshop (min)",
  setup: "Setting up (min)",
  teardown: "Taking down (min)",
  breakTime: "Midday break (min)",
  capacity: "Places in a workshop",
  halfDayEuros: "Cost of a half-day (€)",
  kilometreCents: "Cost of a kilometre (cents)",
  weekdays: "Days out",
};

/** Texts of step 4. */
export const circuitsText = { fr, en };
