import { countOf } from "../plural.ts";

const fr = {
  title: "Versions du projet",
  open: "Versions",
  intro:
    "Le projet est gardé sur cet appareil à chaque plan, à chaque décision et toutes les dix minutes de travail. Revenir à une version garde les avis et les décisions notés depuis, et s’annule comme le reste.",
  none: "Aucune version pour l'instant : la première est gardée dès le premier changement.",
  reasons: {
    opened: "À l'ouverture",
    plan: "Nouveaux circuits",
    decision: "Décision",
    time: "En cours de travail",
    replaced: "Avant un remplacement",
    "other-tab": "Autre onglet",
    named: "Gardée par vous",
  },
  facts: (circuits: number, decisions: number, comments: number) =>
    [
      circuits === 0 ? "sans circuit" : countOf(circuits, "circuit", "circuits", "fr"),
      ...(decisions === 0 ? [] : [countOf(decisions, "décision", "décisions", "fr")]),
      ...(comments === 0 ? [] : [countOf(comments, "avis", "avis", "fr")]),
    ].join(", "),
  restore: "Revenir à cette version",
  restored: (when: string) => `Version du ${when}. « Annuler » revient à ce qu'il y avait avant.`,
  unreadable: "Cette version ne peut plus être lue ; les autres sont intactes.",
  nameLabel: "Garder l'état présent sous un nom",
  nameExample: "par exemple : avant le conseil",
  keep: "Garder",
  kept: (title: string) => `Version gardée : ${title}.`,
  notKept:
    "Cette version n'a pas pu être gardée : l'appareil n'a plus de place. Enregistrez le projet dans un fichier.",
  full: "Il n'y a plus de place sur cet appareil : vos derniers changements ne sont pas enregistrés. Enregistrez le projet dans un fichier, tout de suite.",
  failed: "Ce navigateur refuse de garder le projet. Enregistrez-le dans un fichier avant de fermer la page.",
  elsewhere:
    "Ce projet est ouvert dans un autre onglet : pour que rien ne soit écrasé, ce qui change ici n'est pas enregistré.",
  taken: "Ce projet a été repris dans un autre onglet. Ce que vous aviez ici est gardé dans ses versions.",
  takeOver: "Continuer ici",
  copy: "Continuer dans une copie",
  copyName: (name: string) => `${name} (copie)`,
  saveFile: "Enregistrer le fichier",
};

const en: typeof fr = {
  title: "Versions of the project",
  open: "Versions",
  intro:
    "The project is kept on this device with each plan, each decision and every ten minutes of work. Going back to a version keeps the opinions and decisions noted since, and can be undone like the rest.",
  none: "No version yet: the first one is kept from the first change on.",
  reasons: {
    opened: "As opened",
    plan: "New circuits",
    decision: "Decision",
    time: "While working",
    replaced: "Before a replacement",
    "other-tab": "Other tab",
    named: "Kept by you",
  },
  facts: (circuits, decisions, comments) =>
    [
      circuits === 0 ? "no circuit" : countOf(circuits, "circuit", "circuits", "en"),
      ...(decisions === 0 ? [] : [countOf(decisions, "decision", "decisions", "en")]),
      ...(comments === 0 ? [] : [countOf(comments, "opinion", "opinions", "en")]),
    ].join(", "),
  restore: "Go back to this version",
  restored: (when) => `Version of ${when}. “Undo” brings back what was there before.`,
  unreadable: "This version can no longer be read; the others are intact.",
  nameLabel: "Keep the present state under a name",
  nameExample: "for example: before the council",
  keep: "Keep",
  kept: (title) => `Version kept: ${title}.`,
  notKept: "This version could not be kept: the device has no room left. Save the project to a file.",
  full: "This device has no room left: your last changes are not saved. Save the project to a file right now.",
  failed: "This browser refuses to keep the project. Save it to a file before you close the page.",
  elsewhere:
    "This project is open in another tab: so that nothing is overwritten, what changes here is not saved.",
  taken: "This project was taken over in another tab. What you had here is kept among its versions.",
  takeOver: "Continue here",
  copy: "Continue in a copy",
  copyName: (name) => `${name} (copy)`,
  saveFile: "Save the file",
};

/** Texts of the versions of a project, and of what stops it from being kept. */
export const versionsText = { fr, en };
