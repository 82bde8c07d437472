import type { Texts } from "../../i18n/texts.ts";
import type { ImportKind } from "../../scenario/importReport.ts";

/** Words a field of a file by its id: those that carry ages, a year or a zoning are put together. */
export function fieldWords(id: string, texts: Texts): string {
  const [of = "", what = "", year] = id.split(":");
  if (of === "births" && what !== "") return texts.importing.birthsOf(Number(what));
  if (of === "children" && what !== "") {
    const [from = 0, to = 0] = what.split("-").map(Number);
    return texts.importing.childrenOf(
      texts.importing.age(from),
      texts.importing.age(to),
      year === undefined ? null : Number(year),
    );
  }
  if (of === "zoning") return [texts.importing.zonings[what] ?? what, year ?? ""].join(" ").trim();
  return texts.importing.fields[id] ?? id;
}

/** Words what a file holds, as the start of a sentence. */
export function kindWords(kind: ImportKind, texts: Texts): string {
  const words = texts.setup.fileKind[kind];
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
