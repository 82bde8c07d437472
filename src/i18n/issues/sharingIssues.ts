import type { IssueMessages } from "./issueMessage.ts";

/** Findings about what comes back from others: shared pages, opinions, links, copies. */
export const SHARING_ISSUES: IssueMessages = {
  "shared-page-altered": {
    fr: {
      what: "Cette page partagée est abîmée ou a été modifiée depuis son envoi.",
      next: "Demandez-la de nouveau à l'expéditeur ; ce qui se lit encore est ouvert.",
    },
    en: {
      what: "This shared page is damaged or was altered after it was sent.",
      next: "Ask the sender for it again; what can still be read is opened.",
    },
  },
  "opinions-only": {
    fr: {
      what: "Ce fichier contient des avis, pas un dossier.",
      next: "Ouvrez d'abord le dossier, puis l'étape 5, « Réunir avec une copie ».",
    },
    en: {
      what: "This file holds opinions, not a project.",
      next: "Open the project first, then step 5, “Merge with a copy”.",
    },
  },
  "other-territory": {
    fr: {
      what: "Ce fichier parle d'un autre territoire.",
      next: "Choisissez une copie de ce dossier.",
    },
    en: { what: "This file speaks of another territory.", next: "Choose a copy of this project." },
  },
  "link-broken": {
    fr: {
      what: "Ce lien est coupé ou abîmé.",
      next: "Demandez-le de nouveau, ou demandez le fichier.",
    },
    en: { what: "This link is cut or damaged.", next: "Ask for it again, or ask for the file." },
  },
  "link-altered": {
    fr: {
      what: "Ce lien a été modifié depuis son envoi.",
      next: "Demandez-le de nouveau à l'expéditeur.",
    },
    en: { what: "This link was altered after it was sent.", next: "Ask the sender for it again." },
  },
  "link-too-large": {
    fr: {
      what: "Ce lien contient plus de données qu'un dossier n'en a.",
      next: "Ne l'ouvrez pas ; demandez le fichier à l'expéditeur.",
    },
    en: {
      what: "This link holds more data than any project has.",
      next: "Do not open it; ask the sender for the file.",
    },
  },
  "link-version": {
    fr: {
      what: "Ce lien vient d'une autre version de Maillage.",
      next: "Mettez Maillage à jour, ou demandez le fichier.",
    },
    en: {
      what: "This link comes from another version of Maillage.",
      next: "Update Maillage, or ask for the file.",
    },
  },
  "link-territory": {
    fr: {
      what: "Ce lien s'appuie sur le territoire d'exemple d'une autre version de Maillage.",
      next: "Demandez le fichier à l'expéditeur.",
    },
    en: {
      what: "This link rests on the example territory of another version of Maillage.",
      next: "Ask the sender for the file.",
    },
  },
};
