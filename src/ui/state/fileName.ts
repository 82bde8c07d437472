import { foldText } from "../../../geodata/formats/foldText.ts";

const LONGEST = 60;

/** The part of a file name that a project's name gives: lower case, no accents, hyphens. */
export function fileStemOf(name: string): string {
  const stem = foldText(name).replaceAll(" ", "-").slice(0, LONGEST).replace(/-+$/u, "");
  return stem === "" ? "maillage" : stem;
}

/** Name of the file of a saved project. */
export function fileNameOf(name: string): string {
  return `${fileStemOf(name)}.maillage.json`;
}
