const fr = {
  title: "Où manque un lieu pour les tout-petits, et par où passer pour y remédier ?",
  lead: "Maillage montre les communes loin de toute offre petite enfance, puis propose les circuits d'ateliers itinérants qui desservent le plus de familles au moindre coût.",
  discover: "Découvrir avec le Grand Chalon",
  discoverHelp: "51 communes, quatre lieux existants, des zones blanches. Le résultat en trois clics.",
  own: "Mon territoire",
  ownHelp: "Choisissez votre intercommunalité ou déposez vos fichiers de communes et de lieux.",
  openFile: "Ouvrir un dossier",
  openFileHelp: "Reprenez un dossier enregistré, ici ou par un collègue, ou une page partagée.",
  resume: "Reprendre",
  resumeHelp: (name: string, date: string) => `« ${name} », enregistré sur cet appareil le ${date}.`,
  forget: (name: string) => `Oublier « ${name} »`,
  privacy: "Tout se calcule sur cet appareil : rien n'est envoyé, et la page fonctionne sans réseau.",
  openFailed: "Ce fichier n'a pas pu être ouvert.",
  openFailedNext:
    "Choisissez un dossier enregistré par Maillage (étape Partager, « Enregistrer le dossier »).",
};

const en: typeof fr = {
  title: "Where do young children lack a place, and which circuit would bring one?",
  lead: "Maillage shows the communes far from any early-childhood service, then proposes the circuits of travelling workshops that reach the most families at the least cost.",
  discover: "Explore with Grand Chalon",
  discoverHelp: "51 communes, four existing places, white zones. The result in three clicks.",
  own: "My territory",
  ownHelp: "Choose your group of communes, or drop your files of communes and places.",
  openFile: "Open a file",
  openFileHelp: "Carry on with a project saved by you or by a colleague, or a shared page.",
  resume: "Carry on",
  resumeHelp: (name: string, date: string) => `“${name}”, saved on this device on ${date}.`,
  forget: (name: string) => `Forget “${name}”`,
  privacy: "Everything is computed on this device: nothing is sent, and the page works offline.",
  openFailed: "This file could not be opened.",
  openFailedNext: "Choose a project saved by Maillage (Share step, “Save the project”).",
};

/** Texts of the first screen. */
export const welcomeText = { fr, en };
