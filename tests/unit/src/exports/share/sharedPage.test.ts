import { beforeAll, describe, expect, it } from "vitest";
import { bundleViewer } from "../../../../../scripts/viewerScript.mjs";
import { buildSharedPage } from "../../../../../src/exports/share/sharedPage.ts";
import { readCopy } from "../../../../../src/exports/share/readCopy.ts";
import type { ExportContext } from "../../../../../src/exports/exportContext.ts";
import type { Comment } from "../../../../../src/scenario/concertation.ts";
import { withEntryId } from "../../../../../src/scenario/entryId.ts";
import { scenarioHash } from "../../../../../src/scenario/scenarioHash.ts";
import { hostileContext, planContext } from "../../../../fixtures/exportContexts.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";
import { surveyOf } from "../../../../fixtures/surveys.ts";

let viewer = "";
beforeAll(async () => {
  viewer = await bundleViewer();
});

const write = (context: ExportContext): string => buildSharedPage(context, "fr", "row", viewer).text;

/** The project with its plan in it, as it is saved. */
function withPlan(context: ExportContext): ExportContext {
  const plans = context.planning === null ? [] : [context.planning.document];
  return { ...context, scenario: { ...context.scenario, plans } };
}

describe("a shared page", () => {
  it("opens again as the same project and plan", () => {
    const context = withPlan(planContext());
    const read = readCopy(write(context));
    expect(read.issues.filter(({ code }) => code === "shared-page-altered")).toEqual([]);
    const copy = read.value;
    if (copy?.kind !== "page") throw new Error("not read as a page");
    expect(copy.scenario.plans).toEqual(context.scenario.plans);
    expect(scenarioHash(copy.scenario)).toBe(scenarioHash(context.scenario));
  });

  it("may pass through mail that changes the ends of lines", () => {
    const crlf = write(planContext()).replaceAll("\n", "\r\n");
    expect(readCopy(crlf).issues.map(({ code }) => code)).not.toContain("shared-page-altered");
  });

  it("says that it was altered, in its texts or its data, and still opens", () => {
    const page = write(planContext());
    const altered = [
      page.replace("<td>Atelier à Chagny", "<td>Atelier à Demigny"),
      page.replace('"accessMinutes":10', '"accessMinutes":30'),
      page.replace(/<meta name="maillage-seal"[^>]*>/u, ""),
    ];
    for (const text of altered) {
      expect(text).not.toBe(page);
      const read = readCopy(text);
      expect(read.issues.map(({ code }) => code)).toContain("shared-page-altered");
      expect(read.value?.kind).toBe("page");
    }
  });

  it("says where it cannot be read at all", () => {
    const page = write(planContext());
    const cut = page.slice(0, page.indexOf('"territory"'));
    for (const text of [cut, "<!doctype html><p>Bonjour</p>"]) {
      const read = readCopy(text);
      expect(read.value).toBeUndefined();
      expect(read.issues.some(({ severity }) => severity === "error")).toBe(true);
    }
  });

  it("is read at once however many tags a hostile file begins and does not end", { timeout: 10_000 }, () => {
    const read = ["<", "<a ", '<a"', "<script "].map((begun) => {
      const main = `<main id="content">${begun.repeat(100_000)}</main>`;
      return readCopy(`<script id="maillage-scenario">{}</script>${main}`).value;
    });
    expect(read).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("holds names of users as text, and a script that is run only as it was written", () => {
    const page = write(hostileContext());
    expect(page.match(/<script/gu)).toHaveLength(3);
    expect(page).not.toContain("<script>alert");
    expect(page).toMatch(/script-src (?:'|&#39;)sha256-[A-Za-z0-9+/=]+(?:'|&#39;)/u);
    expect(page).not.toMatch(/ style="/u);
    expect(readCopy(page).issues.map(({ code }) => code)).not.toContain("shared-page-altered");
  });

  it("is read in the order of its words, whatever a name holds", () => {
    const scenario = rowScenario();
    const page = write(
      planContext({
        ...scenario,
        name: "Row\u202e",
        territory: { ...scenario.territory, name: "\u2067Row" },
      }),
    );
    const [shown = ""] = page.split('<script type="application/json"');
    expect(shown).toContain("Row");
    expect(shown).not.toMatch(/[\u202e\u2067]/u);
    expect(readCopy(page).issues.map(({ code }) => code)).not.toContain("shared-page-altered");
  });

  it("does not carry what families answered or said", () => {
    const voice = {
      id: "voix-1",
      group: "mères",
      communeCodes: [],
      theme: "Solitude",
      sentence: "Je suis seule toute la semaine.",
      date: null,
      source: "Entretiens",
    };
    const page = write(planContext({ ...rowScenario(), survey: surveyOf([]), voices: [voice] }));
    expect(page).toContain('"survey":null');
    expect(page).not.toContain("Je suis seule");
  });

  it("gives back the opinions that were added to a copy, apart from the project as it was sent", () => {
    const opinion = withEntryId<Comment>({
      at: "2027-02-01T10:00:00Z",
      role: "maire",
      target: { kind: "scenario" },
      opinion: "against",
      text: "Non.",
    });
    const page = write(planContext()).replace(
      'id="maillage-avis">[]',
      `id="maillage-avis">${JSON.stringify([opinion])}`,
    );
    const { value, issues } = readCopy(page);
    expect(issues.map(({ code }) => code)).not.toContain("shared-page-altered");
    expect(value).toMatchObject({ kind: "page", scenario: { comments: [opinion] }, sent: { comments: [] } });
  });

  it("is in English, and says without a plan that nothing is proposed", () => {
    const page = buildSharedPage({ ...planContext(), planning: null }, "en", "row", viewer).text;
    expect(page).toContain('<html lang="en">');
    expect(page).toContain("No circuit is proposed yet.");
    expect(page).not.toContain('id="map-after"');
  });

  it("has a small script of its own", () => {
    expect(viewer.length).toBeLessThan(60_000);
    expect(viewer).not.toMatch(/fetch\(|XMLHttpRequest|https?:/u);
  });
});

describe("a file of opinions", () => {
  it("is read as such, without the bad ones", () => {
    const opinion = withEntryId<Comment>({
      at: "2027-02-01T10:00:00Z",
      role: "RPE",
      target: { kind: "stop", venueId: "salle-71003" },
      opinion: null,
      text: "Le jeudi plutôt.",
    });
    const file = { version: 1, kind: "maillage-avis", scenario: "row", comments: [opinion, { id: "x" }] };
    const read = readCopy(JSON.stringify(file));
    expect(read.value).toEqual({ kind: "opinions", comments: [opinion] });
    expect(read.issues.some(({ at }) => at.startsWith("comments[1]"))).toBe(true);
  });

  it("is refused where none is left, so that nobody takes it for one without news", () => {
    const file = { version: 1, kind: "maillage-avis", scenario: "row", comments: [{ id: "x" }] };
    const read = readCopy(JSON.stringify(file));
    expect(read.value).toBeUndefined();
    expect(read.issues.some(({ severity }) => severity === "error")).toBe(true);
    expect(readCopy(JSON.stringify({ ...file, comments: [] })).value).toEqual({
      kind: "opinions",
      comments: [],
    });
  });
});
