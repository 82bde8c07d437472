import { readFileSignature } from "../../../geodata/formats/fileSignature.ts";

/** A file by its name and bytes, from a disk or an archive. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly role?: string;
}

/** A file to open, with the others of a Shapefile beside its `.shp`, by extension. */
export interface FileGroup<T extends NamedFile = NamedFile> {
  readonly main: T;
  readonly companions: ReadonlyMap<string, T>;
}

/** Extensions of what stands beside a `.shp` and says nothing without it; a table (`.dbf`) may stand alone. */
const COMPANION = /\.(dbf|prj|cpg|shx|sbn|sbx|qix|qmd|qpj|fix|atx|shp\.xml)$/iu;

/** Brings the files of each Shapefile together by their name; every other file is a group of its own. */
export function groupFiles<T extends NamedFile>(files: readonly T[]): readonly FileGroup<T>[] {
  const shapes = new Map(files.filter(isShape).map((file) => [baseOf(file), file]));
  const companions = new Map<T, Map<string, T>>();
  const alone: T[] = [];
  for (const file of files) {
    const extension = COMPANION.exec(file.name)?.[1]?.toLowerCase();
    const shape = shapes.get(baseOf(file));
    if (extension === undefined || shape === undefined) {
      alone.push(file);
      continue;
    }
    const beside = companions.get(shape) ?? new Map<string, T>();
    companions.set(shape, beside.set(extension, file));
  }
  return alone.map((main) => ({ main, companions: companions.get(main) ?? new Map<string, T>() }));
}

/** Tells whether a name is one of a Shapefile's side files, which are of no use alone. */
export function isSideFile(name: string): boolean {
  return COMPANION.test(name) && !/\.dbf$/iu.test(name);
}

function isShape({ name, bytes }: NamedFile): boolean {
  return /\.shp$/iu.test(name) && readFileSignature(bytes) === "shp";
}

/** Two Shapefiles of one name may be imported in two roles. */
function baseOf({ name, role = "" }: NamedFile): string {
  return `${role}/${name
    .replace(COMPANION, "")
    .replace(/\.shp$/iu, "")
    .toLowerCase()}`;
}
