import { describe, expect, it } from "vitest";
import { decodeStructures } from "../../../../geodata/formats/structures.ts";
import type { Structure } from "../../../../geodata/model/structure.ts";
import { threeInARow } from "../../../fixtures/threeInARow.ts";

function decode(text: string, territory = threeInARow()) {
  const { value, issues } = decodeStructures(text, territory, "lieux.csv");
  return { structures: value?.structures ?? [], value, codes: issues.map(({ code }) => code), issues };
}

function only(text: string): Structure {
  const { structures, issues } = decode(text);
  const [structure] = structures;
  if (structure === undefined || structures.length > 1) throw new Error(JSON.stringify(issues));
  return structure;
}

describe("places from a table", () => {
  it("warns of coordinates far from the department of the commune that the row says", () => {
    const { structures, codes } = decode(
      "nom;type;code_insee;longitude;latitude\nA;LAEP;71001;94.69;46.7\nB;LAEP;71002;4.85;46.7\n",
    );
    expect(structures.map(({ lon }) => lon)).toEqual([94.69, 4.85]);
    expect(codes.filter((code) => code === "place-far-from-commune")).toHaveLength(1);
  });

  it("reads from its type that a place moves", () => {
    expect(only("nom;type;code_insee\nLa Roulotte;LAEP itinérant;71001\n")).toMatchObject({
      kind: "laep",
      mode: "itinerant",
    });
  });

  it("reads everything that a row says", () => {
    const structure = only(
      "nom;type;categories;adresse;code_insee;longitude;latitude;frequence;places;horaires;acces;precision;source;date\n" +
        '"La ""Pomme"" d\'Été";LAEP;4, 11;1 rue du Puits;71002;4,95;46,72;2 fois par mois;12;mardi 9 h 30;71001 71002;rue;CAF;2026-01-01\n',
    );
    expect(structure).toEqual({
      id: "la-pomme-d-ete-71002",
      name: 'La "Pomme" d\'Été',
      kind: "laep",
      categories: [4, 11],
      mode: "fixed",
      lon: 4.95,
      lat: 46.72,
      communeCode: "71002",
      address: "1 rue du Puits",
      openTo: ["71001", "71002"],
      sessionsPerMonth: 2,
      openingHours: "mardi 9 h 30",
      places: 12,
      geocoding: "street",
      source: "CAF",
      date: "2026-01-01",
    });
  });

  it("puts a place without coordinates at its commune's town hall, to be placed", () => {
    const { structures, issues } = decode("nom;type;categories;commune\nRelais;RPE;2;saint remy\n");
    expect(structures[0]).toMatchObject({
      lon: 5.05,
      lat: 46.75,
      geocoding: "commune",
      communeCode: "71003",
    });
    expect(issues).toEqual([
      {
        code: "place-at-town-hall",
        severity: "warning",
        at: "line 2",
        params: { name: "Relais", commune: "Saint-Rémy" },
      },
    ]);
  });

  it("lists what can be placed nowhere, and loads the rest", () => {
    const { structures, issues, value } = decode(
      "nom;categories;commune;lon;lat\nA;4;Paris;;\nB;4;;;\n;4;Givry;;\nC;4;;4.95;46.72\n",
    );
    expect(structures.map(({ name }) => name)).toEqual(["C"]);
    expect(issues.filter(({ severity }) => severity === "error").map(({ code, at }) => [code, at])).toEqual([
      ["place-commune-unknown", "line 2, column commune"],
      ["place-without-position", "line 3"],
      ["place-name-missing", "line 4, column nom"],
    ]);
    expect(value).toMatchObject({ total: 4, rejected: 3 });
  });

  it("says so where the code and the name of a commune disagree, and names the one that is followed", () => {
    const { issues } = decode(
      "nom;categories;code_insee;commune\nRelais;4;71002;Saint-Rémy\nBus;4;71999;Saint-Rémy\n",
    );
    expect(issues.filter(({ code }) => code.startsWith("place-commune"))).toMatchObject([
      {
        code: "place-commune-code-differs",
        at: "line 2, column code_insee",
        params: { code: "71002", stated: "Saint-Rémy", found: "71003" },
      },
      { code: "place-commune-code-differs", at: "line 3, column code_insee" },
      {
        code: "place-commune-unknown",
        at: "line 3, column code_insee",
        params: { name: "Bus", commune: "71999" },
      },
    ]);
  });

  it("puts a place of a merged commune where the commune went", () => {
    const text = "nom;type;categories;code_insee\nRelais;RPE;2;71901\n";
    expect(decode(text).codes).toEqual(["place-commune-unknown", "places-none-usable"]);
    const passage = new Map([["71901", "71003"]]);
    const { value, issues } = decodeStructures(text, threeInARow(), "lieux.csv", { passage });
    expect(value?.structures[0]).toMatchObject({ communeCode: "71003", geocoding: "commune" });
    expect(issues[0]).toMatchObject({ code: "place-merged-commune", at: "line 2, column code_insee" });
  });

  it("keeps a place outside the territory, and finds the commune of one inside", () => {
    const { structures } = decode("nom;categories;lon;lat\nDehors;4;4.2;46.9\nDedans;4;4.95;46.72\n");
    expect(structures.map(({ communeCode }) => communeCode)).toEqual([null, "71002"]);
  });

  it("mends swapped axes, of the file or of one row", () => {
    const all = decode("nom;categories;lat;lon\nA;4;4.85;46.72\nB;4;4.95;46.72\n");
    expect(all.structures.map(({ lon, lat }) => [lon, lat])).toEqual([
      [4.85, 46.72],
      [4.95, 46.72],
    ]);
    expect(all.codes).toEqual(["axes-swapped"]);
    const one = decode("nom;categories;lon;lat\nA;4;4.85;46.72\nB;4;4.95;46.72\nC;4;46.72;5.05\n");
    expect(one.structures.map(({ lon }) => lon)).toEqual([4.85, 4.95, 5.05]);
    expect(one.issues.map(({ code, at }) => [code, at])).toEqual([["place-axes-swapped", "line 4"]]);
  });

  it("reads Lambert-93 columns and a pair in one cell", () => {
    // 4.85 E, 46.78 N in Lambert-93.
    const metres = only("nom;categories;x_l93;y_l93\nA;4;841134,575;6632749,817\n");
    expect(metres.lon).toBeCloseTo(4.85, 6);
    expect(metres.lat).toBeCloseTo(46.78, 6);
    expect(only('nom;categories;geo_point_2d\nA;4;"46.72, 4.95"\n')).toMatchObject({ lon: 4.95, lat: 46.72 });
  });

  it("warns of a commune that contradicts the position", () => {
    expect(decode("nom;categories;commune;lon;lat\nA;4;Aluze;4.95;46.72\n").codes).toEqual([
      "place-commune-contradicts",
    ]);
  });

  it("reads ages, axes, childcare, access, licence and score", () => {
    const structure = only(
      "nom;type;ages;axes;type d'accueil;nombre d'assistantes maternelles;départs prévus;année;conditions d'accès;licence;score;categories;lon;lat\n" +
        "RAM;assistantes maternelles;0-3 ans;1, 6;assistantes maternelles;14;3;2025;sur inscription;ODbL;0,91;;4.95;46.72\n",
    );
    expect(structure).toMatchObject({
      kind: "childcare",
      ages: { fromMonths: 0, toMonths: 36 },
      axes: [1, 6],
      childcare: { type: "assistantes-maternelles", count: 14, year: 2025, expectedDepartures: 3 },
      accessConditions: "sur inscription",
      licence: "ODbL",
      geocodingScore: 0.91,
    });
  });

  it("keeps a place whose ages, axes or childcare it cannot read, and says so", () => {
    const { structures, issues } = decode(
      "nom;type;ages;axes;type_accueil;categories;lon;lat\nA;accueil du jeune enfant;parfois;9;chez nous;;4.95;46.72\n",
    );
    expect(structures).toHaveLength(1);
    expect(issues.map(({ code, at }) => [code, at])).toEqual([
      ["place-ages-unread", "line 2, column ages"],
      ["place-axis-unknown", "line 2, column axes"],
      ["place-childcare-unknown", "line 2, column type_accueil"],
    ]);
    expect(structures[0]).not.toHaveProperty("childcare");
  });

  it("gives the same ids to the same file, whatever the territory, and different ones to namesakes", () => {
    const text =
      "nom;type;categories;commune;lon;lat\nRelais;RPE;2;Givry;4.95;46.72\nRelais;LAEP;4;Givry;4.951;46.72\nRelais;RPE;2;Givry;4.96;46.72\n";
    const ids = decode(text).structures.map(({ id }) => id);
    expect(ids).toEqual(["relais-givry", "relais-givry-laep", "relais-givry-rpe"]);
    const elsewhere = decodeStructures(text, null, "autre.csv").value?.structures.map(({ id }) => id);
    expect(elsewhere).toEqual(ids);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/u);
  });

  it("lists a row that repeats another", () => {
    const { structures, issues } = decode("nom;categories;lon;lat\nA;4;4.95;46.72\nA;4;4.95;46.72\n");
    expect(structures).toHaveLength(1);
    expect(issues).toEqual([
      { code: "place-duplicate", severity: "error", at: "line 3", params: { name: "A", first: "line 2" } },
    ]);
  });

  it.each([
    ["4", [4], []],
    ["1 ; 4", [1, 4], []],
    ["soins, prévention", [3], []],
    ["Activités parents-enfants", [4], []],
    ["8 - Activités parents-enfants", [4], ["place-category-contradicts"]],
    ["4. activités parents-enfants", [4], []],
    ["truc", [12], ["place-category-unknown"]],
    ["4; truc", [4, 12], ["place-category-unknown"]],
    ["99", [12], ["place-category-unknown"]],
  ])("reads the categories %j as %j", (cell, categories, codes) => {
    const text = `nom;categories;lon;lat\nA;"${cell}";4.95;46.72\n`;
    expect(only(text).categories).toEqual(categories);
    expect(decode(text).codes).toEqual(codes);
  });

  it("says where it guesses the category, and gives none of the twelve to childcare", () => {
    const { structures, codes } = decode(
      "nom;type;lon;lat\nA;LAEP;4.95;46.72\nB;micro-crèche;4.95;46.73\nC;divers lieu;4.95;46.74\n",
    );
    expect(structures.map(({ kind, categories }) => [kind, categories])).toEqual([
      ["laep", [4]],
      ["childcare", []],
      ["other", [12]],
    ]);
    expect(codes).toEqual(["place-category-by-kind", "place-kind-unknown", "place-category-missing"]);
  });

  it.each([
    ["Relais Petite Enfance", "rpe"],
    ["Lieu d'accueil enfants-parents", "laep"],
    ["Maison des 1000 premiers jours", "maison-1000-jours"],
    ["Multi-accueil", "childcare"],
    ["PMI", "health"],
    ["Médiathèque", "library"],
    ["Centre social", "social-centre"],
    ["Association", "association"],
    ["Bus itinérant", "itinerant-action"],
    ["childcare", "childcare"],
  ])("reads the type %s as %s", (type, kind) => {
    expect(only(`nom;type;categories;lon;lat\nA;${type};4;4.95;46.72\n`).kind).toBe(kind);
  });

  it.each([
    ["2", 2],
    ["2 fois par mois", 2],
    ["1 fois par semaine", 4],
    ["1 semaine sur 2", 2],
    ["une fois par mois", 1],
    ["3e mardi du mois", 1],
    ["1er et 3ème mercredi du mois", 2],
    ["3 par trimestre", 1],
    ["hebdomadaire", 4],
    ["mensuel", 1],
    ["permanent", null],
    ["", null],
    ["0", 0],
  ])("reads the frequency %j as %j sessions a month", (cell, sessions) => {
    expect(only(`nom;categories;lon;lat;frequence\nA;4;4.95;46.72;${cell}\n`).sessionsPerMonth).toBe(
      sessions,
    );
  });

  it.each(["<script>alert(1)</script>", "=1+1", "L'œuvre « été »"])("keeps the name %s as text", (name) => {
    const structure = only(`nom;categories;lon;lat\n${name};4;4.95;46.72\n`);
    expect(structure.name).toBe(name);
    expect(structure.id).toMatch(/^[a-z0-9-]+$/u);
  });
});

describe("places from GeoJSON", () => {
  const point = (properties: unknown, coordinates: unknown) => ({
    type: "Feature",
    properties,
    geometry: { type: "Point", coordinates },
  });
  const layer = (...features: unknown[]) => JSON.stringify({ type: "FeatureCollection", features });

  it("reads points, lists among the properties included", () => {
    const structure = only(layer(point({ name: "A", type: "laep", categories: [4, 1] }, [4.95, 46.72])));
    expect(structure).toMatchObject({
      kind: "laep",
      categories: [1, 4],
      lon: 4.95,
      lat: 46.72,
      communeCode: "71002",
    });
  });

  it("places a feature without geometry by its commune", () => {
    const { structures, codes } = decode(
      layer({ type: "Feature", properties: { nom: "A", categories: "4", commune: "Givry" }, geometry: null }),
    );
    expect(structures[0]).toMatchObject({ geocoding: "commune", communeCode: "71002" });
    expect(codes).toEqual(["place-at-town-hall"]);
  });

  it("refuses a layer without a usable place, and broken text", () => {
    expect(decode(layer(point({}, [4.9, 46.7]))).codes.at(-1)).toBe("places-none-usable");
    expect(decode('{"type":').codes).toEqual(["json-truncated"]);
  });
});
