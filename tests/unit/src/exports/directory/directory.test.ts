import { DOMParser, type Document } from "@xmldom/xmldom";
import type { FeatureCollection } from "geojson";
import { describe, expect, it } from "vitest";
import { exportAgendaPage } from "../../../../../src/exports/directory/agendaPage.ts";
import { exportAgendaPlaces } from "../../../../../src/exports/directory/agendaPlaces.ts";
import { exportDirectoryPage } from "../../../../../src/exports/directory/directoryPage.ts";
import type { ExportContext } from "../../../../../src/exports/exportContext.ts";
import { laySessions } from "../../../../../src/pipeline/calendar/laySessions.ts";
import { hostileContext, planContext } from "../../../../fixtures/exportContexts.ts";
import { place } from "../../../../fixtures/place.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";

const SOURCE = { source: "Enquête auprès des mairies", date: "2026-02-03" } as const;

const laep = place("laep", 4.85, 46.8, {
  name: "La Parenthèse",
  communeCode: "71001",
  categories: [4, 5],
  openingHours: "Mo 09:00-12:00",
  accessConditions: "sans inscription",
  ages: { fromMonths: 0, toMonths: 72 },
  ...SOURCE,
});
const creche = place("creche", 4.86, 46.8, {
  name: "Les Lutins",
  communeCode: "71001",
  kind: "childcare",
  categories: [],
  childcare: { type: "micro-creche", count: 1, year: 2025 },
  places: 12,
  ...SOURCE,
});
const away = place("away", 9, 40, {
  name: "Au loin",
  communeCode: "2A004",
  categories: [1],
  openTo: ["71002"],
});

function contextWith(structures: ExportContext["scenario"]["structures"]): ExportContext {
  return planContext({ ...rowScenario(), structures });
}

/** Reads a page; that it can be read as XML but for its head proves that every element is closed. */
function readPage({ text }: { readonly text: string }): Document {
  const faults: string[] = [];
  const parser = new DOMParser({ onError: (level, message) => faults.push(`${level}: ${message}`) });
  const body = /<body>[\s\S]*<\/body>/u.exec(text)?.[0] ?? "";
  const document = parser.parseFromString(body.replace(/(<img[^>]*)>/gu, "$1/>"), "text/xml");
  expect(faults).toEqual([]);
  return document;
}

function textOf(document: Document, id: string): string {
  const section = [...document.getElementsByTagName("section")].find(
    (element) => element.getAttribute("id") === id,
  );
  return (section?.textContent ?? "").replace(/\s+/gu, " ");
}

describe("annuaire.html", () => {
  it("tells of each place its hours, ages, conditions, date and source, under its commune", () => {
    const page = readPage(exportDirectoryPage(contextWith([laep, creche, away]), "fr"));
    const communes = textOf(page, "communes");
    for (const fact of [
      "La Parenthèse",
      "lundi",
      "moins de 6",
      "sans inscription",
      "Enquête auprès des mairies",
      "3 février 2026",
    ])
      expect(communes).toContain(fact);
  });

  it("lists places by service, with links that lead to them", () => {
    const page = readPage(exportDirectoryPage(contextWith([laep]), "fr"));
    const links = [...page.getElementsByTagName("a")].map((link) => link.getAttribute("href") ?? "");
    const ids = new Set([...page.getElementsByTagName("*")].map((element) => element.getAttribute("id")));
    expect(links.filter((link) => !ids.has(link.slice(1)))).toEqual([]);
    expect(textOf(page, "services")).toContain("groupes de paroles La Parenthèse");
  });

  it("keeps childcare apart, and places elsewhere that admit families of the territory", () => {
    const page = readPage(exportDirectoryPage(contextWith([laep, creche, away]), "fr"));
    expect(textOf(page, "communes")).not.toContain("Les Lutins");
    expect(textOf(page, "services")).not.toContain("Les Lutins");
    expect(textOf(page, "accueil")).toContain("Les Lutins");
    expect(textOf(page, "dehors")).toContain("Au loin");
    expect(textOf(page, "communes")).not.toContain("Au loin");
  });

  it("names the communes without a known place, and says that they may have one", () => {
    const page = readPage(exportDirectoryPage(contextWith([laep]), "fr"));
    const unknown = textOf(page, "sans-lieu");
    for (const { code, name } of rowScenario().territory.communes) {
      expect(unknown.includes(name)).toBe(code !== "71001");
    }
    expect(unknown).toContain("peut-être");
  });

  it("holds no script, whatever the names", () => {
    const { text } = exportDirectoryPage(hostileContext(), "en");
    expect(text).not.toContain("<script");
    readPage({ text });
  });

  it("is a page for an empty territory too", () => {
    expect(exportDirectoryPage(contextWith([]), "fr").text).toContain("Aucun lieu");
  });
});

