import { DOMParser } from "@xmldom/xmldom";
import { expect, test } from "vitest";
import { describeEdition } from "../../../../../src/exports/edition.ts";
import { describeEditionMaps, exportMapSheets } from "../../../../../src/exports/mapSheet/editionMaps.ts";
import { buildMapSheet } from "../../../../../src/exports/mapSheet/mapSheet.ts";
import { HOSTILE_NAMES, hostileContext, planContext } from "../../../../fixtures/exportContexts.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";

/** Returns the texts of a sheet; reading it at all proves that it is well-formed. */
function textsOf(svg: string): string[] {
  const faults: string[] = [];
  const parser = new DOMParser({ onError: (level, message) => faults.push(`${level}: ${message}`) });
  const document = parser.parseFromString(svg, "image/svg+xml");
  expect(faults).toEqual([]);
  return [...document.getElementsByTagName("text")].map((element) => element.textContent ?? "");
}

function sheets(context = planContext()): string[] {
  return exportMapSheets(context).map(({ text }) => text);
}

test("a sheet of access today is drawn as it was reviewed", async () => {
  await expect(sheets()[0]).toMatchFileSnapshot("row.svg");
});

test("there is a second map with a plan only", () => {
  const names = (context = planContext()): string[] =>
    exportMapSheets(context).map(({ fileName }) => fileName);
  expect(names()).toEqual(["carte.svg", "carte-projet.svg"]);
  expect(names({ ...planContext(), planning: null })).toEqual(["carte.svg"]);
});

test("classes come with their counts, and the sheet says what it is about", () => {
  const context = planContext();
  const texts = textsOf(sheets(context)[0] ?? "");
  // Of the row, Chagny and Demigny are 20 and 30 minutes away: two communes beyond 15.
  expect(texts).toContain("15 à 20\u00a0min");
  const all = texts.join(" ");
  expect(all).toContain("Zone blanche");
  expect(all).toContain("Niveau");
  expect(all).toMatch(/Enfants de moins de 6\u00a0ans/u);
  expect(all).toContain(describeEdition(context).version);
  expect(all).toContain("Licence");
  expect(all).toMatch(/\d\u00a0km/u);
});

test("with a plan the circuits are drawn and told to be a sketch", () => {
  const all = textsOf(sheets()[1] ?? "").join(" ");
  expect(all).toContain("avec le projet");
  expect(all).toContain("Circuit 1");
  expect(all).toContain("schématique");
  expect(textsOf(sheets()[0] ?? "").join(" ")).not.toContain("Circuit 1");
});

test("the sheet shows the indicator and palette that were chosen", () => {
  const context = planContext();
  const { before } = describeEditionMaps(context);
  const style = { ...before.style, palette: "cividis" } as const;
  const children = { ...before, indicator: "children", style, lang: "en" } as const;
  const { text } = buildMapSheet(children, describeEdition(context), "map.svg");
  expect(textsOf(text).join(" ")).toContain("Children");
  expect(text).toContain("#14305c"); // The dark end of cividis.
  expect(text).not.toContain("#553590"); // The dark end of the purples.
});

test("names of users are text, and a control character does not break the file", () => {
  const { scenario } = hostileContext();
  const named = {
    ...scenario,
    territory: { ...scenario.territory, name: `${HOSTILE_NAMES[1]}\u0000 & co` },
  };
  const [svg = ""] = sheets(planContext(named));
  expect(svg).not.toContain("<script>");
  expect(textsOf(svg).join(" ")).toContain("<script>alert('œ')</script> & co");
});

test("the same data give the same bytes", () => {
  expect(sheets()).toEqual(sheets());
});

test("a hall or base far outside the territory draws nothing over the legend", () => {
  const { depots, ...scenario } = rowScenario();
  const far = planContext({ ...scenario, depots: depots.map((depot) => ({ ...depot, lon: 9 })) });
  const [today = "", project = ""] = sheets(far);
  expect(today).not.toContain("clipPath");
  textsOf(project);
  const [, frame] = /<clipPath id="([\w-]+)"><rect width="\d+(?:\.\d+)?" height="\d/u.exec(project) ?? [];
  const cut = project.indexOf(`<g clip-path="url(#${frame})">`);
  expect(cut).toBeGreaterThan(0);
  expect(project.indexOf('<path d="M', cut)).toBeGreaterThan(cut);
  expect(sheets().join("")).not.toContain("clipPath");
});
