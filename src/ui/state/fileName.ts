/** A file name from a project's name: lower case, no accents, hyphens. */
export function fileNameOf(name: string): string {
  const slug = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, 60);
  return `${slug === "" ? "maillage" : slug}.maillage.json`;
}
