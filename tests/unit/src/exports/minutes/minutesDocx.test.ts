import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { buildMinutesContent } from "../../../../../src/exports/minutes/minutesContent.ts";
import { buildMinutesDocx } from "../../../../../src/exports/minutes/minutesDocx.ts";
import type { Scenario } from "../../../../../src/scenario/scenario.ts";
import { comment, decision, heardScenario } from "../../../../fixtures/concertation.ts";
import { hostileContext, planContext } from "../../../../fixtures/exportContexts.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";

/** One white pixel. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg==";

function drawPixel(): Promise<Uint8Array> {
  return Promise.resolve(Uint8Array.from(atob(PIXEL), (letter) => letter.charCodeAt(0)));
}

async function readParts(scenario: Scenario): Promise<Record<string, Uint8Array>> {
  return unzipSync((await buildMinutesDocx(planContext(scenario), "fr", drawPixel)).bytes);
}

/** A part as a tree; any fault of its XML fails the test. */
function readXml(parts: Record<string, Uint8Array>, name: string) {
  const faults: string[] = [];
  const parser = new DOMParser({ onError: (level, message) => faults.push(`${level}: ${message}`) });
  const tree = parser.parseFromString(strFromU8(parts[name] ?? new Uint8Array()), "text/xml");
  expect(faults).toEqual([]);
  return tree;
}

type Tree = ReturnType<typeof readXml>;

/** Texts of the paragraphs of a style. */
function paragraphsOf(document: Tree, style: string): string[] {
  return Array.from(document.getElementsByTagName("w:p"))
    .filter((paragraph) => paragraph.getElementsByTagName("w:pStyle")[0]?.getAttribute("w:val") === style)
    .map((paragraph) =>
      Array.from(paragraph.getElementsByTagName("w:t"), (text) => text.textContent ?? "").join(""),
    );
}

it("has real headings, the same as the page's", async () => {
  const document = readXml(await readParts(heardScenario()), "word/document.xml");
  const content = buildMinutesContent(planContext(heardScenario()), "fr");
  expect(paragraphsOf(document, "Title")).toEqual([content.title]);
  expect(paragraphsOf(document, "Heading1")).toEqual([
    content.briefTitle,
    ...content.sections.map(({ title }) => title),
  ]);
  expect(paragraphsOf(document, "Heading2")).toEqual([
    "Plan affiché",
    "Demigny",
    "Arrêt\u202f: Salle Chagny",
  ]);
});

it("has the tables of the page, cell by cell, their first row repeated on every sheet", async () => {
  const document = readXml(await readParts(heardScenario()), "word/document.xml");
  const { sections } = buildMinutesContent(planContext(heardScenario()), "fr");
  const expected = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "table" ? [[block.columns.map(({ title }) => title), ...block.rows]] : [],
    ),
  );
  const tables = Array.from(document.getElementsByTagName("w:tbl")).filter(
    (table) => table.getElementsByTagName("w:tblHeader").length > 0,
  );
  const found = tables.map((table) =>
    Array.from(table.getElementsByTagName("w:tr"), (row) =>
      Array.from(row.getElementsByTagName("w:tc"), (cell) =>
        Array.from(cell.getElementsByTagName("w:t"), (text) => text.textContent ?? "").join(""),
      ),
    ),
  );
  expect(found).toEqual(expected);
});

it("has both maps as pictures that are told in words, and a foot with the version", async () => {
  const parts = await readParts(heardScenario());
  const document = readXml(parts, "word/document.xml");
  const pictures = Array.from(document.getElementsByTagName("wp:docPr"), (each) =>
    each.getAttribute("descr"),
  );
  expect(pictures).toEqual([
    expect.stringContaining("aujourd’hui"),
    expect.stringContaining("avec le projet"),
  ]);
  expect(strFromU8(parts["word/footer1.xml"] ?? new Uint8Array())).toContain("version 2027-01-20-");
});

it("carries the authority's logo in its own proportions, and does without one that is damaged", async () => {
  const authority = { name: "Agglo", mainColour: "#003366", secondColour: "#ffffff" };
  const logo = `data:image/png;base64,${PIXEL}`;
  const document = readXml(
    await readParts({ ...rowScenario(), authority: { ...authority, logo } }),
    "word/document.xml",
  );
  const extent = document.getElementsByTagName("wp:extent")[0];
  expect(extent?.getAttribute("cx")).toBe(extent?.getAttribute("cy"));
  expect(document.getElementsByTagName("wp:docPr")).toHaveLength(3);
  const damaged = { ...authority, logo: "data:image/png;base64,AAAA" };
  const without = readXml(await readParts({ ...rowScenario(), authority: damaged }), "word/document.xml");
  expect(without.getElementsByTagName("wp:docPr")).toHaveLength(2);
});

it("puts the drawings themselves in where nothing draws pictures, and says who can see them", async () => {
  const { bytes } = await buildMinutesDocx(planContext(heardScenario()), "en", null);
  const parts = unzipSync(bytes);
  const drawings = Object.keys(parts).filter((name) => name.endsWith(".svg"));
  expect(drawings).toHaveLength(2);
  for (const name of drawings) readXml(parts, name);
  expect(strFromU8(parts["word/document.xml"] ?? new Uint8Array())).toContain("Word 2016");
});

it("is the same bytes for the same data, dated by them", async () => {
  const first = await buildMinutesDocx(planContext(heardScenario()), "fr", drawPixel);
  const second = await buildMinutesDocx(planContext(heardScenario()), "fr", drawPixel);
  expect(second.bytes).toEqual(first.bytes);
  const core = strFromU8(unzipSync(first.bytes)["docProps/core.xml"] ?? new Uint8Array());
  expect(core).toContain(">2027-01-20T");
});

it("holds what people wrote as text, and stays XML whatever they wrote", async () => {
  const text = "<w:p>\u0000\u202e\ud800</w:p>\nseconde ligne & \u2028fin";
  const scenario: Scenario = {
    ...rowScenario(),
    comments: [comment({ text, role: "<b>maire</b>" })],
    decisions: [decision({ option: text, reason: "x".repeat(10_000) })],
    authority: { name: "]]><script>", mainColour: "#ffffff", secondColour: "#ffffff", logo: null },
  };
  const document = readXml(await readParts(scenario), "word/document.xml");
  const texts = Array.from(document.getElementsByTagName("w:t"), (each) => each.textContent ?? "");
  expect(texts).toContain("]]><script>");
  expect(texts.some((each) => each.includes("<b>maire</b>") && each.endsWith("<w:p></w:p>"))).toBe(true);
  expect(texts.some((each) => each.startsWith("seconde ligne & "))).toBe(true);
  const hostile = await buildMinutesDocx(hostileContext(), "fr", drawPixel);
  readXml(unzipSync(hostile.bytes), "word/document.xml");
});
