import type { Lang } from "./lang.ts";

/** Says "at a commune": `à Dennevy`, `au Creusot`, `aux Maillys`; `at Dennevy` in English. */
export function atCommune(name: string, lang: Lang): string {
  if (lang === "en") return `at ${name}`;
  if (/^Le\s/u.test(name)) return `au ${name.slice(3)}`;
  if (/^Les\s/u.test(name)) return `aux ${name.slice(4)}`;
  return `à ${name}`;
}
