const fr = {
  dated: (date: string) => `Données du ${date}`,
  sources: (names: string) => `Sources : ${names}.`,
  licence: (licence: string) => `Licence : ${licence}.`,
  version: (version: string) => `Version ${version}, carte de Maillage.`,
};

const en: typeof fr = {
  dated: (date: string) => `Data of ${date}`,
  sources: (names: string) => `Sources: ${names}.`,
  licence: (licence: string) => `Licence: ${licence}.`,
  version: (version: string) => `Version ${version}, map by Maillage.`,
};

/** Texts of the map as a sheet. */
export const mapSheetText = { fr, en };
