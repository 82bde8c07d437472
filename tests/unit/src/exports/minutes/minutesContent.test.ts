import { describe, expect, it } from "vitest";
import { buildMinutesContent } from "../../../../../src/exports/minutes/minutesContent.ts";
import type { MinutesContent, MinutesContext } from "../../../../../src/exports/minutes/minutesModel.ts";
import type { ExplanationDocument } from "../../../../../src/pipeline/explanationDocument.ts";
import { planKey } from "../../../../../src/scenario/entryId.ts";
import type { PlanDocument } from "../../../../../src/scenario/planDocument.ts";
import type { Scenario } from "../../../../../src/scenario/scenario.ts";
import { scenarioHash } from "../../../../../src/scenario/scenarioHash.ts";
import { at, comment, decision, heardScenario } from "../../../../fixtures/concertation.ts";
import { planContext } from "../../../../fixtures/exportContexts.ts";
import { rowPlan, rowScenario } from "../../../../fixtures/rowScenario.ts";

function contentOf(scenario: Scenario, more: Partial<MinutesContext> = {}): MinutesContent {
  return buildMinutesContent({ ...planContext(scenario), ...more }, "fr");
}

/** The rows of the first table of a section, or the words that stand in its place. */
function bodyOf({ sections }: MinutesContent, title: string): readonly (readonly string[])[] {
  const blocks = sections.find((section) => section.title === title)?.blocks ?? [];
  const table = blocks.find((block) => block.kind === "table");
  if (table !== undefined) return table.rows;
  return blocks.flatMap((block) => {
    if (block.kind === "list") return [block.items];
    return block.kind === "paragraph" ? [[block.text]] : [];
  });
}

