import { describe, expect, it } from "vitest";
import type { ExportContext } from "../../../../../src/exports/exportContext.ts";
import { buildRoadExports } from "../../../../../src/exports/roads/buildRoadExports.ts";
import type { Lang } from "../../../../../src/i18n/lang.ts";
import type { Scenario } from "../../../../../src/scenario/scenario.ts";
import { hostileContext, planContext } from "../../../../fixtures/exportContexts.ts";
import { rowRoutes } from "../../../../fixtures/rowRoutes.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";

function write(context: ExportContext, lang: Lang = "fr"): string {
  const [file] = buildRoadExports(context, lang);
  if (file?.fileName !== "roadbook.html") throw new Error("no road sheets");
  return file.text;
}

/** What a reader sees of a page, spaces of all kinds as one. */
function read(html: string): string {
  const body = html.replace(/<style>.*?<\/style>/su, "");
  return body
    .replace(/<[^>]*>/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/ ([,.)])/gu, "$1");
}

const withFields = (fields: Partial<Scenario>): ExportContext => planContext({ ...rowScenario(), ...fields });
const withRoads = (): ExportContext => withFields({ routes: rowRoutes() });

describe("roadbook.html", () => {
  it("has a sheet for each circuit with hours, place, contact as a function, dates and material", () => {
    const page = read(write(withRoads()));
    expect(page).toContain("1. Salle Chagny");
    expect(page).toContain("Équipe Équipe");
    expect(page).toContain("un lundi sur deux");
    expect(page).toContain("Départ de la base 8 h 40 (Base)");
    expect(page).toContain("Retour à la base 11 h 50");
    expect(page).toContain("9 h 9 h 30–11 h 11 h 30 1. Salle Chagny");
    expect(page).toContain("Position 46.80000, 5.00000");
    expect(page).toContain("Contact mairie (Chagny)");
    expect(page).toContain("lundi 1er février 2027 lundi 15 février 2027");
    expect(page).toContain("Trousse de secours");
  });

  it("guides along the roads that are known, in French words", () => {
    const page = read(write(withRoads()));
    expect(page).toContain("Base → Salle Chagny 20 min, 16 km");
    expect(page).toContain("Tourner à droite sur la route de Chagny (D 974) 9 km");
    expect(page).toContain("Vous êtes arrivé à Salle Chagny");
    expect(page).toContain("Salle Chagny → Base 20 min, 16 km Tracé connu, sans indications à suivre.");
    expect(page).not.toContain("Attention");
  });

  it("names a leg that differs from the plan beyond the stated tolerance", () => {
    const legs = rowRoutes().legs.map((leg, index) => (index === 0 ? { ...leg, seconds: 1231 } : leg));
    const page = read(write(withFields({ routes: rowRoutes({ legs }) })));
    expect(page).toContain(
      "Attention : 21 min, 16,1 km par cet itinéraire, mais 20 min, 16 km dans le plan.",
    );
    expect(page.match(/Attention/gu)).toHaveLength(1);
    expect(page).toContain("30 s ou 2 % du temps, 200 m ou 2 % de la longueur");
  });

  it("says where no way was computed, and whose the times are", () => {
    const matrix = read(write(planContext()));
    expect(matrix).toContain("Itinéraire non calculé : temps de la matrice (matrix-file).");
    expect(matrix).toContain("Temps de trajet : matrix-file, row of four, mercredi 20 janvier 2027");
    expect(matrix).toContain("Itinéraires aucun n’est calculé");
    const estimate = read(write(withFields({ travelTimes: { provider: "estimate" } })));
    expect(estimate).toContain("Itinéraire non calculé : trajet estimé.");
    expect(estimate).toContain("Temps de trajet : estimation");
  });

  it("names the source of ways too", () => {
    expect(read(write(withRoads()))).toContain(
      "Itinéraires osrm, OSRM, © les contributeurs d&#39;OpenStreetMap, 2027-01-01, mercredi 20 janvier 2027",
    );
  });

  it("says that a drive is unknown, and gives no hour for it", () => {
    const { travelTimes, ...scenario } = rowScenario();
    if (!("points" in travelTimes)) throw new Error("no matrix");
    const unreachable = { ...travelTimes, seconds: travelTimes.seconds.map(() => null) };
    const page = read(write(planContext({ ...scenario, travelTimes: unreachable })));
    expect(page).toContain("Trajet inconnu");
    expect(page).toContain("Départ de la base non connu (Base)");
  });

  it("draws roads whole, and straight lines dashed with a warning", () => {
    expect(write(withRoads()).match(/class="road"/gu)).toHaveLength(2);
    expect(read(write(withRoads()))).not.toContain("tirets");
    const straight = write(planContext());
    expect(straight.match(/class="straight"/gu)).toHaveLength(2);
    expect(read(straight)).toContain("tirets : ligne droite, ne pas mesurer");
    expect(straight).not.toMatch(/NaN|Infinity|undefined/u);
  });

  it("takes the programme's material and the hall's contact", () => {
    const { programme, venues } = rowScenario();
    const page = read(
      write(
        withFields({
          programme: { ...programme, material: ["Toise", "Balance"] },
          venues: venues.map((venue) => ({ ...venue, contactRole: "gardien de la salle", confirmed: false })),
        }),
      ),
    );
    expect(page).toContain("Toise Balance");
    expect(page).not.toContain("Trousse de secours");
    expect(page).toContain("Contact gardien de la salle");
    expect(page).toContain("salle à confirmer");
  });

  it("is another edition with other routes, material or contacts", () => {
    const { programme, venues } = rowScenario();
    const versions = [
      {},
      { routes: rowRoutes() },
      { programme: { ...programme, material: ["Toise"] } },
      { venues: venues.map((venue) => ({ ...venue, contactRole: "gardien" })) },
    ].map((fields) => /Version (\S+)\./u.exec(read(write(withFields(fields))))?.[1]);
    expect(versions).not.toContain(undefined);
    expect(new Set(versions).size).toBe(4);
  });

  it("tells dates that are called off, moved, or that a professional joins", () => {
    const { calendar, programme } = rowScenario();
    const page = read(
      write(
        withFields({
          programme: { ...programme, skills: ["lait"] },
          professionals: [{ id: "pmi", role: "puéricultrice de PMI", skills: ["lait"] }],
          calendar: {
            ...calendar,
            changes: [
              { sessionId: "circuit-1-salle-71003-2027-02-01", to: null, reason: "neige" },
              {
                sessionId: "circuit-1-salle-71003-2027-02-15",
                to: { date: "2027-02-16", start: "10:00", teamId: null },
                reason: "",
              },
            ],
          },
        }),
      ),
    );
    expect(page).toContain(
      "lundi 1er février 2027 pas de sortie ; Salle Chagny (Annulée (décision : neige))",
    );
    expect(page).toContain(
      "lundi 15 février 2027 pas de sortie ; Salle Chagny (Déplacée au mardi 16 février)",
    );
    expect(page).toContain("mardi 16 février 2027 avec puéricultrice de PMI ; Salle Chagny (Déplacée");
    expect(page).toContain("10 h–11 h 30");
  });

  it("is in English too", () => {
    const page = read(write(withRoads(), "en"));
    expect(page).toContain("Road sheets, Row");
    expect(page).toContain("Leaves the base 8:40 (Base)");
    expect(page).toContain("Turn right onto Route de Chagny (D 974)");
    expect(page).toContain("Contact town hall (Chagny)");
    expect(page).not.toContain("Matériel");
  });

  it("holds hostile names as text, and no script", () => {
    const { scenario } = hostileContext();
    const [out, back] = rowRoutes().legs;
    if (out === undefined || back === undefined) throw new Error("no legs");
    const maneuver = { type: "turn", modifier: "left" };
    const steps = [{ maneuver, name: "<img src=x onerror=alert(1)>", ref: "<b>" }];
    const html = write(
      planContext({
        ...scenario,
        routes: rowRoutes({ provider: "<i>", detail: "<u>", legs: [{ ...out, steps }, back] }),
        programme: { ...scenario.programme, material: ["<script>alert(1)</script>"] },
      }),
    );
    expect(html).not.toMatch(/<script|<img|<u>|<i>/u);
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(html).toContain("default-src 'none'");
  });

  it("is not written without a plan", () => {
    expect(buildRoadExports({ ...planContext(), planning: null }, "fr")).toEqual([]);
  });
});
