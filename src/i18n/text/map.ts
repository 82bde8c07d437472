import type { AgeBand } from "../../../geodata/model/ageBand.ts";
import { ageBandText } from "../ageBandText.ts";
import { formatDate, formatInteger } from "../format.ts";
import { countOf } from "../plural.ts";

const fr = {
  map: "Carte du territoire. Flèches : se déplacer ; plus et moins : zoomer. Le tableau dit la même chose.",
  zoomIn: "Agrandir",
  zoomOut: "Réduire",
  whole: "Tout le territoire",
  preparing: "La carte se prépare…",
  failed: "La carte ne peut pas s'afficher sur cet appareil. Le tableau dit la même chose.",
  basemapFailed:
    "Plan IGN indisponible : pas de réseau, ou service arrêté. La carte reste complète sans lui.",
  basemapSource: "Fond : Plan IGN © IGN",
  selected: (name: string, detail: string) => `${name} : ${detail}`,
  minutes: (minutes: string) => `à ${minutes} du lieu le plus proche`,
  minutesToStop: (minutes: string) => `à ${minutes} d'un atelier itinérant`,
  minutesToNewPlace: (minutes: string) => `à ${minutes} d'un nouveau lieu fixe`,
  newPlace: "Nouveau lieu fixe",
  noSupply: "aucun lieu accessible",
  white: "zone blanche",
  uncertain: "à confirmer",
  toPlace: "à placer : faites-le glisser à son adresse",
  outside: "hors du territoire",
  depot: "Base de départ",
  stop: (number: string, circuit: string) => `Lieu d'atelier ${number}, ${circuit}`,
  legend: "Légende",
  legendOpen: "Afficher la légende",
  legendClose: "Replier la légende",
  details: "Définition et sources",
  titlePlain: "Communes et lieux existants",
  communes: (count: number) => countOf(count, "commune", "communes", "fr"),
  communesHead: "communes",
  whiteZone: (minutes: number, place: string) =>
    `Zone blanche : aucun ${place} à moins de ${formatInteger(minutes, "fr")} min`,
  whiteZoneAfter: (minutes: number, place: string) =>
    `Zone blanche : aucun ${place} à moins de ${formatInteger(minutes, "fr")} min, ni atelier assez proche`,
  existing: "Lieux existants",
  outsideShape: "Forme vide : hors du territoire",
  quietShape: "Forme pâle : n'offre pas ce service",
  toPlaceShape: "Cercle pointillé : à placer",
  circuits: "Circuits",
  circuit: (number: number) => `Circuit ${formatInteger(number, "fr")}`,
  circuitStops: (count: number) => countOf(count, "lieu", "lieux", "fr"),
  discs: "Numéro : ordre de passage dans la tournée",
  roads: (provider: string) => `Tracé des circuits : route, ${provider}`,
  schematic: "Traits droits : tracé schématique, pas un itinéraire",
  reach: (minutes: readonly number[]) => `Jusqu'où en ${minutes.join(", ")} minutes ?`,
  reachAround: (place: string, mode: string) =>
    `Cercles autour de « ${place} », ${mode} : estimation à vol d'oiseau, pas un calcul d'itinéraire`,
  definition: (category: string, minutes: number, sessions: number, places: number) =>
    `Service : ${category}. Desservie : à ${formatInteger(minutes, "fr")} min au plus${
      sessions > 0 ? `, ${countOf(sessions, "séance", "séances", "fr")} par mois au moins` : ""
    }${places > 0 ? `, ${countOf(places, "place", "places", "fr")} au moins` : ""}`,
  modes: { car: "en voiture", walk: "à pied", bicycle: "à vélo" },
  ages: (ageBand: AgeBand) => `Enfants ${ageBandText(ageBand, "fr")}`,
  estimated: "estimation, pas un calcul d'itinéraire",
  computed: (provider: string) => `calcul d'itinéraire (${provider})`,
  travel: (mode: string, how: string, date: string) => `Trajets ${mode} : ${how} (${formatDate(date, "fr")})`,
  approximate: "contours approchés",
  approximateOutlines: "Contours approchés : cellules autour des mairies",
  outlines: (source: string) => `Contours : ${source}`,
};

const en: typeof fr = {
  map: "Map of the territory. Arrows: move; plus and minus: zoom. The table says the same.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  whole: "Whole territory",
  preparing: "Preparing the map…",
  failed: "This device cannot show the map. The table says the same.",
  basemapFailed:
    "Plan IGN is not available: no network, or the service is down. The map is complete without it.",
  basemapSource: "Background: Plan IGN © IGN",
  selected: (name: string, detail: string) => `${name}: ${detail}`,
  minutes: (minutes: string) => `${minutes} from the nearest place`,
  minutesToStop: (minutes: string) => `${minutes} from an itinerant workshop`,
  minutesToNewPlace: (minutes: string) => `${minutes} from a new fixed place`,
  newPlace: "New fixed place",
  noSupply: "no place can be reached",
  white: "white zone",
  uncertain: "to be confirmed",
  toPlace: "to be placed: drag it to its address",
  outside: "outside the territory",
  depot: "Team base",
  stop: (number: string, circuit: string) => `Stop ${number}, ${circuit}`,
  legend: "Legend",
  legendOpen: "Show the legend",
  legendClose: "Fold the legend",
  details: "Definition and sources",
  titlePlain: "Communes and existing places",
  communes: (count: number) => countOf(count, "commune", "communes", "en"),
  communesHead: "communes",
  whiteZone: (minutes: number, place: string) =>
    `White zone: no ${place} within ${formatInteger(minutes, "en")} min`,
  whiteZoneAfter: (minutes, place) =>
    `White zone: no ${place} within ${formatInteger(minutes, "en")} min, nor a workshop near enough`,
  existing: "Existing places",
  outsideShape: "Hollow shape: outside the territory",
  quietShape: "Pale shape: does not offer this service",
  toPlaceShape: "Dotted ring: to be placed",
  circuits: "Circuits",
  circuit: (number: number) => `Circuit ${formatInteger(number, "en")}`,
  circuitStops: (count: number) => countOf(count, "stop", "stops", "en"),
  discs: "Number: order of visit on the tour",
  roads: (provider: string) => `Lines of the circuits: roads, ${provider}`,
  schematic: "Straight lines: a sketch, not a road",
  reach: (minutes: readonly number[]) => `How far in ${minutes.join(", ")} minutes?`,
  reachAround: (place: string, mode: string) =>
    `Rings around “${place}”, ${mode}: an estimate as the crow flies, not computed along roads`,
  definition: (category: string, minutes: number, sessions: number, places: number) =>
    `Service: ${category}. Served: within ${formatInteger(minutes, "en")} min${
      sessions > 0 ? `, at least ${countOf(sessions, "session", "sessions", "en")} a month` : ""
    }${places > 0 ? `, at least ${countOf(places, "place", "places", "en")}` : ""}`,
  modes: { car: "by car", walk: "on foot", bicycle: "by bicycle" },
  ages: (ageBand: AgeBand) => `Children ${ageBandText(ageBand, "en")}`,
  estimated: "estimate, not a route computation",
  computed: (provider: string) => `route computation (${provider})`,
  travel: (mode: string, how: string, date: string) => `Trips ${mode}: ${how} (${formatDate(date, "en")})`,
  approximate: "approximate outlines",
  approximateOutlines: "Approximate outlines: cells around the town halls",
  outlines: (source: string) => `Outlines: ${source}`,
};

/** Texts of the map and its legend. */
export const mapText = { fr, en };
