import { formatList } from "../format.ts";

/** Which kinds of supply may be missing, by the code of the caveat, in the order of the sentence. */
const NOT_SUPPLIED = [
  { code: "rpe-not-supplied", fr: "RPE", en: "early-childhood relays" },
  { code: "local-actions-not-supplied", fr: "actions communales", en: "municipal activities" },
  { code: "neighbouring-supply-not-supplied", fr: "offre voisine", en: "neighbouring places" },
] as const;

const fr = {
  skipToMain: "Aller à la carte",
  home: "Accueil",
  homeHint: "Revenir à l'accueil (le travail reste enregistré)",
  scenarioName: "Nom du projet",
  undo: "Annuler",
  redo: "Rétablir",
  language: "Langue",
  dark: "Thème sombre",
  light: "Thème clair",
  stepsLabel: "Étapes",
  steps: {
    territory: "Territoire",
    structures: "Structures",
    zones: "Zones blanches",
    circuits: "Circuits",
    share: "Partager",
  },
  stepDone: "fait",
  panelLabel: "Étape en cours",
  mapLabel: "Carte",
  detailLabel: "Fiche",
  close: "Fermer",
  remove: "Retirer",
  saved: "Enregistré sur cet appareil",
  saving: "Enregistrement…",
  notSaved: "Pas enregistré",
  caveat: (codes: readonly string[]) => {
    const missing = NOT_SUPPLIED.filter(({ code }) => codes.includes(code)).map(({ fr: word }) => word);
    return codes.includes("no-structure")
      ? "Aucun lieu renseigné : toutes les communes paraissent en zone blanche. Ajoutez vos lieux à l'étape 2"
      : `À renseigner : ${formatList(missing, "fr")}. Zones blanches à confirmer`;
  },
  backToMap: "Revenir à la carte",
  hypothesis: "à confirmer par l'enquête",
  loadingMap: "La carte se prépare…",
  computing: "Calcul des temps d'accès…",
  panelBroken: (panel: string) => `« ${panel} » ne peut pas s'afficher.`,
  panelBrokenHelp:
    "Le reste de la page fonctionne et votre travail est gardé. Réessayez ; si cela revient, enregistrez votre dossier et transmettez-nous ce message.",
  retry: "Réessayer",
  showPanel: "Afficher l'étape",
  showSheet: "Afficher la fiche",
  keyboard:
    "Raccourcis : 1 à 5 pour les étapes, T pour le tableau, F pour les chiffres, E pour l'enquête, O pour l'écoute, C pour le calendrier, I pour « et si… », X pour comparer, A pour les avis, R pour la réunion, Échap pour revenir.",
};

const en: typeof fr = {
  skipToMain: "Skip to the map",
  home: "Home",
  homeHint: "Back to the first screen (your work stays saved)",
  scenarioName: "Project name",
  undo: "Undo",
  redo: "Redo",
  language: "Language",
  dark: "Dark theme",
  light: "Light theme",
  stepsLabel: "Steps",
  steps: {
    territory: "Territory",
    structures: "Places",
    zones: "White zones",
    circuits: "Circuits",
    share: "Share",
  },
  stepDone: "done",
  panelLabel: "Current step",
  mapLabel: "Map",
  detailLabel: "Sheet",
  close: "Close",
  remove: "Remove",
  saved: "Saved on this device",
  saving: "Saving…",
  notSaved: "Not saved",
  caveat: (codes: readonly string[]) => {
    const missing = NOT_SUPPLIED.filter(({ code }) => codes.includes(code)).map(({ en: word }) => word);
    return codes.includes("no-structure")
      ? "No place in the data: every commune looks like a white zone. Add your places in step 2"
      : `Not in the data: ${formatList(missing, "en")}. White zones to be confirmed`;
  },
  backToMap: "Back to the map",
  hypothesis: "to be confirmed by the survey",
  loadingMap: "Preparing the map…",
  computing: "Computing access times…",
  panelBroken: (panel: string) => `“${panel}” cannot be shown.`,
  panelBrokenHelp:
    "The rest of the page works and your work is kept. Try again; if it comes back, save your file and send us this message.",
  retry: "Try again",
  showPanel: "Show the step",
  showSheet: "Show the sheet",
  keyboard:
    "Keys: 1 to 5 for the steps, T for the table, F for the figures, E for the survey, O for listening, C for the calendar, I for “what if…”, X to compare, A for opinions, R for the meeting, Esc to go back.",
};

/** Texts of the frame around every step. */
export const shellText = { fr, en };
