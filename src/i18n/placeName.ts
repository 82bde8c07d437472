import type { Lang } from "./lang.ts";

/** Says "at a commune": `à Dennevy`, `au Creusot`, `aux Maillys`; `at Dennevy` in English. */
export function atCommune(name: string, lang: Lang): string {
  if (lang === "en") return `at ${name}`;
  if (/^Le\s/u.test(name)) return `au ${name.slice(3)}`;
  if (/^Les\s/u.test(name)) return `aux ${name.slice(4)}`;
  return `à ${name}`;
}

/** Says "of a commune": `de Dennevy`, `d’Allerey`, `du Creusot`, `des Maillys`; `of Dennevy` in English. */
export function ofCommune(name: string, lang: Lang): string {
  if (lang === "en") return `of ${name}`;
  if (/^Le\s/u.test(name)) return `du ${name.slice(3)}`;
  if (/^Les\s/u.test(name)) return `des ${name.slice(4)}`;
  return /^[aeiouyhâàéèêëîïôœ]/iu.test(name) ? `d’${name}` : `de ${name}`;
}
