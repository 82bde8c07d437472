import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { textsOf } from "../../../../src/i18n/texts.ts";

const root = fileURLToPath(new URL("../../../../src", import.meta.url));

/** Code of every source that may use a text: all but the dictionaries themselves. */
function readSources(): string {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/u.test(path) && !/i18n[\\/]text[\\/]/u.test(path))
    .map((path) => readFileSync(join(root, path), "utf8"))
    .join("\n");
}

it("uses every text of the page's panels", () => {
  const code = readSources();
  const { map, print, ...sections } = textsOf("fr");
  void [map, print]; // read under shorter names by the map and the printed sheet, which have their own tests
  const unused = Object.entries(sections).flatMap(([section, texts]) =>
    Object.keys(texts)
      .filter((key) => !new RegExp(`${section}\\s*\\.${key}\\b`, "u").test(code))
      .map((key) => `${section}.${key}`),
  );
  expect(unused).toEqual([]);
});
