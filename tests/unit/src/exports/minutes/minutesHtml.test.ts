import { DOMParser } from "@xmldom/xmldom";
import { expect, it } from "vitest";
import { buildMinutesHtml } from "../../../../../src/exports/minutes/minutesHtml.ts";
import { contrastRatio } from "../../../../../src/mapping/circuitStyle.ts";
import type { Authority } from "../../../../../src/scenario/authority.ts";
import type { Scenario } from "../../../../../src/scenario/scenario.ts";
import { comment, decision, heardScenario } from "../../../../fixtures/concertation.ts";
import { hostileContext, HOSTILE_NAMES, planContext } from "../../../../fixtures/exportContexts.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";

/** One white pixel. */
const LOGO =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg==";

const AUTHORITY: Authority = {
  name: "Communauté d'agglomération",
  mainColour: "#ffee00",
  secondColour: "#004d40",
  logo: LOGO,
};

/** The page as a tree; void elements are closed for the reader of XML. */
function readPage(scenario: Scenario, lang: "fr" | "en" = "fr") {
  const { text } = buildMinutesHtml(planContext(scenario), lang);
  const closed = text.replace(/<(meta|img)([^>]*)>/gu, "<$1$2/>").replace(/^<!doctype html>/u, "");
  const faults: string[] = [];
  const parser = new DOMParser({ onError: (level, message) => faults.push(`${level}: ${message}`) });
  const page = parser.parseFromString(closed, "text/xml");
  expect(faults).toEqual([]);
  return page;
}

function textsOf(page: ReturnType<typeof readPage>, tag: string): string[] {
  return Array.from(page.getElementsByTagName(tag), (element) => element.textContent ?? "");
}

/** Comments and decisions with texts that a careless page would run, break on or lose. */
function hostileScenario(): Scenario {
  const words = [
    ...HOSTILE_NAMES,
    "</main><script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "\u202eexécré\u0000\u0008\ud800 fin",
    "مرحبا",
    "é".repeat(10_000),
  ];
  return {
    ...rowScenario(),
    comments: words.map((text, i) =>
      comment({ role: text.slice(0, 200), text, at: `2027-03-04T19:0${i}:00Z` }),
    ),
    decisions: words.map((option, i) =>
      decision({ option, reason: option, role: option.slice(0, 200), at: `2027-03-04T20:0${i}:00Z` }),
    ),
  };
}

it("is one page that loads nothing, with headings in order and one of the first level", () => {
  const { text } = buildMinutesHtml(planContext(heardScenario()), "fr");
  expect(text).toContain("default-src 'none'");
  expect(text).not.toMatch(/<script|(?:src|href)="(?!data:)/u);
  const page = readPage(heardScenario());
  expect(textsOf(page, "h1")).toEqual(["Compte rendu de concertation et relevé de décisions"]);
  const levels = text.match(/<h[1-6]/gu)?.map((tag) => Number(tag.slice(2))) ?? [];
  levels.reduce((before, level) => {
    expect(level).toBeLessThanOrEqual(before + 1);
    return level;
  });
  expect(textsOf(page, "h2")).toEqual([
    "En bref",
    "Le territoire en chiffres",
    "Les communes en zone blanche aujourd’hui",
    "Le plan présenté",
    "La carte, avant et après",
    "Les plans qui ont été comparés",
    "Les communes que le plan ne dessert pas",
    "Ce qui a été dit",
    "Relevé de décisions",
    "Ce que le calcul doit respecter",
    "Communes entendues",
    "Hypothèses à confirmer",
    "Méthode",
    "Sources et licences",
  ]);
});

it("names every table and its rows and columns", () => {
  const page = readPage(heardScenario());
  const tables = Array.from(page.getElementsByTagName("table"));
  expect(tables.length).toBeGreaterThan(5);
  for (const table of tables) {
    expect(table.getElementsByTagName("caption")).toHaveLength(1);
    const heads = Array.from(table.getElementsByTagName("th"), (head) => head.getAttribute("scope"));
    const rows = table.getElementsByTagName("tr").length - 1;
    expect(heads.filter((scope) => scope === "row")).toHaveLength(rows);
    expect(heads.filter((scope) => scope === "col").length).toBeGreaterThan(1);
  }
});

it("draws both maps, told in words, with patterns of their own", () => {
  const page = readPage(heardScenario());
  const maps = Array.from(page.getElementsByTagName("svg")).filter(
    (each) => each.getAttribute("role") === "img",
  );
  expect(maps.map((map) => map.getAttribute("aria-label"))).toEqual([
    expect.stringContaining("aujourd’hui"),
    expect.stringContaining("avec le projet"),
  ]);
  const ids = Array.from(page.getElementsByTagName("pattern"), (each) => each.getAttribute("id"));
  expect(new Set(ids).size).toBe(ids.length);
});

it("holds what people wrote as text: nothing runs, nothing turns the line, nothing breaks the page", () => {
  const page = readPage(hostileScenario());
  expect(page.getElementsByTagName("script")).toHaveLength(0);
  expect(page.getElementsByTagName("img")).toHaveLength(0);
  const items = textsOf(page, "li");
  expect(items.some((item) => item.includes("</main><script>alert(1)</script>"))).toBe(true);
  expect(items.some((item) => item.endsWith("exécré fin"))).toBe(true);
  expect(items.some((item) => item.includes("é".repeat(10_000)))).toBe(true);
  const { text } = buildMinutesHtml(planContext(hostileScenario()), "en");
  // oxlint-disable-next-line no-control-regex -- these characters are what must not be there
  expect(text).not.toMatch(/[\u0000\u0008\u202e]/u);
});

it("holds names from files as text", () => {
  expect(buildMinutesHtml(hostileContext(), "fr").text).not.toContain("<script>");
});

it("carries the authority's name, logo and lines, and titles that can be read", () => {
  const { text } = buildMinutesHtml(planContext({ ...rowScenario(), authority: AUTHORITY }), "fr");
  expect(text).toContain(`<img src="${LOGO}" alt=""`);
  expect(text).toContain("Communauté d&#39;agglomération");
  // Yellow on white cannot be read: lines are yellow, titles a dark shade of it.
  expect(text).toContain("--line: #ffee00;");
  const [, title = "#ffffff"] = /--title: (#[0-9a-f]{6})/u.exec(text) ?? [];
  expect(contrastRatio(title, "#ffffff")).toBeGreaterThanOrEqual(4.5);
});

it("does without a logo that is no picture", () => {
  const authority = { ...AUTHORITY, logo: "data:image/png;base64,AAAA" };
  expect(buildMinutesHtml(planContext({ ...rowScenario(), authority }), "fr").text).not.toContain("<img");
});

it("is the same text for the same data", () => {
  const context = planContext(heardScenario());
  expect(buildMinutesHtml(context, "en").text).toBe(
    buildMinutesHtml(planContext(heardScenario()), "en").text,
  );
});
