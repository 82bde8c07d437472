import type { Lang } from "../../i18n/lang.ts";
import { textsOf } from "../../i18n/texts.ts";
import type { AccessClass, AccessCuts } from "./accessClasses.ts";

/** Words a class of access: « 5 à 10 min », « plus de 20 min ». */
export function classLabel(access: AccessClass, cuts: AccessCuts, lang: Lang): string {
  const words = textsOf(lang).map;
  if (access === "no-supply") return words.noSupply;
  if (access === "no-data") return words.noData;
  if (access === 0) return words.classFirst(cuts[0]);
  if (access === 4) return words.classLast(cuts[3]);
  return words.classBetween(cuts[access - 1] ?? 0, cuts[access] ?? 0);
}
