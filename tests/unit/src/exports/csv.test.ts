import Papa from "papaparse";
import { rowScenario } from "../../../fixtures/rowScenario.ts";
import { describe, expect, it } from "vitest";
import { buildExports } from "../../../../src/exports/buildExports.ts";
import { escapeFormula } from "../../../../src/exports/encodeCsv.ts";
import type { ExportContext } from "../../../../src/exports/exportContext.ts";
import { HOSTILE_NAMES, hostileContext, planContext } from "../../../fixtures/exportContexts.ts";

function text(context: ExportContext, fileName: string): string {
  return buildExports(context).find((file) => file.fileName === fileName)?.text ?? "";
}

describe("CSV exports", () => {
  it("writes the contract's header of sessions.csv, with BOM and semicolons", () => {
    const [header, first] = text(planContext(), "sessions.csv").split("\r\n");
    expect(header).toBe(
      "\ufeffsession_id;date;start;end;site_id;site_name;commune_code;team;professionals;theme;circuit;capacity;reserved;status;reason",
    );
    expect(first).toContain(";2027-02-01;09:30;11:00;salle-71003;Salle Chagny;71003;Équipe;");
  });

  it("writes decimal commas for spreadsheets and points for the rest of the world", () => {
    const context = planContext();
    const communes = context.diagnosis.communes.map((access) => ({ ...access, accessSeconds: 90 }));
    const changed = { ...context, diagnosis: { ...context.diagnosis, communes } };
    expect(text(changed, "indicators.csv").split("\r\n")[1]).toContain(";1,5;");
    expect(text({ ...changed, csv: "intl" }, "indicators.csv").split("\r\n")[1]).toContain(",1.5,");
  });

  it("declares codes as text, one type for each column", () => {
    for (const name of ["indicators", "sessions"]) {
      const columns = text(planContext(), `${name}.csv`).split("\r\n")[0]?.split(";") ?? [];
      const types = text(planContext(), `${name}.csvt`).trim().split(",");
      expect(types).toHaveLength(columns.length);
      const code = columns.findIndex((column) => column === "code_insee" || column === "commune_code");
      expect(types[code]).toBe('"String"');
    }
  });

  it("names sources, licence and validity beside each table", () => {
    for (const name of ["indicators", "sessions"]) {
      const metadata = JSON.parse(text(planContext(), `${name}.csv-metadata.json`)) as Record<
        string,
        unknown
      >;
      expect(metadata).toMatchObject({
        url: `${name}.csv`,
        "dc:license": "Licence Ouverte 2.0",
        "dc:valid": "2027-02-28",
      });
    }
  });

  it("says that a licence is not given, and leaves no empty brackets", () => {
    const scenario = rowScenario();
    const sources = [
      { name: "a.geojson", licence: "", date: "" },
      { name: "b.csv", licence: "", date: "2023" },
    ];
    const context = planContext({ ...scenario, territory: { ...scenario.territory, sources } });
    const metadata = JSON.parse(text(context, "indicators.csv-metadata.json")) as Record<string, unknown>;
    expect(metadata["dc:license"]).toBe("licence non précisée");
    expect((metadata["dc:source"] as string[]).slice(0, 2)).toEqual(["a.geojson", "b.csv (2023)"]);
  });

  it.each(["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1"])("keeps %j from being run", (cell) => {
    expect(escapeFormula(cell)).toBe(`'${cell}`);
  });

  it("leaves plain text and numbers alone", () => {
    expect(escapeFormula("L'Abergement - Sud")).toBe("L'Abergement - Sud");
    const context = planContext();
    const communes = context.diagnosis.communes.map((access) => ({
      ...access,
      need: { ...access.need, low: -5 },
    }));
    const row = text({ ...context, diagnosis: { ...context.diagnosis, communes } }, "indicators.csv");
    expect(row).toContain(";-5;");
  });

  it("brings hostile names through as text, cell by cell", () => {
    for (const csv of ["fr", "intl"] as const) {
      const parsed = Papa.parse<Record<string, string>>(
        text({ ...hostileContext(), csv }, "indicators.csv").slice(1),
        {
          header: true,
          skipEmptyLines: true,
        },
      );
      expect(parsed.errors).toEqual([]);
      expect(parsed.data.map((row) => row["nom"])).toEqual(HOSTILE_NAMES.map(escapeFormula));
      const sessions = Papa.parse<Record<string, string>>(
        text({ ...hostileContext(), csv }, "sessions.csv").slice(1),
        {
          header: true,
          skipEmptyLines: true,
        },
      );
      expect(sessions.data.length).toBeGreaterThan(0);
      for (const row of sessions.data) {
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
      }
    }
  });
});

describe("hostile names", () => {
  it("come out as the same text in every JSON", () => {
    const files = buildExports(hostileContext()).filter((file) => file.fileName.endsWith("json"));
    for (const file of files) expect(() => JSON.parse(file.text) as unknown).not.toThrow();
    const coverage = JSON.parse(files.find((file) => file.fileName === "coverage.geojson")?.text ?? "") as {
      features: { properties: { nom: string } }[];
    };
    expect(coverage.features.map((feature) => feature.properties.nom)).toEqual([...HOSTILE_NAMES]);
  });

  it("never reach a file name", () => {
    for (const file of buildExports(hostileContext()))
      expect(file.fileName).toMatch(/^[a-z-]+\.[a-z-]+(?:\.json)?$/u);
  });
});
