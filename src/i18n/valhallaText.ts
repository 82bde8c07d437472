import type { Lang } from "./lang.ts";

/** Words about the road engine on the machine. */
export interface ValhallaTexts {
  readonly building: string;
  readonly matrix: string;
  readonly routes: string;
  readonly isochrones: string;
  readonly noBuild: (system: string) => string;
  readonly notInstalled: string;
  readonly notOsm: (path: string) => string;
  readonly buildFailed: (path: string, why: string) => string;
  readonly stopped: (how: string) => string;
  readonly refused: (why: string) => string;
  readonly farFromRoad: (name: string, metres: number) => string;
  readonly noRoad: (name: string) => string;
}

const FR: ValhallaTexts = {
  building: "Préparation du réseau routier (une seule fois par fichier)",
  matrix: "Calcul des temps de trajet",
  routes: "Calcul des itinéraires",
  isochrones: "Calcul des zones accessibles",
  noBuild: (system) =>
    `Pas de moteur pour ce système (${system}) : utilisez IGN ou une matrice (--engine ign, --engine file).`,
  notInstalled:
    "Le moteur routier Valhalla n'est pas installé. Lancez « npm run valhalla:install » dans le dossier du projet (87 Mo à télécharger), puis relancez la commande.",
  notOsm: (path) =>
    `${path} : ce n'est pas un extrait OpenStreetMap (.osm.pbf). Prenez celui de votre région, par exemple sur download.geofabrik.de.`,
  buildFailed: (path, why) => `${path} : le réseau routier n'a pas pu être préparé (${why}).`,
  stopped: (how) =>
    `Le moteur routier Valhalla s'est arrêté (${how}) : rien n'a été écrit. Vérifiez valhalla/config.json et la mémoire libre, puis relancez la commande.`,
  refused: (why) => `Le moteur routier Valhalla n'a pas pu répondre : ${why}`,
  farFromRoad: (name, metres) =>
    `${name} : la route la plus proche est à ${metres} m ; les temps partent de cette route.`,
  noRoad: (name) =>
    `${name} : aucune route à moins de 5 km dans le fichier OpenStreetMap ; ce point reste inaccessible.`,
};

const EN: ValhallaTexts = {
  building: "Preparing the road network (once for each file)",
  matrix: "Computing travel times",
  routes: "Computing routes",
  isochrones: "Computing the areas within reach",
  noBuild: (system) =>
    `No engine for this system (${system}): use IGN or a matrix (--engine ign, --engine file).`,
  notInstalled:
    "The road engine Valhalla is not installed. Run “npm run valhalla:install” in the folder of the project (87 MB to fetch), then run the command again.",
  notOsm: (path) =>
    `${path}: this is not an OpenStreetMap extract (.osm.pbf). Take the one of your region, from download.geofabrik.de for example.`,
  buildFailed: (path, why) => `${path}: the road network could not be prepared (${why}).`,
  stopped: (how) =>
    `The road engine Valhalla stopped (${how}): nothing was written. Check valhalla/config.json and the free memory, then run the command again.`,
  refused: (why) => `The road engine Valhalla could not answer: ${why}`,
  farFromRoad: (name, metres) => `${name}: the nearest road is ${metres} m away; times start from that road.`,
  noRoad: (name) => `${name}: no road within 5 km in the OpenStreetMap file; this point stays out of reach.`,
};

export function valhallaText(lang: Lang): ValhallaTexts {
  return lang === "fr" ? FR : EN;
}
