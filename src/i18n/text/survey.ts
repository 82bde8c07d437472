import { formatInteger, formatPercent } from "../format.ts";
import { countOf } from "../plural.ts";

const fr = {
  toggle: "Enquête",
  title: "Enquête auprès des familles",
  loading: "L'enquête s'ouvre…",
  emptyTitle: "Pas encore de réponses de familles",
  empty:
    "Donnez le fichier des réponses : le tableau additionne les créneaux, les thèmes et les trajets souhaités. Les réponses une à une ne sont gardées nulle part.",
  importTitle: "Fichier des réponses (CSV ou Excel), une ligne par réponse",
  importAgain: "Remplacer par un autre fichier",
  reading: "Lecture des réponses…",
  readFailed: "Le fichier n'a pas pu être lu jusqu'au bout.",
  found: (answers: number) => countOf(answers, "réponse lue", "réponses lues", "fr"),
  foundNothing: "Aucune réponse lue pour l'instant : dites ci-dessous ce que contient chaque colonne.",
  keep: "Garder ces réponses",
  discard: "Laisser ce fichier",
  kept: (answers: number) =>
    `${countOf(answers, "réponse additionnée", "réponses additionnées", "fr")}. Annuler : Ctrl+Z.`,
  remove: "Retirer l'enquête du dossier",
  removed: "L'enquête est retirée. Annuler : Ctrl+Z.",
  columnsCaption: "Ce que contient chaque colonne",
  column: "Colonne du fichier",
  holds: "Contient",
  fieldOf: (column: string) => `Contenu de la colonne ${column}`,
  notRead: "non lue",
  personal: "non lue : peut désigner une personne",
  fields: {
    code: "code INSEE de la commune",
    commune: "commune",
    role: "qui répond (mère, père…)",
    ages: "âge des enfants",
    slots: "créneaux souhaités",
    themes: "thèmes souhaités",
    places: "lieux souhaités",
    distance: "trajet accepté (minutes ou km)",
    date: "date de la réponse",
  },
  tooFew: (threshold: number) => `Moins de ${threshold} réponses : rien ne peut être montré.`,
  sentence: (answers: number) => countOf(answers, "famille a répondu", "familles ont répondu", "fr"),
  roleShare: (role: string, count: number, share: number) =>
    `${role} : ${formatInteger(count, "fr")} (${formatPercent(share, "fr")})`,
  communes: (enough: number, all: number) =>
    `${enough} communes sur ${all} ont assez de réponses pour parler d'elles. Ailleurs : peu de réponses, ce qui ne veut pas dire peu de besoins.`,
  source: (source: string, date: string | null) =>
    date === null ? `Source : ${source}.` : `Source : ${source} ; dernière réponse le ${date}.`,
  filter: "Réponses montrées",
  everybody: "Toutes",
  slotsTitle: "Quand ?",
  slotsCaption: "Part des familles qui souhaitent chaque créneau",
  mostWished: (slot: string, share: number) => `Le plus demandé : ${slot}, ${formatPercent(share, "fr")}.`,
  hidden: "non publié",
  hiddenLegend: (threshold: number) =>
    `Hachuré : non publié. Moins de ${threshold} personnes l'ont demandé, ou ne l'ont pas demandé, ou le montrer ferait retrouver un nombre aussi petit.`,
  multiple: "Une famille peut choisir plusieurs réponses : les parts ne font pas 100 %.",
  themesTitle: "Quels thèmes ?",
  placesTitle: "Quels lieux ?",
  agesTitle: "Âge des enfants",
  minutesTitle: "Jusqu'où ?",
  minutesCaption: "Part des familles qui acceptent de rouler au moins ce temps",
  atLeast: (minutes: number) => `au moins ${minutes} min`,
  minutesBase: (count: number) => `Parmi ${countOf(count, "famille", "familles", "fr")} qui l'ont dit.`,
  answer: "Réponse",
  share: "Part",
  communesTitle: "Commune par commune",
  communesCaption: "Réponses, participation et premiers souhaits par commune",
  commune: "Commune",
  answers: "Réponses",
  children: (from: number, to: number) =>
    from % 12 === 0 && to % 12 === 0
      ? `Enfants de ${from / 12} à ${to / 12} ans`
      : `Enfants de ${from} à ${to} mois`,
  rate: "Réponses pour 100 enfants",
  rateHelp:
    "Le nombre de familles n'est pas connu : la participation est rapportée aux enfants de la tranche d'âge.",
  firstSlot: "Créneau",
  firstTheme: "Thème",
  few: "peu de réponses",
  others: (count: number) =>
    `et ${countOf(count, "autre commune", "autres communes", "fr")}, peu de réponses.`,
  shrunk:
    "Parts par commune rapprochées de celle du territoire, d'autant plus que les réponses sont peu nombreuses.",
  useTitle: "Reprendre les créneaux souhaités",
  useHelp:
    "Cochés : demandés au moins moitié autant que le premier. Les circuits n'iront que sur ces demi-journées ; les soirées n'y entrent pas encore.",
  useNothing: "Aucun créneau du lundi au samedi n'est demandé par assez de familles.",
  useApply: "Reprendre ces créneaux",
  used: (count: number) =>
    `${countOf(count, "demi-journée reprise", "demi-journées reprises", "fr")} dans le programme. Annuler : Ctrl+Z.`,
  filesTitle: "Pour les partenaires",
  filesHelp: (threshold: number) =>
    `Dans les fichiers, aucun nombre de personnes sous ${threshold} : seuil plus haut qu'à l'écran.`,
  csv: "Réponses additionnées (survey.csv)",
  readMe: "Ce qui est retenu, et pourquoi",
  posterTitle: "Affiche avec QR code",
  posterHelp: "Une page A4 à imprimer, qui mène au questionnaire.",
  posterAddress: "Adresse du questionnaire",
  posterPlaceholder: "https://",
  posterBad: "L'adresse doit commencer par https:// et nommer un site.",
  posterMake: "Télécharger l'affiche",
  sheetTitle: "Ce que disent les familles",
  sheetFew:
    "Peu de réponses dans cette commune : leur nombre n'est pas montré. Cela ne veut pas dire peu de besoins.",
  sheetAnswers: (answers: number, rate: number | null) =>
    rate === null
      ? `${countOf(answers, "réponse", "réponses", "fr")}.`
      : `${countOf(answers, "réponse", "réponses", "fr")}, soit ${Math.round(rate * 100)} pour 100 enfants.`,
  sheetWishes: (wishes: string) => `Souhaits, rapprochés de ceux du territoire : ${wishes}.`,
  sheetTerritory: (wishes: string) =>
    `Trop peu de réponses pour ses souhaits propres. Sur le territoire : ${wishes}.`,
  wish: (words: string, share: number) => `${words} (${formatPercent(share, "fr")})`,
  saveHolds:
    "Le dossier contient les nombres exacts de l'enquête, petits nombres compris : gardez-le dans l'équipe. Les fichiers pour partenaires n'en contiennent pas.",
};

