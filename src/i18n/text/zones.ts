import type { WhiteZoneDefinition } from "../../../geodata/model/whiteZone.ts";
import { formatInteger, formatPercent } from "../format.ts";
import { countOf, pluralForm } from "../plural.ts";

const fr = {
  title: "Les zones blanches",
  summary: (communes: number, children: number, minutes: number, place: string) =>
    communes === 0
      ? `Chaque commune a un ${place} à ${formatInteger(minutes, "fr")} minutes au plus.`
      : `${countOf(communes, "commune", "communes", "fr")}, environ ${countOf(children, "enfant", "enfants", "fr")}, à plus de ${formatInteger(minutes, "fr")} minutes d'un ${place}.`,
  covered: (share: number) =>
    `Aujourd'hui, ${formatPercent(share, "fr")} des enfants ont un lieu assez proche.`,
  main: "Continuer : les circuits",
  minutesQuestion: "Au-delà de combien de minutes en voiture un lieu est-il trop loin ?",
  listTitle: (minutes: number, place: string) =>
    `Aucun ${place} à moins de ${formatInteger(minutes, "fr")} min`,
  zone: (communes: number, children: number) =>
    `${countOf(communes, "commune", "communes", "fr")}, environ ${countOf(children, "enfant", "enfants", "fr")}`,
  zoneAround: (name: string) => `Autour de ${name}`,
  uncertain: (count: number) =>
    `${countOf(count, "commune est", "communes sont", "fr")} en bordure ou ${pluralForm(count, "tournée", "tournées", "fr")} vers une ville voisine : à confirmer.`,
  definition: "Définition",
  moreQuestions: "Préciser la définition",
  sessionsQuestion: "Combien de séances par mois au moins ?",
  sessionsHelp:
    "Une séance : un jour d'ouverture. Un lieu permanent suffit toujours ; un lieu itinérant de fréquence inconnue ne suffit qu'à 0.",
  placesQuestion: "Combien de places au moins ?",
  placesHelp: "Un lieu dont on ne connaît pas les places ne suffit qu'à 0.",
  definitionText: (place: string, zone: WhiteZoneDefinition, mode: string, ages: string) =>
    `Une commune est en zone blanche si aucun ${place}, ouvert à ses familles, n'est à ${formatInteger(zone.minutes, "fr")} min ou moins ${mode} de sa mairie${
      zone.minSessionsPerMonth > 0
        ? `, avec au moins ${countOf(zone.minSessionsPerMonth, "séance", "séances", "fr")} par mois`
        : ""
    }${zone.minPlaces > 0 ? `, avec au moins ${countOf(zone.minPlaces, "place", "places", "fr")}` : ""}. ${ages}.`,
  mean: "Temps d'accès moyen d'un enfant",
  worst: "Temps d'accès le plus long",
};

const en: typeof fr = {
  title: "White zones",
  summary: (communes: number, children: number, minutes: number, place: string) =>
    communes === 0
      ? `Every commune has a ${place} within ${formatInteger(minutes, "en")} minutes.`
      : `${countOf(communes, "commune", "communes", "en")}, about ${countOf(children, "child", "children", "en")}, more than ${formatInteger(minutes, "en")} minutes from any ${place}.`,
  covered: (share: number) => `Today ${formatPercent(share, "en")} of children have a place near enough.`,
  main: "Next: the circuits",
  minutesQuestion: "Beyond how many minutes by car is a place too far?",
  listTitle: (minutes: number, place: string) => `No ${place} within ${formatInteger(minutes, "en")} min`,
  zone: (communes: number, children: number) =>
    `${countOf(communes, "commune", "communes", "en")}, about ${countOf(children, "child", "children", "en")}`,
  zoneAround: (name: string) => `Around ${name}`,
  uncertain: (count: number) =>
    `${countOf(count, "commune lies", "communes lie", "en")} on the edge or ${pluralForm(count, "lives", "live", "en")} towards a town outside: to be confirmed.`,
  definition: "Definition",
  moreQuestions: "Make the definition precise",
  sessionsQuestion: "How many sessions a month at least?",
  sessionsHelp:
    "A session is a day on which it opens. A permanent place is always enough; an itinerant one of unknown frequency only for 0.",
  placesQuestion: "How many places at least?",
  placesHelp: "A place whose number of places is unknown is enough only for 0.",
  definitionText: (place: string, zone: WhiteZoneDefinition, mode: string, ages: string) =>
    `A commune is in a white zone when no ${place}, open to its families, is within ${formatInteger(zone.minutes, "en")} min ${mode} of its town hall${
      zone.minSessionsPerMonth > 0
        ? `, with at least ${countOf(zone.minSessionsPerMonth, "session", "sessions", "en")} a month`
        : ""
    }${zone.minPlaces > 0 ? `, with at least ${countOf(zone.minPlaces, "place", "places", "en")}` : ""}. ${ages}.`,
  mean: "Mean access time of a child",
  worst: "Longest access time",
};

/** Texts of step 3. */
export const zonesText = { fr, en };
