import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { computeBudget } from "../../../../../src/exports/application/applicationBudget.ts";
import { buildApplicationContent } from "../../../../../src/exports/application/applicationContent.ts";
import { sayBalance } from "../../../../../src/exports/application/sayBalance.ts";
import { buildApplicationDocx } from "../../../../../src/exports/application/applicationDocx.ts";
import { exportApplicationPage } from "../../../../../src/exports/application/applicationPage.ts";
import { listZonings } from "../../../../../src/exports/application/applicationZonings.ts";
import type { ExportContext } from "../../../../../src/exports/exportContext.ts";
import type { CallApplication } from "../../../../../src/scenario/callApplication.ts";
import type { Scenario } from "../../../../../src/scenario/scenario.ts";
import { HOSTILE_NAMES, planContext } from "../../../../fixtures/exportContexts.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";

const APPLICATION: CallApplication = {
  call: "1000 premiers jours 2027",
  axes: [6, 3],
  summary: "Aller vers les familles.\nSans inscription.",
  partners: ["Caf", "PMI"],
  expenses: [{ label: "Jeux et livres", cents: 120_000 }],
  funding: [
    { label: "Caf", cents: 200_000, granted: true },
    { label: "Agence régionale de santé", cents: 300_000, granted: false },
  ],
};

function contextWith(change: Partial<Scenario>): ExportContext {
  return planContext({ ...rowScenario(), application: APPLICATION, ...change });
}

/** All text of a dossier, line by line. */
function linesOf(context: ExportContext): readonly string[] {
  return buildApplicationContent(context, "fr").sections.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) =>
      block.kind === "text" ? [block.text] : block.kind === "list" ? block.lines : block.rows.flat(),
    ),
  ]);
}

describe("budget", () => {
  test("circuits cost a cycle's price for each cycle of the period", () => {
    const calendar = { ...rowScenario().calendar, start: "2027-01-04", end: "2027-02-28" };
    const context = contextWith({ calendar });
    const { circuits, totalExpenses, totalFunding, grantedShare, askedShare } = computeBudget(context);
    const cycle = context.planning?.assessment.figures.cost ?? 0;
    const weeks = context.planning?.document.cycleWeeks ?? 0;
    // 4 January to 28 February are 56 days: 8 weeks.
    expect(circuits).toMatchObject({ weeks: 8, cents: Math.round((cycle * 8) / weeks) });
    expect(cycle).toBeGreaterThan(0);
    expect(totalExpenses).toBe((circuits?.cents ?? 0) + 120_000);
    expect(totalFunding).toBe(500_000);
    expect(grantedShare).toBeCloseTo(200_000 / totalExpenses, 10);
    expect(askedShare).toBeCloseTo(300_000 / totalExpenses, 10);
  });

  test("says what is missing, what is too much, and when both sides are equal", () => {
    const say = (totalExpenses: number, totalFunding: number): string =>
      sayBalance({ totalExpenses, totalFunding }, "fr").replace(/[\u00a0\u202f]/gu, " ");
    expect(say(500_000, 420_000)).toBe("Il manque 800 € de financements.");
    expect(say(420_000, 500_000)).toBe("Les financements dépassent de 800 € les dépenses.");
    expect(say(500_000, 500_049)).toBe("Les dépenses et les financements sont égaux.");
  });

  test("without a plan the cost of the circuits is said to be missing", () => {
    const context = { ...contextWith({}), planning: null };
    expect(computeBudget(context).circuits).toBeNull();
    expect(linesOf(context).join("\n")).toContain("leur coût manque");
  });

  test("nothing at all is a budget too", () => {
    const { application: _none, ...scenario } = contextWith({}).scenario;
    const budget = computeBudget({ ...contextWith({}), scenario, planning: null });
    expect(budget).toMatchObject({ totalExpenses: 0, totalFunding: 0, grantedShare: 0, askedShare: 0 });
  });
});

describe("zonings", () => {
  const frr = { kind: "frr", vintage: "2024-07-01", source: "ANCT" } as const;
  const pvd = { kind: "pvd", name: "Chagny", vintage: "2023", source: "ANCT" } as const;

  test("name the communes that they touch and their children, each vintage apart", () => {
    const scenario = rowScenario();
    const communes = scenario.territory.communes.map((commune, index) => ({
      ...commune,
      zonings: index < 2 ? [frr] : index === 2 ? [pvd, { ...frr, vintage: "2025" }] : [],
    }));
    const context = contextWith({ territory: { ...scenario.territory, communes } });
    // Children of the row: 10, 20, 30, 40.
    expect(listZonings(context)).toMatchObject([
      { kind: "frr", vintage: "2024-07-01", communes: ["Aluze", "Bouzeron"], children: 30 },
      { kind: "frr", vintage: "2025", communes: ["Chagny"], children: 30 },
      { kind: "pvd", name: "Chagny", children: 30 },
    ]);
  });

  test("that are not known are said to be so", () => {
    expect(linesOf(contextWith({})).join("\n")).toContain("n’est renseigné");
  });
});

test("the dossier has the axes in words, the text of the form and the figures", () => {
  const lines = linesOf(contextWith({}));
  expect(lines).toContain("Axe 3\u202f: isolement et épuisement");
  expect(lines).toContain("Axe 6\u202f: place du père");
  expect(lines).toContain(APPLICATION.summary);
  expect(lines).toContain("PMI");
  expect(lines).toContain("Enfants qui ont un lieu assez proche");
});

test("the Word file is the same bytes for the same data, and holds hostile text as text", async () => {
  const [call] = HOSTILE_NAMES;
  const application = { ...APPLICATION, call, summary: "<w:p/> & \u0000", partners: [...HOSTILE_NAMES] };
  const [first, second] = [
    await buildApplicationDocx(contextWith({ application }), "fr"),
    await buildApplicationDocx(contextWith({ application }), "fr"),
  ];
  expect(first.fileName).toBe("dossier-appel-a-projets.docx");
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  const xml = strFromU8(unzipSync(first.bytes)["word/document.xml"] ?? new Uint8Array(0));
  expect(xml).toContain("&lt;w:p/&gt; &amp; ");
  expect(xml).not.toContain("<script>");
});

test("the page says the same as the Word file, and holds no script", () => {
  const { text } = exportApplicationPage(
    contextWith({ application: { ...APPLICATION, call: "<script>" } }),
    "en",
  );
  expect(text).toContain("Axis 3: isolation");
  expect(text).not.toContain("<script");
});
