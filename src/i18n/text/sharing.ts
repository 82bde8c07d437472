import { formatInteger } from "../format.ts";
import { countOf } from "../plural.ts";

const fr = {
  title: "Envoyer et réunir",
  page: "Télécharger la page à envoyer",
  pageHelp:
    "Un seul fichier, qui s'ouvre par un double clic sans installation ni réseau : carte, tableaux, fiches et avis. Les réponses des familles et les inscriptions d'enfants n'y sont pas.",
  pageDone: (name: string, seal: string) =>
    `« ${name} » est téléchargé. Empreinte à donner à qui le reçoit : ${seal}.`,
  pdf: "Le même contenu en PDF",
  pdfHelp: "Beaucoup de messageries arrêtent les pages web : joignez toujours le PDF.",
  pdfMaking: "Le PDF se prépare…",
  pdfDone: (name: string) => `« ${name} » est téléchargé.`,
  pageFailed: "La page n'a pas pu être préparée.",
  stalePlan: "Des réponses ont changé depuis le calcul : la page est sans circuits. Étape 4, « Recalculer ».",
  link: "Copier un lien",
  linkHelp: "Le projet tient dans l'adresse elle-même : rien n'est mis en ligne.",
  linkShort: (letters: number) =>
    `Lien copié, ${formatInteger(letters, "fr")} caractères : il tient dans un courriel.`,
  linkLong: (letters: number) =>
    `Lien copié, ${formatInteger(letters, "fr")} caractères : long pour un courriel, il passe dans une messagerie ou un document.`,
  linkTooLong: "Ce projet est trop grand pour un lien : envoyez la page.",
  linkLocal:
    "Ce lien ne vaut que sur cet ordinateur, car Maillage y est ouvert comme un fichier : à quelqu'un d'autre, envoyez la page.",
  linkRefused: "Le navigateur refuse de copier : sélectionnez le lien et copiez-le.",
  linkLabel: "Lien du projet",
  merge: "Réunir avec une copie…",
  mergeHelp:
    "Un dossier modifié par un collègue, une page revenue avec des avis, ou un fichier d'avis ; plusieurs à la fois si besoin.",
  brings: "Ce que cela apporte",
  nothingNew: "Rien de nouveau.",
  conflicts: (count: number) =>
    count === 1
      ? "1 point a changé des deux côtés : que garder ?"
      : `${formatInteger(count, "fr")} points ont changé des deux côtés : que garder ?`,
  mine: (value: string) => `Ce dossier : ${value}`,
  theirs: (value: string) => `La copie : ${value}`,
  base: "Le dossier de départ, si vous l'avez",
  baseHelp: "Celui d'où viennent les deux copies : avec lui, seuls restent les vrais désaccords.",
  doMerge: "Réunir",
  cancel: "Ne pas réunir",
  merged: (sentences: readonly string[]) =>
    sentences.length === 0
      ? "C'est réuni : rien de nouveau."
      : `C'est réuni : ${sentences.join(", ")}. « Annuler » revient en arrière.`,
  copies: (count: number) => countOf(count, "fichier lu", "fichiers lus", "fr"),
  notices: {
    altered: "Ouvert, mais ne vous y fiez pas",
    "link-opened": "Ouvert depuis un lien : c'est une copie, l'original ne change pas.",
    "link-failed": "Ce lien ne s'ouvre pas",
  },
  closeNotice: "Fermer ce message",
};

const en: typeof fr = {
  title: "Send and merge",
  page: "Download the page to send",
  pageHelp:
    "One file that opens by a double click, without installation or network: map, tables, sheets and opinions. The answers of families and the bookings of children are not in it.",
  pageDone: (name, seal) => `“${name}” was downloaded. Seal to tell whoever gets it: ${seal}.`,
  pdf: "The same content as a PDF",
  pdfHelp: "Many mail services stop web pages: always attach the PDF.",
  pdfMaking: "The PDF is being made…",
  pdfDone: (name) => `“${name}” is downloaded.`,
  pageFailed: "The page could not be prepared.",
  stalePlan: "Answers have changed since the computation: the page has no circuits. Step 4, “Recalculate”.",
  link: "Copy a link",
  linkHelp: "The project is in the address itself: nothing is put online.",
  linkShort: (letters) => `Link copied, ${formatInteger(letters, "en")} letters: it fits in a mail.`,
  linkLong: (letters) =>
    `Link copied, ${formatInteger(letters, "en")} letters: long for a mail, it passes in a chat or a document.`,
  linkTooLong: "This project is too large for a link: send the page.",
  linkLocal:
    "This link works on this computer alone, as Maillage is opened as a file here: to somebody else, send the page.",
  linkRefused: "The browser refuses to copy: select the link and copy it.",
  linkLabel: "Link of the project",
  merge: "Merge with a copy…",
  mergeHelp:
    "A project changed by a colleague, a page that came back with opinions, or a file of opinions; several at once if need be.",
  brings: "What it brings",
  nothingNew: "Nothing new.",
  conflicts: (count) =>
    count === 1
      ? "1 point has changed on both sides: what shall stay?"
      : `${formatInteger(count, "en")} points have changed on both sides: what shall stay?`,
  mine: (value) => `This project: ${value}`,
  theirs: (value) => `The copy: ${value}`,
  base: "The project they come from, if you have it",
  baseHelp: "The one that both copies were made of: with it, only true conflicts remain.",
  doMerge: "Merge",
  cancel: "Do not merge",
  merged: (sentences) =>
    sentences.length === 0
      ? "Merged: nothing new."
      : `Merged: ${sentences.join(", ")}. “Undo” takes it back.`,
  copies: (count) => countOf(count, "file read", "files read", "en"),
  notices: {
    altered: "Opened, but do not rely on it",
    "link-opened": "Opened from a link: this is a copy, the original does not change.",
    "link-failed": "This link does not open",
  },
  closeNotice: "Close this message",
};

/** Texts of sending a project and of merging what comes back. */
export const sharingText = { fr, en };
