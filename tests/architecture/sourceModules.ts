import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type Comment, type ParseResult, parseSync } from "oxc-parser";

export const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

/** One import or re-export of a module. `target` is a project path, or a package name as written. */
export interface ModuleImport {
  readonly target: string;
  readonly isPackage: boolean;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** A source file as the gates see it; `path` is relative to the project, with forward slashes. */
export interface SourceModule {
  readonly path: string;
  readonly text: string;
  readonly program: ParseResult["program"];
  readonly comments: readonly Comment[];
  readonly imports: readonly ModuleImport[];
}

/** Lists the files under a folder of the project whose name ends in one of the extensions, sorted. */
export function listProjectFiles(folder: string, extensions: readonly string[]): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })
    .map((path) => posix.join(folder, path.split(sep).join("/")))
    .filter((path) => extensions.some((extension) => path.endsWith(extension)))
    .filter((path) => statSync(join(projectRoot, path)).isFile())
    .toSorted();
}

/** Reads and parses every module of some folders. */
export function readModules(folders: readonly string[]): SourceModule[] {
  return folders
    .flatMap((folder) => listProjectFiles(folder, [".ts", ".tsx", ".mjs"]))
    .map((path) => parseModule(path, readFileSync(join(projectRoot, path), "utf8")));
}

/**
 * Parses one module.
 *
 * @throws Error where the text is not TypeScript: a gate must not pass because it could not read.
 */
export function parseModule(path: string, text: string): SourceModule {
  const result = parseSync(path, text);
  if (result.errors.length > 0) throw new Error(`${path}: ${result.errors[0]?.message ?? "not parsed"}`);
  return {
    path,
    text,
    program: result.program,
    comments: result.comments,
    imports: readImports(path, text, result),
  };
}

function readImports(path: string, text: string, result: ParseResult): ModuleImport[] {
  const found: ModuleImport[] = [];
  const add = (specifier: string, typeOnly: boolean): void => {
    const isPackage = !specifier.startsWith(".");
    const target = isPackage ? packageName(specifier) : resolve(path, specifier);
    found.push({ target, isPackage, specifier, typeOnly });
  };
  for (const entry of result.module.staticImports) {
    const names = entry.entries;
    add(entry.moduleRequest.value, names.length > 0 && names.every((name) => name.isType));
  }
  for (const entry of result.module.staticExports.flatMap((each) => each.entries)) {
    if (entry.moduleRequest !== null) add(entry.moduleRequest.value, entry.isType);
  }
  for (const { moduleRequest } of result.module.dynamicImports) {
    const literal = /^["'`]([^"'`$]+)["'`]$/u.exec(text.slice(moduleRequest.start, moduleRequest.end));
    if (literal?.[1] !== undefined) add(literal[1], false);
  }
  return found;
}

function resolve(from: string, specifier: string): string {
  const bare = specifier.split("?")[0] ?? specifier;
  return relative(projectRoot, join(projectRoot, dirname(from), bare))
    .split(sep)
    .join("/");
}

/** `node:fs` stays itself; `@turf/turf/x` is `@turf/turf`; `highs/runtime?url` is `highs`. */
function packageName(specifier: string): string {
  const parts = (specifier.split("?")[0] ?? specifier).split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? specifier);
}
