/** Words of what comes back from others in the published schemas: title, description. */
export const SHARING_SCHEMA_ENTRIES: Readonly<Record<string, readonly [string, string]>> = {
  "merge-report": ["Compte rendu de réunion", "Ce qu'apporte une copie, et ce que les deux avaient changé."],
  "merge-report.changes": ["Apports", "Par partie du dossier."],
  "changes.part": ["Partie", "Partie du dossier."],
  "changes.added": ["Ajoutés", "Nombre."],
  "changes.changed": ["Modifiés", "Nombre."],
  "changes.removed": ["Retirés", "Nombre."],
  "changes.texts": ["En clair", "Une phrase par sorte de changement."],
  "merge-report.conflicts": ["Désaccords", "Endroits que les deux copies ont changés."],
  "conflicts.about": ["Objet", "En clair."],
  "conflicts.mine": ["Ce dossier", "Valeur de ce dossier, en clair."],
  "conflicts.theirs": ["La copie", "Valeur de la copie, en clair."],
  "conflicts.kept": ["Gardé", "mine : ce dossier ; theirs : la copie."],
  "merge-report.restored": [
    "Remis",
    "Éléments qu'une copie avait retirés et dont l'autre se sert : ils restent.",
  ],
  "restored.part": ["Partie", "Partie du dossier."],
  "restored.text": ["En clair", "Une phrase."],
  opinions: ["Avis sur un dossier", "Avis donnés dans une page partagée, à réunir avec le dossier."],
  "opinions.kind": ["Nature", "Toujours « maillage-avis »."],
  "opinions.scenario": ["Dossier", "Identifiant du dossier dont parlent ces avis."],
};
