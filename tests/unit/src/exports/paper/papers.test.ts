import { describe, expect, test } from "vitest";
import { readPaperFonts } from "../../../../../src/cli/readPaperFonts.ts";
import { describeEdition } from "../../../../../src/exports/edition.ts";
import type { ExportContext } from "../../../../../src/exports/exportContext.ts";
import type { BinaryFile } from "../../../../../src/exports/exportFile.ts";
import { buildCommuneSheetsPdf } from "../../../../../src/exports/paper/communeSheetsPdf.ts";
import { exportMapPdf } from "../../../../../src/exports/paper/mapPdf.ts";
import { buildSharedPdf } from "../../../../../src/exports/paper/sharedPdf.ts";
import { diagnose } from "../../../../../src/pipeline/diagnose.ts";
import { grandChalonScenario } from "../../../../../src/scenario/grandChalonScenario.ts";
import { withEntryId } from "../../../../../src/scenario/entryId.ts";
import type { Comment, Hearing } from "../../../../../src/scenario/concertation.ts";
import { hostileContext, planContext } from "../../../../fixtures/exportContexts.ts";
import { smallLogo } from "../../../../fixtures/logos.ts";
import { readPdf } from "../../../../fixtures/readPdf.ts";

const fonts = readPaperFonts();

/** Every paper, by the same shape of call. */
const PAPERS: readonly { readonly name: string; write(context: ExportContext): Promise<BinaryFile> }[] = [
  { name: "carte-a3.pdf", write: (context) => exportMapPdf(context, fonts) },
  {
    name: "fiches-communes.pdf",
    write: (context) => buildCommuneSheetsPdf(context, fonts, { lang: "fr", code: null }),
  },
  { name: "partage.pdf", write: (context) => buildSharedPdf(context, fonts, "fr") },
];

function withAuthority(context: ExportContext, logo: string | null): ExportContext {
  const authority = { name: "Pays d'Ici & d'Ailleurs", mainColour: "#ffe000", secondColour: "#00aa44", logo };
  return { ...context, scenario: { ...context.scenario, authority } };
}

/** A context in which somebody spoke at length, in letters from everywhere. */
function talkativeContext(): ExportContext {
  const context = hostileContext();
  const [commune] = context.scenario.territory.communes;
  const long = "Une très longue remarque, avec <b>balises</b> & \u0000 🚐 Москва. ".repeat(120);
  const said = { at: "2026-03-01T09:00:00Z", role: "maire" };
  const hearing = withEntryId<Hearing>({
    ...said,
    communeCode: commune?.code ?? "",
    needs: long,
    existing: long,
    hall: { name: long.slice(0, 200), accessible: null, heated: false, storage: true, slots: null },
    preferred: [],
  });
  const comment = withEntryId<Comment>({
    ...said,
    target: { kind: "scenario" },
    opinion: "against",
    text: long,
  });
  return { ...context, scenario: { ...context.scenario, hearings: [hearing], comments: [comment] } };
}

