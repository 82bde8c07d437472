/** Papers to print, in the order in which they are offered; `fiche-commune.pdf` is of the commune that is selected, `partage.pdf` goes with the page that is sent. */
export const PRINTED_PAPERS = ["carte-a3.pdf", "fiches-communes.pdf"] as const;

/** Pages to publish, each with its places beside it. */
export const ONLINE_PAPERS = [
  "annuaire.html",
  "structures.geojson",
  "calendrier-global.html",
  "calendrier-lieux.geojson",
] as const;

export const APPLICATION_PAPERS = ["dossier-appel-a-projets.docx", "dossier-appel-a-projets.html"] as const;

export type PaperName =
  | (typeof PRINTED_PAPERS)[number]
  | (typeof ONLINE_PAPERS)[number]
  | (typeof APPLICATION_PAPERS)[number]
  | "fiche-commune.pdf"
  | "partage.pdf";
