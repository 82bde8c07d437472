import { describe, expect, it } from "vitest";
import type { Structure } from "../../../../../geodata/model/structure.ts";
import { importFiles } from "../../../../../src/pipeline/import/importFiles.ts";
import type { ImportResult } from "../../../../../src/pipeline/import/importResult.ts";
import { previewFiles } from "../../../../../src/pipeline/import/previewFiles.ts";
import { layerText, squareFeature } from "../../../../fixtures/communeLayers.ts";
import { openedText } from "../../../../fixtures/openedText.ts";
import { threeInARow } from "../../../../fixtures/threeInARow.ts";

function open(text: string): {
  readonly schema: string | null;
  readonly kind: string;
  readonly certainty: string;
  readonly crs: string | null;
  readonly result: ImportResult;
} {
  const source = openedText("fichier", new TextEncoder().encode(text));
  const [preview] = previewFiles([source], threeInARow());
  if (preview === undefined) throw new Error("no preview");
  const { schema, kind, crs } = preview;
  const result = importFiles([source], threeInARow());
  return { schema, kind: kind.value, certainty: kind.certainty, crs: crs?.value ?? null, result };
}

function describePlace({ name, kind, communeCode, lon, lat }: Structure): readonly unknown[] {
  return [name, kind, communeCode, Number(lon.toFixed(2)), Number(lat.toFixed(2))];
}

