import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync, Visitor } from "oxc-parser";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../../src", import.meta.url));

/** Attributes that people read or hear. */
const SPOKEN = new Set(["alt", "aria-label", "aria-description", "label", "placeholder", "title"]);

/** The name of the program is the same in every language. */
const NAMES = new Set(["Maillage"]);

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text) && !NAMES.has(text.trim());

/** Lists words written into the page's elements, with their file, instead of taken from the dictionaries. */
function listWrittenWords(path: string): readonly string[] {
  const found: string[] = [];
  const keep = (text: string): void => {
    if (hasWords(text)) found.push(`${path.split(sep).join("/")}: ${text.trim()}`);
  };
  const visitor = new Visitor({
    JSXText: ({ value }) => keep(value),
    JSXExpressionContainer: ({ expression }) => {
      if (expression.type === "Literal" && typeof expression.value === "string") keep(expression.value);
    },
    JSXAttribute: ({ name, value }) => {
      if (name.type !== "JSXIdentifier" || !SPOKEN.has(name.name)) return;
      if (value?.type === "Literal" && typeof value.value === "string") keep(value.value);
    },
  });
  visitor.visit(parseSync(path, readFileSync(join(root, path), "utf8")).program);
  return found;
}

/** What is not a text of the program: the characters of an encoding, the name of a service. */
const NOT_TEXTS = ["pipeline/import/decodeText.ts:", "services/roads/ignEngine.ts: IGN Géoplateforme,"];

/** Lists texts with French letters or marks outside the dictionaries. */
function listFrench(path: string): readonly string[] {
  const found: string[] = [];
  const keep = (text: string): void => {
    if (/[àâçéèêëîïôùûœ«»]/iu.test(text))
      found.push(`${path.split(sep).join("/")}: ${text.trim().slice(0, 80)}`);
  };
  const visitor = new Visitor({
    Literal: ({ value }) => {
      if (typeof value === "string") keep(value);
    },
    TemplateElement: ({ value }) => keep(value.cooked ?? value.raw),
  });
  visitor.visit(parseSync(path, readFileSync(join(root, path), "utf8")).program);
  return found;
}

const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
  /\.tsx?$/u.test(path),
);

it("takes every word on the page from the dictionaries", () => {
  const pages = sources.filter((path) => path.endsWith(".tsx"));
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.flatMap(listWrittenWords)).toEqual([]);
});

it("has no French outside the dictionaries", () => {
  const code = sources.filter((path) => !/^i18n[\\/]/u.test(path));
  const found = code.flatMap(listFrench);
  expect(found.filter((text) => !NOT_TEXTS.some((known) => text.startsWith(known)))).toEqual([]);
});
