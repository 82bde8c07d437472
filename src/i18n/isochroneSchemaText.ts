/** Words of the properties of `isochrones.geojson` in its published JSON Schema: title, description, in French. */
export const ISOCHRONE_SCHEMA_ENTRIES: Readonly<
  Record<string, readonly [title: string, description: string]>
> = {
  isochrones: ["Zones accessibles", "D'où les familles rejoignent chaque lieu en 5 à 30 minutes (GeoJSON)."],
  "isochrones.features.properties.code_insee": [
    "Code INSEE",
    "Commune du lieu ; vide si elle n'est pas connue.",
  ],
  "*.lieu_id": ["Lieu", "Identifiant du point, comme dans les temps de trajet."],
  "isochrones.features.properties.nature": ["Nature", "« lieu existant » ou « salle d'atelier »."],
  "isochrones.features.properties.mode": ["Mode", "En voiture, à pied ou à vélo."],
  "*.sens": ["Sens", "Sens du trajet que les minutes comptent."],
};