describe("files of communes", () => {
  it("geo.api.gouv.fr: names of its own, town halls included", () => {
    const communes = [4.8, 4.9, 5].map((west, i) =>
      squareFeature(
        {
          code: `7100${i + 1}`,
          nom: `Commune ${i}`,
          codeDepartement: "71",
          codeRegion: "27",
          codeEpci: "200040293",
          population: 300 + i,
          codesPostaux: ["71530"],
          mairie: { type: "Point", coordinates: [4.82 + i / 10, 46.72] },
        },
        west,
      ),
    );
    const { schema, kind, certainty, result } = open(layerText(communes));
    expect([schema, kind, certainty]).toEqual(["geo-api", "communes", "stated"]);
    expect(result.territory?.epciCode).toBe("200040293");
    expect(result.territory?.communes[0]?.servicePoint).toEqual({
      lon: 4.82,
      lat: 46.72,
      approximate: false,
    });
  });

  it("ADMIN EXPRESS: INSEE_COM, NOM, SIREN_EPCI with the metropolis after a stroke", () => {
    const communes = [4.8, 4.9, 5].map((west, i) =>
      squareFeature(
        {
          ID: `COMMUNE_000000000${i}`,
          NOM: `Commune ${i}`,
          NOM_M: `COMMUNE ${i}`,
          INSEE_COM: `7100${i + 1}`,
          STATUT: "Commune simple",
          POPULATION: 300 + i,
          INSEE_CAN: "01",
          INSEE_DEP: "71",
          SIREN_EPCI: "200040293/200057875",
        },
        west,
      ),
    );
    const { schema, kind, result } = open(layerText(communes));
    expect([schema, kind]).toEqual(["admin-express", "communes"]);
    expect(
      result.territory?.communes.map(({ name, population, epciCode }) => [name, population, epciCode]),
    ).toEqual([
      ["Commune 0", 300, "200040293"],
      ["Commune 1", 301, "200040293"],
      ["Commune 2", 302, "200040293"],
    ]);
  });

  it("INSEE: titles above the header, CODGEO and LIBGEO, figures by their own names", () => {
    const { schema, kind, certainty, result } = open(
      "Base des principaux indicateurs\nMise en ligne le 27/06/2024\n\nCODGEO;LIBGEO;P21_POP;P21_POP0002;NAISD22;TP6021\n" +
        "71001;Aluze;300;9;3;s\n71002;Givry;4000;120;40;12,5\n71003;Saint-Rémy;6000;200;61;9,0\n",
    );
    expect([schema, kind, certainty]).toEqual(["insee", "need", "stated"]);
    const { territory, report } = result;
    expect(report.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(territory?.populationVintage).toBe("2021");
    expect(territory?.communes[1]).toMatchObject({
      population: 4000,
      childrenByAge: [{ fromMonths: 0, toMonths: 36, year: 2021, count: 120 }],
      social: { povertyRate: 0.125, year: 2021 },
    });
    expect(territory?.communes[0]).not.toHaveProperty("social");
  });
});

describe("FINESS", () => {
  // 841134.6, 6632749.8 in Lambert-93 is 4.85 E, 46.78 N.
  const extract = [
    "finess;etalab;98;2026-05-12",
    "structureet;710000001;710000100;PMI GIVRY;PROTECTION MATERNELLE ET INFANTILE GIVRY;;;2;RUE;DE L HOTEL DE VILLE;;;2;71;SAONE ET LOIRE;71640 GIVRY;0300000000;;223;Protection Maternelle et Infantile (P.M.I.);2202;Etablissements de PMI",
    "structureet;710000002;710000100;CAMSP;;;;5;AV;DE LA GARE;;;3;71;SAONE ET LOIRE;71100 SAINT REMY;0300000000;;190;Centre Action Médico-Sociale Précoce (C.A.M.S.P.);4104;Etab.",
    "structureet;710000003;710000100;PHARMACIE;;;;5;AV;DE LA GARE;;;3;71;SAONE ET LOIRE;71100 SAINT REMY;0300000000;;620;Pharmacie d'Officine;3201;Pharmacies",
    "geolocalisation;710000001;841134.6;6632749.8;1,ATLASANTE,100,IGN,BD_ADRESSE,V2.1,LAMBERT_93;2026-05-11",
    "geolocalisation;710000002;841234.6;6632749.8;1,ATLASANTE,100,IGN,BD_ADRESSE,V2.1,LAMBERT_93;2026-05-11",
  ].join("\n");

  it("without a header: establishments and their coordinates are put together", () => {
    const { schema, kind, crs, result } = open(extract);
    expect([schema, kind, crs]).toEqual(["finess", "structures", "EPSG:2154"]);
    expect(result.structures?.map(describePlace)).toEqual([
      ["PMI GIVRY", "health", "71002", 4.85, 46.78],
      ["CAMSP", "health", "71003", 4.85, 46.78],
    ]);
    expect(result.structures?.[0]).toMatchObject({ id: "710000001", address: "2 RUE DE L HOTEL DE VILLE" });
    expect(result.report.issues.map(({ code }) => code)).toContain("open-data-rows-passed-over");
  });

  it("with a header: the commune's code is put together too", () => {
    const { schema, result } = open(
      "nofinesset;rs;rslongue;numvoie;typvoie;voie;commune;departement;categetab;libcategetab;coordxet;coordyet\n" +
        "710000001;PMI GIVRY;;2;RUE;DU PUITS;2;71;223;Protection Maternelle et Infantile (P.M.I.);841134,6;6632749,8\n" +
        "710000004;LES P'TITS LOUPS;;3;RUE;DU LAC;3;71;167;Crèche collective;841234,6;6632749,8\n" +
        "710000005;EHPAD;;3;RUE;DU LAC;3;71;500;Etablissement d'hébergement pour personnes âgées;841234,6;6632749,8\n",
    );
    expect(schema).toBe("finess");
    expect(
      result.structures?.map(({ kind, communeCode, childcare }) => [kind, communeCode, childcare]),
    ).toEqual([
      ["health", "71002", undefined],
      ["childcare", "71003", { type: "creche" }],
    ]);
  });
});

describe("BPE", () => {
  it("one row per equipment, by code: those for small children, named by their type", () => {
    const { schema, kind, crs, result } = open(
      "AN;REG;DEP;DEPCOM;DCIRIS;TYPEQU;LAMBERT_X;LAMBERT_Y;QUALITE_XY\n" +
        "2023;27;71;71002;71002_0000;D502;841134.6;6632749.8;Bonne\n" +
        "2023;27;71;71003;71003_0000;F307;841934.6;6632749.8;Bonne\n" +
        "2023;27;71;71003;71003_0000;B203;842134.6;6632749.8;Bonne\n",
    );
    expect([schema, kind, crs]).toEqual(["bpe", "structures", "EPSG:2154"]);
    expect(result.structures?.map(({ name, kind: of, communeCode }) => [name, of, communeCode])).toEqual([
      ["Établissement d'accueil du jeune enfant (crèche)", "childcare", "71002"],
      ["Bibliothèque", "library", "71003"],
    ]);
    expect(result.structures?.[0]?.childcare).toEqual({ type: "creche", year: 2023 });
    expect(result.report.files[0]).toMatchObject({ rows: 2, kept: 2, rejected: 0 });
  });
});

describe("SCDL équipements", () => {
  it("EQUIP_NOM, EQUIP_TYPE, EQUIP_LAT and EQUIP_LONG", () => {
    const { schema, result } = open(
      "COLL_NOM,COLL_SIRET,EQUIP_UID,EQUIP_THEME,EQUIP_CODE,EQUIP_TYPE,EQUIP_NOM,ADR_NUMERO,ADR_NOMVOIE,ADR_CODEPOSTAL,ADR_COMMUNE,EQUIP_LAT,EQUIP_LONG,EQUIP_OUVERTURE\n" +
        "Givry,21710221500013,71002-E1,Petite enfance,E101,Crèche,Les Lutins,2,Rue du Puits,71640,Givry,46.72,4.95,Mo-Fr 08:00-18:00\n" +
        "Givry,21710221500013,71002-E2,Culture,C104,Bibliothèque,Médiathèque,4,Rue du Puits,71640,Givry,46.73,4.95,\n" +
        "Givry,21710221500013,71002-E3,Social,S101,Centre social,La Maison,6,Rue du Puits,71640,Givry,46.74,4.95,\n",
    );
    expect(schema).toBe("scdl-equipements");
    expect(result.structures?.map(describePlace)).toEqual([
      ["Les Lutins", "childcare", "71002", 4.95, 46.72],
      ["Médiathèque", "library", "71002", 4.95, 46.73],
      ["La Maison", "social-centre", "71002", 4.95, 46.74],
    ]);
    expect(result.structures?.[0]).toMatchObject({
      id: "71002-e1",
      openingHours: "Mo-Fr 08:00-18:00",
      source: "Givry",
    });
  });
});

describe("data·inclusion", () => {
  it("structures with lists of themes", () => {
    const { schema, result } = open(
      "id,siret,nom,commune,code_insee,adresse,longitude,latitude,typologie,source,date_maj,thematiques\n" +
        'dora--1,,Relais des familles,Givry,71002,1 rue du Puits,4.95,46.72,ASSO,dora,2026-01-12,"{famille--garde-denfants}"\n' +
        'dora--2,,Point santé,Saint-Rémy,71003,,5.05,46.75,ASSO,dora,2026-01-12,"[""sante--acces-aux-soins"", ""famille--information-et-accompagnement-des-parents""]"\n' +
        "dora--3,,Droits pour tous,Aluze,71001,,4.85,46.72,ASSO,dora,2026-01-12,acces-aux-droits-et-citoyennete\n",
    );
    expect(schema).toBe("data-inclusion");
    expect(result.structures?.map(({ id, kind, categories, date }) => [id, kind, categories, date])).toEqual([
      ["dora-1", "association", [8], "2026-01-12"],
      ["dora-2", "association", [2, 3], "2026-01-12"],
      ["dora-3", "association", [7], "2026-01-12"],
    ]);
  });
});
