import type { AgeBand } from "../../../geodata/model/ageBand.ts";
import { ageBandText } from "../ageBandText.ts";
import { formatInteger } from "../format.ts";

const fr = {
  toggle: "Tableau des communes",
  caption: "Les communes et leur accès : mêmes données que la carte",
  commune: "Commune",
  children: (ages: AgeBand) => `Enfants ${ageBandText(ages, "fr")}`,
  today: "Aujourd'hui",
  nearest: "Lieu le plus proche",
  state: "État",
  stop: "Atelier",
  white: "zone blanche",
  covered: "desservie",
  newly: "par le projet",
  uncertain: "à confirmer",
  none: "aucun lieu",
  search: "Chercher une commune dans le tableau",
  showMore: (hidden: number) => `Afficher plus (encore ${formatInteger(hidden, "fr")})`,
  layers: "Ce que montre la carte",
  layerPlain: "Communes",
  layerBefore: "Aujourd'hui",
  layerAfter: "Avec ce projet",
  basemap: "Plan IGN",
  basemapHelp: "demande un accès au réseau",
};

const en: typeof fr = {
  toggle: "Table of communes",
  caption: "Communes and their access: same data as the map",
  commune: "Commune",
  children: (ages: AgeBand) => `Children ${ageBandText(ages, "en")}`,
  today: "Today",
  nearest: "Nearest place",
  state: "State",
  stop: "Workshop",
  white: "white zone",
  covered: "served",
  newly: "by the project",
  uncertain: "to be confirmed",
  none: "no place",
  search: "Find a commune in the table",
  showMore: (hidden: number) => `Show more (${formatInteger(hidden, "en")} left)`,
  layers: "What the map shows",
  layerPlain: "Communes",
  layerBefore: "Today",
  layerAfter: "With this project",
  basemap: "IGN map",
  basemapHelp: "needs a network connection",
};

/** Texts of the table beside the map and of the map's switches. */
export const tableText = { fr, en };
