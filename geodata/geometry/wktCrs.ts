/** Systems that a `.prj` names in words, as its software writes them, without a number. */
const NAMED: readonly (readonly [name: RegExp, crs: string])[] = [
  [/^rgf(?:19)?93(?:v\d\w?)?lambert93$/u, "EPSG:2154"],
  [/^(?:wgs(?:19)?84)?(?:web|pseudo|popularvisualisationpseudo)mercator(?:auxiliarysphere)?$/u, "EPSG:3857"],
  [/^(?:gcs)?(?:wgs(?:19)?84|rgf(?:19)?93(?:v\d\w?)?|etrs(?:19)?89)$/u, "EPSG:4326"],
];

/**
 * Reads which system a well-known text describes, as in the `.prj` of a Shapefile: `EPSG:2154`, or the name
 * as it stands where it is not known.
 *
 * @returns null where the text is no description of a system.
 */
export function readWktCrs(wkt: string): string | null {
  const number = /(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d{4,6})"?\s*\]\s*\]\s*$/iu.exec(wkt)?.[1];
  if (number !== undefined) return `EPSG:${number}`;
  const name = /^\s*\w+\s*\[\s*"([^"]{1,200})"/u.exec(wkt)?.[1];
  if (name === undefined) return null;
  const folded = name.toLowerCase().replace(/[^a-z0-9]/gu, "");
  const zone = /cc(?:zone)?(4[2-9]|50)$/u.exec(folded)?.[1];
  if (zone !== undefined) return `EPSG:39${zone}`;
  return NAMED.find(([pattern]) => pattern.test(folded))?.[1] ?? name;
}