describe.each(PAPERS)("$name", ({ name, write }) => {
  test("has its letters embedded, each with a shape, and says what it is", async () => {
    const file = await write(planContext());
    expect(file.fileName).toBe(name);
    const { fonts: used, missing, pages, structure } = readPdf(file.bytes);
    expect(used.map((font) => font.name).sort()).toEqual([
      "AtkinsonHyperlegible-Bold",
      "AtkinsonHyperlegible-Regular",
    ]);
    expect(used.every(({ embedded }) => embedded)).toBe(true);
    expect(missing).toBe(0);
    expect(structure).toContain("/Lang (fr-FR)");
    expect(structure).toContain("/Marked true");
    expect(structure).toContain("/DisplayDocTitle true");
    expect(structure).toMatch(/\/S \/H1\n/u);
    expect(structure).toMatch(/\/S \/Figure\n(?:.*\n)*?\/Alt/u);
    expect(pages.every(({ text }) => text.trim() !== "")).toBe(true);
  });

  test("has exactly the size of its paper", async () => {
    const [width, height] = name === "carte-a3.pdf" ? [420, 297] : [210, 297];
    for (const page of readPdf((await write(planContext())).bytes).pages) {
      expect(Math.abs(page.width - width)).toBeLessThan(0.1);
      expect(Math.abs(page.height - height)).toBeLessThan(0.1);
    }
  });

  test("is the same bytes for the same data", async () => {
    const [first, second] = [await write(planContext()), await write(planContext())];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });

  test("takes any names and long remarks as text", async () => {
    const { missing, pages } = readPdf((await write(talkativeContext())).bytes);
    expect(missing).toBe(0);
    expect(pages.map(({ text }) => text).join("\n")).toContain("<script>");
  });

  test("bears the name and logo of the authority, and is whole where the logo is damaged", async () => {
    const logo = smallLogo();
    const { pages, images } = readPdf((await write(withAuthority(planContext(), logo))).bytes);
    expect(pages[0]?.text).toContain("Pays d'Ici & d'Ailleurs");
    expect(images).toBeGreaterThan(0);
    const damaged = readPdf((await write(withAuthority(planContext(), logo.slice(0, -40)))).bytes);
    expect(damaged.images).toBe(0);
    expect(damaged.pages).toHaveLength(pages.length);
  });

  test("needs no plan", async () => {
    const { pages, missing } = readPdf((await write({ ...planContext(), planning: null })).bytes);
    expect(pages.length).toBeGreaterThan(0);
    expect(missing).toBe(0);
  });
});

test("the map says what it shows, its circuits, sources and version", async () => {
  const context = planContext();
  const text = readPdf((await exportMapPdf(context, fonts)).bytes).pages[0]?.text ?? "";
  expect(text).toContain("avec le projet");
  expect(text).toContain("Circuit 1");
  expect(text).toContain(describeEdition(context).version);
  expect(text).toContain("Sources");
});

test("each commune has one page, with its needs, what exists there and what it is asked", async () => {
  const context = talkativeContext();
  const { communes } = context.scenario.territory;
  const { pages } = readPdf((await buildCommuneSheetsPdf(context, fonts, { lang: "fr", code: null })).bytes);
  expect(pages).toHaveLength(communes.length);
  for (const { text } of pages) {
    expect(text).toContain("moins de 3\u00a0ans");
    expect(text).toContain("Ce qui existe dans la commune");
    expect(text).toContain("Ce qui est demandé à la commune");
  }
});

test("the sheet of one commune is that commune's", async () => {
  const context = planContext();
  const [commune] = context.scenario.territory.communes;
  const file = await buildCommuneSheetsPdf(context, fonts, { lang: "en", code: commune?.code ?? "" });
  expect(file.fileName).toBe(`fiche-${commune?.code ?? ""}.pdf`);
  const { pages } = readPdf(file.bytes);
  expect(pages).toHaveLength(1);
  expect(pages[0]?.text).toContain(commune?.name ?? "?");
  expect(pages[0]?.text).toContain("What exists in the commune");
});

test("the shared paper of 51 communes is light, has every commune, bookmarks and numbered pages", async () => {
  const scenario = grandChalonScenario();
  const context = {
    scenario,
    diagnosis: diagnose(scenario),
    planning: null,
    csv: "fr",
    replaces: null,
  } as const;
  const { bytes } = await buildSharedPdf(context, fonts, "fr");
  expect(bytes.length).toBeLessThan(5_000_000);
  const { pages, structure } = readPdf(bytes);
  const text = pages.map((page) => page.text.replace(/\s+/gu, " ")).join(" ");
  for (const { name } of scenario.territory.communes) expect(text).toContain(name.split("-")[0] ?? name);
  expect(pages[pages.length - 1]?.text).toContain(`${pages.length} / ${pages.length}`);
  expect(structure).toMatch(/\/Outlines \d+ 0 R/u);
});
