import type { TownFacts } from "./besideTerritory.ts";

/** Troyes, where the department's centre is. */
export const TROYES: TownFacts = ["10387", "Troyes", 4.07396, 48.2977];

/**
 * The eleven Petites Villes de Demain of the Aube.
 *
 * Source: ANCT, programme Petites Villes de Demain, list of the towns of 2020, Licence Ouverte 2.0.
 */
export const AUBE_PETITES_VILLES: readonly TownFacts[] = [
  ["10003", "Aix-Villemaur-Pâlis", 3.7312, 48.22256],
  ["10006", "Arcis-sur-Aube", 4.14356, 48.53773],
  ["10033", "Bar-sur-Aube", 4.70568, 48.23333],
  ["10034", "Bar-sur-Seine", 4.37362, 48.11419],
  ["10064", "Brienne-le-Château", 4.52624, 48.39301],
  ["10080", "Chaource", 4.1374, 48.05649],
  ["10140", "Ervy-le-Châtel", 3.90974, 48.04118],
  ["10268", "Nogent-sur-Seine", 3.49811, 48.49251],
  ["10323", "Romilly-sur-Seine", 3.72664, 48.51925],
  ["10401", "Vendeuvre-sur-Barse", 4.46459, 48.23665],
  ["10420", "Villenauxe-la-Grande", 3.55315, 48.58967],
];

/** The other communes of 1,000 inhabitants or more (INSEE 2021) that lie four borders or more from Troyes. */
export const AUBE_BOURGS: readonly TownFacts[] = [
  ["10051", "Bouilly", 3.99815, 48.19347],
  ["10084", "Charmont-sous-Barbuise", 4.17157, 48.40897],
  ["10100", "Clérey", 4.19151, 48.20769],
  ["10142", "Estissac", 3.80928, 48.26611],
  ["10209", "Lusigny-sur-Barse", 4.26832, 48.2549],
  ["10216", "Mailly-le-Camp", 4.19536, 48.67183],
  ["10224", "Marigny-le-Châtel", 3.73637, 48.40286],
  ["10233", "Méry-sur-Seine", 3.88888, 48.50865],
  ["10282", "Payns", 3.97651, 48.38318],
  ["10287", "Piney", 4.33293, 48.36397],
  ["10298", "Pont-sur-Seine", 3.59645, 48.51773],
  ["10317", "Les Riceys", 4.36623, 47.9919],
  ["10358", "Saint-Parres-lès-Vaudes", 4.21682, 48.17236],
  ["10368", "Savières", 3.95027, 48.4073],
  ["10382", "Traînel", 3.43912, 48.4158],
];
