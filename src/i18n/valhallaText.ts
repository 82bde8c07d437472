import type { Lang } from "./lang.ts";

/** Words about the road engine on the machine. */
export interface ValhallaTexts {
  readonly building: string;
  readonly noBuild: (system: string) => string;
  readonly notInstalled: string;
  readonly notOsm: (path: string) => string;
  readonly buildFailed: (path: string, why: string) => string;
  /** `stopped`: the process is gone, else its answer is of no use; `at` begins with the engine's name. */
  readonly fault: (stopped: boolean, at: string) => string;
}

const FR: ValhallaTexts = {
  building: "Préparation du réseau routier (une seule fois par fichier)",
  noBuild: (system) =>
    `Pas de moteur pour ce système (${system}) : utilisez IGN ou une matrice (--engine ign, --engine file).`,
  notInstalled:
    "Le moteur routier Valhalla n'est pas installé. Lancez « npm run valhalla:install » dans le dossier du projet (87 Mo à télécharger), puis relancez la commande.",
  notOsm: (path) =>
    `${path} : ce n'est pas un extrait OpenStreetMap (.osm.pbf). Prenez celui de votre région, par exemple sur download.geofabrik.de.`,
  buildFailed: (path, why) => `${path} : le réseau routier n'a pas pu être préparé (${why}).`,
  fault: (stopped, at) =>
    stopped
      ? `Le moteur routier s'est arrêté (${at}) : rien n'a été écrit. Vérifiez valhalla/config.json et la mémoire libre, puis relancez la commande.`
      : `Le moteur routier n'a pas pu répondre (${at}) : rien n'a été écrit.`,
};

const EN: ValhallaTexts = {
  building: "Preparing the road network (once for each file)",
  noBuild: (system) =>
    `No engine for this system (${system}): use IGN or a matrix (--engine ign, --engine file).`,
  notInstalled:
    "The road engine Valhalla is not installed. Run “npm run valhalla:install” in the folder of the project (87 MB to fetch), then run the command again.",
  notOsm: (path) =>
    `${path}: this is not an OpenStreetMap extract (.osm.pbf). Take the one of your region, from download.geofabrik.de for example.`,
  buildFailed: (path, why) => `${path}: the road network could not be prepared (${why}).`,
  fault: (stopped, at) =>
    stopped
      ? `The road engine stopped (${at}): nothing was written. Check valhalla/config.json and the free memory, then run the command again.`
      : `The road engine could not answer (${at}): nothing was written.`,
};

export function valhallaText(lang: Lang): ValhallaTexts {
  return lang === "fr" ? FR : EN;
}
