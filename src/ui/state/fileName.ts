/** The part of a file name that a project's name gives: lower case, no accents, hyphens. */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, 60);
  return slug === "" ? "maillage" : slug;
}

/** Name of the file of a saved project. */
export function fileNameOf(name: string): string {
  return `${slugOf(name)}.maillage.json`;
}