describe("calendrier-global.html", () => {
  it("has every session by date and by commune, and the places open every week", () => {
    const context = contextWith([laep]);
    const plan = context.planning?.document.plan ?? null;
    const sessions = laySessions(context.scenario, plan).filter(
      ({ date }) => date >= context.scenario.updatedAt.slice(0, 10),
    );
    const page = readPage(exportAgendaPage(context, "fr"));
    const times = [...page.getElementsByTagName("time")].map((time) => time.getAttribute("datetime"));
    expect(sessions.length).toBeGreaterThan(0);
    for (const { date } of sessions) expect(times).toContain(date);
    expect(textOf(page, "communes")).toContain("La Parenthèse, lundi");
    expect(textOf(page, "communes")).toContain("Séances itinérantes");
  });

  it("strikes out a session that is called off, and says so in words", () => {
    const context = contextWith([laep]);
    const [first] = laySessions(context.scenario, context.planning?.document.plan ?? null);
    const closures = [{ from: first?.date ?? "", to: first?.date ?? "", reason: "Neige" }];
    const closed = {
      ...context,
      scenario: { ...context.scenario, calendar: { ...context.scenario.calendar, closures } },
    };
    const page = readPage(exportAgendaPage(closed, "fr"));
    expect(page.getElementsByTagName("s").length).toBeGreaterThan(0);
    expect(textOf(page, "dates")).toContain("annulée");
  });

  it("says that there is none without a plan", () => {
    const { text } = exportAgendaPage({ ...contextWith([laep]), planning: null }, "fr");
    expect(text).toContain("Aucune séance n’est datée");
  });
});

describe("calendrier-lieux.geojson", () => {
  it("has places with their hours, and halls with their next dates", () => {
    const context = contextWith([laep, creche]);
    const { features } = JSON.parse(exportAgendaPlaces(context).text) as FeatureCollection;
    const natures = features.map(({ id, properties }) => [id, properties?.["nature"]]);
    expect(natures).toContainEqual(["structure-laep", "lieu existant"]);
    expect(natures.filter(([, nature]) => nature === "atelier itinérant").length).toBeGreaterThan(0);
    for (const { properties } of features) {
      if (properties?.["nature"] !== "atelier itinérant") continue;
      expect(properties["prochaine_date"]).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect(properties["seances_a_venir"]).toBeGreaterThan(0);
    }
  });
});

it("publishes names without marks that would turn what follows them, nor half characters", () => {
  const context = contextWith([{ ...laep, name: "La Parenthèse\u202e\ud800" }]);
  const scenario = { ...context.scenario, territory: { ...context.scenario.territory, name: "Row\u202e" } };
  for (const page of [exportDirectoryPage(context, "fr"), exportAgendaPage({ ...context, scenario }, "fr")]) {
    expect(page.text).toMatch(/La Parenthèse|Row/u);
    expect(page.text).not.toMatch(/\u202e|\p{Cs}/u);
  }
});