const en: typeof fr = {
  toggle: "Survey",
  title: "Survey of families",
  loading: "The survey is opening…",
  emptyTitle: "No answers from families yet",
  empty:
    "Give the file of answers: the table adds up the slots, themes and drives that families wish for. Single answers are kept nowhere.",
  importTitle: "File of answers (CSV or Excel), one row for each answer",
  importAgain: "Replace by another file",
  reading: "Reading the answers…",
  readFailed: "The file could not be read to its end.",
  found: (answers: number) => countOf(answers, "answer read", "answers read", "en"),
  foundNothing: "No answer read so far: say below what each column holds.",
  keep: "Keep these answers",
  discard: "Leave this file",
  kept: (answers: number) =>
    `${countOf(answers, "answer added up", "answers added up", "en")}. Undo: Ctrl+Z.`,
  remove: "Take the survey out of the project",
  removed: "The survey was taken out. Undo: Ctrl+Z.",
  columnsCaption: "What each column holds",
  column: "Column of the file",
  holds: "Holds",
  fieldOf: (column: string) => `What column ${column} holds`,
  notRead: "not read",
  personal: "not read: may point to a person",
  fields: {
    code: "INSEE code of the commune",
    commune: "commune",
    role: "who answers (mother, father…)",
    ages: "age of children",
    slots: "wished slots",
    themes: "wished themes",
    places: "wished places",
    distance: "accepted drive (minutes or km)",
    date: "date of the answer",
  },
  tooFew: (threshold: number) => `Fewer than ${threshold} answers: nothing can be shown.`,
  sentence: (answers: number) => countOf(answers, "family answered", "families answered", "en"),
  roleShare: (role: string, count: number, share: number) =>
    `${role}: ${formatInteger(count, "en")} (${formatPercent(share, "en")})`,
  communes: (enough: number, all: number) =>
    `${enough} communes of ${all} have enough answers to speak of them. Elsewhere: few answers, which does not mean few needs.`,
  source: (source: string, date: string | null) =>
    date === null ? `Source: ${source}.` : `Source: ${source}; last answer on ${date}.`,
  filter: "Answers shown",
  everybody: "All",
  slotsTitle: "When?",
  slotsCaption: "Share of families who wish for each slot",
  mostWished: (slot: string, share: number) => `Most asked for: ${slot}, ${formatPercent(share, "en")}.`,
  hidden: "not published",
  hiddenLegend: (threshold: number) =>
    `Hatched: not published. Fewer than ${threshold} people asked for it, or did not, or showing it would give back a number as small.`,
  multiple: "A family may choose several answers: shares do not add up to 100%.",
  themesTitle: "Which themes?",
  placesTitle: "Which places?",
  agesTitle: "Age of children",
  minutesTitle: "How far?",
  minutesCaption: "Share of families who accept to drive for at least this time",
  atLeast: (minutes: number) => `at least ${minutes} min`,
  minutesBase: (count: number) => `Of ${countOf(count, "family", "families", "en")} who told.`,
  answer: "Answer",
  share: "Share",
  communesTitle: "Commune by commune",
  communesCaption: "Answers, response and first wishes by commune",
  commune: "Commune",
  answers: "Answers",
  children: (from: number, to: number) =>
    from % 12 === 0 && to % 12 === 0
      ? `Children from ${from / 12} to ${to / 12} years`
      : `Children from ${from} to ${to} months`,
  rate: "Answers per 100 children",
  rateHelp: "The number of families is not known: response is measured against the children of the age band.",
  firstSlot: "Slot",
  firstTheme: "Theme",
  few: "few answers",
  others: (count: number) => `and ${countOf(count, "other commune", "other communes", "en")}, few answers.`,
  shrunk: "Shares of communes are drawn towards the territory's, the more so the fewer the answers.",
  useTitle: "Take up the wished slots",
  useHelp:
    "Ticked: asked for at least half as often as the first. Circuits will go out on these half-days only; evenings have no place there yet.",
  useNothing: "No slot from Monday to Saturday is asked for by enough families.",
  useApply: "Take up these slots",
  used: (count: number) =>
    `${countOf(count, "half-day taken up", "half-days taken up", "en")} in the programme. Undo: Ctrl+Z.`,
  filesTitle: "For partners",
  filesHelp: (threshold: number) =>
    `Files hold no number of people under ${threshold}: a higher threshold than on the screen.`,
  csv: "Answers added up (survey.csv)",
  readMe: "What is withheld, and why",
  posterTitle: "Poster with a QR code",
  posterHelp: "An A4 page to print, which leads to the questionnaire.",
  posterAddress: "Address of the questionnaire",
  posterPlaceholder: "https://",
  posterBad: "The address must begin with https:// and name a site.",
  posterMake: "Download the poster",
  sheetTitle: "What families say",
  sheetFew: "Few answers in this commune: their number is not shown. This does not mean few needs.",
  sheetAnswers: (answers: number, rate: number | null) =>
    rate === null
      ? `${countOf(answers, "answer", "answers", "en")}.`
      : `${countOf(answers, "answer", "answers", "en")}, that is ${Math.round(rate * 100)} per 100 children.`,
  sheetWishes: (wishes: string) => `Wishes, drawn towards the territory's: ${wishes}.`,
  sheetTerritory: (wishes: string) => `Too few answers for wishes of its own. Over the territory: ${wishes}.`,
  wish: (words: string, share: number) => `${words} (${formatPercent(share, "en")})`,
  saveHolds:
    "The project holds the exact numbers of the survey, small ones too: keep it within the team. Files for partners hold none.",
};

/** Texts of the survey of families. */
export const surveyText = { fr, en };