describe("the minutes", () => {
  it("say whose they are, of when, and of which data and plan", () => {
    const scenario = heardScenario();
    const facts = Object.fromEntries(contentOf(scenario).facts);
    expect(facts).toMatchObject({
      Territoire: "Row",
      "État du dossier": "mercredi 20 janvier 2027",
      "Plan présenté": `Plan affiché, ${planKey(rowPlan()).slice(0, 8)}`,
      "Empreinte des données": scenarioHash(scenario),
    });
    expect(facts["Version"]).toMatch(/^2027-01-20-[0-9a-f]{8}$/u);
  });

  it("begin with what matters: the need, the plan, what is decided", () => {
    const { brief, briefDecisions } = contentOf(heardScenario());
    expect(brief).toEqual([
      "2 communes, environ 70 enfants, à plus de 15 minutes de tout lieu.",
      "Avec ce projet\u202f: 1 circuit, 1 lieu d’atelier, environ 70 enfants de plus desservis.",
      "4 avis et remarques, 2 décisions.",
    ]);
    expect(briefDecisions).toEqual([
      "D1\u202f: Adopter – Plan affiché. Dès septembre.",
      "D3\u202f: Garder – Arrêt\u202f: Salle Chagny.",
    ]);
  });

  it("name six decisions at most on the first page, and say how many more there are", () => {
    const decisions = Array.from({ length: 9 }, (_, i) =>
      decision({ at: at(`20:0${i}`), option: `N° ${i}` }),
    );
    const { briefDecisions } = contentOf({ ...rowScenario(), decisions });
    expect(briefDecisions).toHaveLength(6);
    expect(briefDecisions.at(-1)).toBe("et 4 autres, plus bas.");
  });

  it("list the circuits with halls, days and means; they add up to the plan's", () => {
    // Two mornings of 210 € and 32 km at 0,45 €: 2 × (210 + 14,40) = 448,80 € in four weeks.
    expect(bodyOf(contentOf(rowScenario()), "Le plan présenté")).toEqual([
      ["Circuit 1", "Salle Chagny", "un lundi sur deux, matin", "Équipe", "2", "449\u00a0€"],
      ["Total", "", "", "", "2", "449\u00a0€"],
    ]);
  });

  it("list white zones, those with most children first", () => {
    expect(bodyOf(contentOf(rowScenario()), "Les communes en zone blanche aujourd’hui")).toEqual([
      ["Demigny", "40", "30\u00a0min"],
      ["Chagny", "30", "20\u00a0min"],
    ]);
  });

  it("cut a list of communes that nobody would read, and say how many are left out", () => {
    const scenario = rowScenario();
    const [, , , fourth] = scenario.territory.communes;
    if (fourth === undefined) throw new Error("the row has four communes");
    const more = Array.from({ length: 100 }, (_, i) => ({
      ...fourth,
      code: `72${String(i).padStart(3, "0")}`,
    }));
    const communes = [...scenario.territory.communes, ...more];
    const long: Scenario = {
      ...scenario,
      territory: { ...scenario.territory, communes },
      travelTimes: { provider: "estimate" },
    };
    const content = contentOf(long);
    expect(bodyOf(content, "Les communes en zone blanche aujourd’hui")).toHaveLength(80);
    const section = content.sections.find(({ title }) => title.startsWith("Les communes en zone"));
    const last = section?.blocks.at(-1);
    expect(last?.kind === "paragraph" ? last.text : "").toMatch(/^Et 2\d autres/u);
  });

  it("compare the plans of the same data, the worst-off commune named", () => {
    const scenario = rowScenario();
    const { planning } = planContext(scenario);
    if (planning === null) throw new Error("a plan is there");
    const own: PlanDocument = { ...planning.document, names: ["cheapest"] };
    const other: PlanDocument = { ...own, names: ["most-children"], plan: { circuits: [] } };
    const stale: PlanDocument = {
      ...other,
      scenarioHash: "0".repeat(64),
      plan: { circuits: [], houses: [] },
    };
    const content = contentOf({ ...scenario, plans: [own, other, stale] });
    expect(bodyOf(content, "Les plans qui ont été comparés")).toEqual([
      [
        "Plan «\u202fTout desservir\u202f» (présenté)",
        "2",
        "70",
        "2",
        "449\u00a0€",
        "10\u00a0min (Bouzeron)",
      ],
      ["Plan «\u202fLe plus d’enfants\u202f»", "0", "0", "0", "0\u00a0€", "30\u00a0min (Demigny)"],
    ]);
  });

  it("never guess why a commune is not served", () => {
    const scenario = rowScenario();
    const context = planContext(scenario);
    if (context.planning === null) throw new Error("a plan is there");
    const served = context.planning.assessment.communes.map((outcome) => ({
      ...outcome,
      coveredAfter: outcome.before.covered,
    }));
    const planning = {
      ...context.planning,
      assessment: { ...context.planning.assessment, communes: served },
    };
    const why: ExplanationDocument = {
      version: 1,
      scenarioHash: scenarioHash(scenario),
      seed: 1,
      cycleWeeks: 4,
      commune: { code: "71003", name: "Chagny", children: 30 },
      status: "unreachable",
      place: null,
      visit: null,
      swap: null,
      addition: null,
      conflict: [],
      conflictProven: true,
      repairs: [],
    };
    const rows = bodyOf(
      buildMinutesContent(
        { ...context, planning, explanationOf: (code) => (code === "71003" ? why : null) },
        "fr",
      ),
      "Les communes que le plan ne dessert pas",
    );
    expect(rows).toEqual([
      ["Chagny", "30", "Chagny n’est pas desservie\u202f: aucune salle possible n’est assez proche."],
      ["Demigny", "40", "motif non demandé"],
    ]);
  });

  it("count opinions by subject and quote them with a role and an hour of Paris", () => {
    const content = contentOf(heardScenario());
    expect(bodyOf(content, "Ce qui a été dit")).toEqual([
      ["Plan affiché", "1", "0", "1", "0"],
      ["Demigny", "0", "0", "0", "1"],
      ["Arrêt\u202f: Salle Chagny", "0", "1", "0", "0"],
    ]);
    const section = content.sections.find(({ title }) => title === "Ce qui a été dit");
    expect(section?.blocks.slice(1, 3)).toEqual([
      { kind: "heading", text: "Plan affiché" },
      {
        kind: "list",
        items: [
          "Favorable – maire, jeudi 4 mars 2027, 20\u00a0h\u202f: Enfin un atelier près de chez nous.",
          "Défavorable – RPE, jeudi 4 mars 2027, 20\u00a0h\u00a030, corrigé\u202f: Le lundi ne va pas.",
        ],
      },
    ]);
  });

  it("show both texts of a dispute, and count it apart", () => {
    const said = comment();
    const rivals = [
      comment({ at: at("19:10"), text: "ici", replaces: [said.id] }),
      comment({ at: at("19:20"), text: "là-bas", opinion: "against", replaces: [said.id] }),
    ];
    const content = contentOf({ ...rowScenario(), comments: [said, ...rivals] });
    expect(bodyOf(content, "Ce qui a été dit")).toEqual([
      ["Le projet dans son ensemble", "0", "0", "0", "0", "1"],
    ]);
    const list = content.sections
      .find(({ title }) => title === "Ce qui a été dit")
      ?.blocks.find((block) => block.kind === "list");
    expect(list?.items.map((item) => /à départager.*: (.*)$/u.exec(item)?.[1])).toEqual(["ici", "là-bas"]);
  });

  it("keep a withdrawn decision in the register, under its number", () => {
    expect(bodyOf(contentOf(heardScenario()), "Relevé de décisions").map((row) => row.slice(0, 4))).toEqual([
      ["D1", "jeudi 4 mars 2027, 21\u00a0h", "comité de pilotage", "Adopter – Plan affiché. Dès septembre."],
      [
        "D2",
        "jeudi 4 mars 2027, 21\u00a0h\u00a010",
        "comité de pilotage",
        "Retirée le jeudi 4 mars 2027, 21\u00a0h\u00a020. Reporter – Le projet dans son ensemble. Choix de la salle de Demigny.",
      ],
      [
        "D3",
        "jeudi 4 mars 2027, 21\u00a0h\u00a030",
        "comité de pilotage",
        "Garder – Arrêt\u202f: Salle Chagny. Plan montré\u202f: Plan affiché.",
      ],
    ]);
  });

  it("tell what the computation must keep to, and which communes were heard", () => {
    const content = contentOf(heardScenario());
    expect(bodyOf(content, "Ce que le calcul doit respecter")).toEqual([
      ["Demander un arrêt\u202f: Salle Chagny"],
    ]);
    expect(bodyOf(content, "Communes entendues")).toEqual([
      [
        "Demigny",
        "adjointe à l'enfance, jeudi 4 mars 2027, 19\u00a0h",
        "Un atelier par mois.",
        "Aucune.",
        "Salle des fêtes, mardi matin",
      ],
    ]);
  });

  it("say in three sentences what is measured, how it was found, and how far the best may be", () => {
    const [items = []] = bodyOf(contentOf(rowScenario()), "Méthode");
    expect(items).toHaveLength(3);
    expect(items[0]).toMatch(
      /^Une commune est en zone blanche quand aucun .* à 15 minutes ou moins en voiture/u,
    );
    expect(items[2]).toContain("la borne est atteinte, l’écart est nul");
    const context = planContext(rowScenario());
    if (context.planning === null) throw new Error("a plan is there");
    const document: PlanDocument = {
      ...context.planning.document,
      status: "feasible",
      objective: 100,
      bound: 95,
    };
    const within = buildMinutesContent({ ...context, planning: { ...context.planning, document } }, "fr");
    expect(bodyOf(within, "Méthode")[0]?.[2]).toContain("5,0\u00a0% au plus (écart)");
  });

  it("present no plan where none fits the data, and still say what was said of it", () => {
    const content = contentOf(heardScenario(), { planning: null });
    expect(bodyOf(content, "Le plan présenté")).toEqual([
      ["Aucun plan n’est présenté dans ce compte rendu."],
    ]);
    const key = planKey(rowPlan()).slice(0, 8);
    expect(bodyOf(content, "Ce qui a été dit")[0]?.[0]).toBe(`Plan antérieur (${key})`);
  });

  it("have something under every heading of an empty project, in both languages", () => {
    for (const lang of ["fr", "en"] as const) {
      const content = buildMinutesContent({ ...planContext(), planning: null }, lang);
      for (const { title, blocks } of content.sections) {
        expect(title).not.toBe("");
        expect(blocks.length).toBeGreaterThan(0);
      }
    }
  });

  it("are the same sections in English", () => {
    const english = buildMinutesContent(planContext(heardScenario()), "en");
    expect(english.title).toBe("Minutes of the consultation and register of decisions");
    expect(english.sections).toHaveLength(contentOf(heardScenario()).sections.length);
    expect(JSON.stringify(english.sections)).not.toMatch(/Favorable|aucun|séance/u);
  });
});
