import { execFileSync } from "node:child_process";
import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import type { ExportContext } from "../../../../../src/exports/exportContext.ts";
import { buildRoadExports } from "../../../../../src/exports/roads/buildRoadExports.ts";
import { HOSTILE_NAMES, hostileContext, planContext } from "../../../../fixtures/exportContexts.ts";
import { gpsbabelPath } from "../../../../fixtures/gpsbabel.ts";
import { rowRoutes } from "../../../../fixtures/rowRoutes.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";

function write(context: ExportContext, fileName: string): string {
  const file = buildRoadExports(context, "fr").find((candidate) => candidate.fileName === fileName);
  if (file === undefined) throw new Error(`no ${fileName}`);
  return file.text;
}

/** Texts of all elements of a name; throws where the XML is not well formed. */
function listTexts(xml: string, name: string): readonly (string | null)[] {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  return Array.from(document.getElementsByTagName(name), (element) => element.textContent);
}

function readWithGpsbabel(format: "gpx" | "kml", input: string, what: readonly string[]): string {
  const args = [...what, "-i", format, "-f", "-", "-o", "unicsv,utc=0", "-F", "-"];
  return execFileSync(gpsbabelPath ?? "", args, { input, encoding: "utf8" });
}

const roadContext = (): ExportContext => planContext({ ...rowScenario(), routes: rowRoutes() });

describe("GPX", () => {
  it("has the base, the stops in order and the line, with their hours", () => {
    const gpx = write(roadContext(), "gpx/circuit-1.gpx");
    expect(gpx).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/u);
    expect(gpx).toContain('<wpt lat="46.8" lon="5">');
    expect(listTexts(gpx, "name")).toEqual([
      "Équipe – lundi, matin (circuit-1)",
      "Base",
      "1. Salle Chagny",
      "Équipe – lundi, matin (circuit-1)",
    ]);
    expect(listTexts(gpx, "time")).toEqual(["2027-01-20T08:00:00Z"]);
    expect(gpx.match(/<trkpt/gu)).toHaveLength(5);
    const words = listTexts(gpx, "desc").join("\n").replace(/\s/gu, " ");
    expect(words).toContain("départ 8 h 40, retour 11 h 50");
    expect(words).toContain("arrivée 9 h, séance 9 h 30–11 h, départ 11 h 30");
    expect(words).toContain("Tracé : route, osrm");
    expect(words).toContain("OpenStreetMap");
  });

  it("says of straight lines that they are schematic", () => {
    const gpx = write(planContext(), "gpx/circuit-1.gpx");
    expect(gpx.match(/<trkpt/gu)).toHaveLength(3);
    expect(gpx).toContain("schématique (ligne droite), ne pas mesurer");
  });
});

describe("KML", () => {
  it("has the same places and line", () => {
    const kml = write(roadContext(), "kml/circuit-1.kml");
    expect(listTexts(kml, "name")).toEqual(["Base", "1. Salle Chagny", "Équipe – lundi, matin (circuit-1)"]);
    expect(listTexts(kml, "coordinates").map((text) => text?.split(/\s/u).length)).toEqual([1, 1, 5]);
  });
});

describe.each(["gpx", "kml"] as const)("%s of hostile names", (format) => {
  it("is well formed and keeps them", () => {
    const xml = write(hostileContext(), `${format}/circuit-1.${format}`);
    expect(listTexts(xml, "name").join("\n")).toContain(HOSTILE_NAMES[3]);
    expect(xml).not.toContain("<script>");
  });

  it("drops what XML may not hold", () => {
    const { venues, ...scenario } = rowScenario();
    const named = venues.map((venue) => ({ ...venue, name: "a\u0000b\u001b\ud800c 😀\ttab" }));
    const xml = write(planContext({ ...scenario, venues: named }), `${format}/circuit-1.${format}`);
    expect(listTexts(xml, "name")).toContain("1. abc 😀\ttab");
  });
});

describe.skipIf(gpsbabelPath === null)("gpsbabel reads what teams get", () => {
  it.each(["gpx", "kml"] as const)("%s: places", (format) => {
    const xml = write(roadContext(), `${format}/circuit-1.${format}`);
    const csv = readWithGpsbabel(format, xml, ["-w"]);
    expect(csv).toContain('46.800000,4.800000,"Base"');
    expect(csv).toContain('46.800000,5.000000,"1. Salle Chagny"');
  });

  it.each(["gpx", "kml"] as const)("%s: the line along the roads", (format) => {
    const xml = write(roadContext(), `${format}/circuit-1.${format}`);
    const rows = readWithGpsbabel(format, xml, ["-t"]).trim().split("\n").slice(1);
    expect(rows.map((row) => row.split(",").slice(1, 3).map(Number))).toEqual([
      [46.8, 4.8],
      [46.81, 4.9],
      [46.8, 5],
      [46.79, 4.9],
      [46.8, 4.8],
    ]);
  });

  it.each(["gpx", "kml"] as const)("%s: hostile names", (format) => {
    const xml = write(hostileContext(), `${format}/circuit-1.${format}`);
    expect(readWithGpsbabel(format, xml, ["-w"])).toContain("1. =1+1");
  });
});
