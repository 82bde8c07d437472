import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { buildNoteContent } from "../../../../../src/exports/note/noteContent.ts";
import { buildSummaryNote, type NoteMaps } from "../../../../../src/exports/note/summaryNote.ts";
import { heard } from "../../../../fixtures/heard.ts";
import { hostileContext, planContext } from "../../../../fixtures/exportContexts.ts";

/** One white pixel. */
const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

function maps(): NoteMaps {
  const png = Uint8Array.from(atob(PNG), (letter) => letter.charCodeAt(0));
  const map = { png, width: 300, height: 200, alt: "carte" };
  return { before: map, after: map };
}

function textOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
}

it("tells five figures before and after, each with its source, and who gains a place", () => {
  const content = buildNoteContent(planContext());
  // 30 of 100 children within 15 minutes before; Chagny (30) and Demigny (40) gain a place.
  expect(content.figures.map(({ before, after }) => [before, after])).toEqual([
    ["30\u00a0% (environ 30)", "100\u00a0% (environ 100)"],
    ["2", "0"],
    ["20\u00a0min", "6\u00a0min"],
    ["30\u00a0min", "10\u00a0min"],
    ["–", "2,0 séances, 449\u00a0€"],
  ]);
  for (const { source } of content.figures) expect(source).not.toBe("");
  expect(content.gained.join()).toMatch(/Chagny.*Demigny/u);
  expect(content.left).toEqual([]);
});

it("says what is not computed yet where there is no plan", () => {
  const content = buildNoteContent({ ...planContext(), planning: null });
  expect(content.sentences).toHaveLength(1);
  expect(content.figures.every(({ after }) => after === "–")).toBe(true);
});

it("says how many communes were heard, once one was", () => {
  const context = planContext();
  expect(buildNoteContent(context).sentences.join(" ")).not.toContain("entendue");
  const scenario = { ...context.scenario, hearings: [heard({ communeCode: "71003" })] };
  expect(buildNoteContent({ ...context, scenario }).sentences.at(-1)).toBe(
    "1 commune entendue sur 4, dont 1 des 2 en zone blanche.",
  );
});

it("is a Word document with both maps, the same bytes for the same data", async () => {
  const first = await buildSummaryNote(planContext(), maps());
  const parts = unzipSync(first.bytes);
  expect(strFromU8(parts["docProps/core.xml"] ?? new Uint8Array())).toContain(">2027-01-20T");
  expect(textOf(first.bytes).match(/<wp:docPr/gu)).toHaveLength(2);
  expect((await buildSummaryNote(planContext(), maps())).bytes).toEqual(first.bytes);
});

it("holds names of users as text", async () => {
  const text = textOf((await buildSummaryNote(hostileContext(), maps())).bytes);
  expect(text).not.toContain("<script>");
  expect(text).toContain("&lt;script&gt;");
});
