import type { AgeBand } from "../../../geodata/model/ageBand.ts";
import { ageBandText } from "../ageBandText.ts";
import { formatInteger, formatPercent } from "../format.ts";
import { countOf, pluralForm } from "../plural.ts";

const fr = {
  title: "Les zones blanches",
  summary: (communes: number, children: number, minutes: number) =>
    communes === 0
      ? `Chaque commune a un lieu à ${formatInteger(minutes, "fr")} minutes au plus.`
      : `${countOf(communes, "commune", "communes", "fr")}, environ ${countOf(children, "enfant", "enfants", "fr")}, à plus de ${formatInteger(minutes, "fr")} minutes d'un lieu.`,
  covered: (share: number) =>
    `Aujourd'hui, ${formatPercent(share, "fr")} des enfants ont un lieu assez proche.`,
  main: "Continuer : les circuits",
  minutesQuestion: "Au-delà de combien de minutes en voiture un lieu est-il trop loin ?",
  listTitle: (minutes: number) => `Aucun lieu à moins de ${formatInteger(minutes, "fr")} min`,
  zone: (communes: number, children: number) =>
    `${countOf(communes, "commune", "communes", "fr")}, environ ${countOf(children, "enfant", "enfants", "fr")}`,
  zoneAround: (name: string) => `Autour de ${name}`,
  uncertain: (count: number) =>
    `${countOf(count, "commune est", "communes sont", "fr")} en bordure ou ${pluralForm(count, "tournée", "tournées", "fr")} vers une ville voisine : à confirmer.`,
  definition: "Définition",
  definitionText: (category: string, minutes: number, ages: AgeBand) =>
    `Une commune est en zone blanche si aucun lieu offrant « ${category} », ouvert à ses familles, n'est à ${formatInteger(minutes, "fr")} min ou moins en voiture de sa mairie. Enfants ${ageBandText(ages, "fr")}.`,
  mean: "Temps d'accès moyen d'un enfant",
  worst: "Temps d'accès le plus long",
};

const en: typeof fr = {
  title: "White zones",
  summary: (communes: number, children: number, minutes: number) =>
    communes === 0
      ? `Every commune has a place within ${formatInteger(minutes, "en")} minutes.`
      : `${countOf(communes, "commune", "communes", "en")}, about ${countOf(children, "child", "children", "en")}, more than ${formatInteger(minutes, "en")} minutes from any place.`,
  covered: (share: number) => `Today ${formatPercent(share, "en")} of children have a place near enough.`,
  main: "Next: the circuits",
  minutesQuestion: "Beyond how many minutes by car is a place too far?",
  listTitle: (minutes: number) => `No place within ${formatInteger(minutes, "en")} min`,
  zone: (communes: number, children: number) =>
    `${countOf(communes, "commune", "communes", "en")}, about ${countOf(children, "child", "children", "en")}`,
  zoneAround: (name: string) => `Around ${name}`,
  uncertain: (count: number) =>
    `${countOf(count, "commune lies", "communes lie", "en")} on the edge or ${pluralForm(count, "lives", "live", "en")} towards a town outside: to be confirmed.`,
  definition: "Definition",
  definitionText: (category: string, minutes: number, ages: AgeBand) =>
    `A commune is in a white zone when no place offering “${category}”, open to its families, is within ${formatInteger(minutes, "en")} min by car of its town hall. Children ${ageBandText(ages, "en")}.`,
  mean: "Mean access time of a child",
  worst: "Longest access time",
};

/** Texts of step 3. */
export const zonesText = { fr, en };
