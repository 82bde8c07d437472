import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { ensureFacts } from "../../../scripts/buildFacts.mjs";

interface Member {
  readonly code: string;
  readonly nom: string;
  readonly populationMunicipale: number;
}

interface CogIndex {
  readonly epci: readonly {
    code: string;
    departement: string;
    communes: number;
    populationMunicipale: number;
  }[];
  readonly departements: readonly { code: string; communes: number }[];
}

beforeAll(() => {
  ensureFacts();
});

function readFacts(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../public/cog/${path}`, import.meta.url), "utf8"));
}

describe("the facts extracted from the official lists", () => {
  it("index the 1,255 EPCI and the departments, sorted by code", () => {
    const index = readFacts("epci-index.json") as CogIndex;
    expect(index.epci).toHaveLength(1255);
    const codes = index.epci.map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted());
    expect(index.departements.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["2A", "2B", "71", "976"]),
    );
  });

  it("give the Grand Chalon 51 communes and the population of the EPCI file, not of the commune file", () => {
    const index = readFacts("epci-index.json") as CogIndex;
    const entry = index.epci.find(({ code }) => code === "247100589");
    expect(entry).toMatchObject({ departement: "71", communes: 51, populationMunicipale: 113_440 });
    const members = (readFacts("epci/71.json") as Record<string, Member[]>)["247100589"] ?? [];
    expect(members).toHaveLength(51);
    expect(members.reduce((sum, member) => sum + member.populationMunicipale, 0)).toBe(113_440);
  });

  it("name the EPCI of every commune of a department", () => {
    const communes = readFacts("departement/71.json") as (Member & { epci: string | null })[];
    expect(communes).toHaveLength(563);
    expect(communes.filter(({ epci }) => epci === "247100589")).toHaveLength(51);
    expect(communes.find(({ code }) => code === "71076")).toMatchObject({ nom: "Chalon-sur-Saône" });
  });

  it("lead old codes to the commune of today, as INSEE's movements do", () => {
    const passage = readFacts("passage.json") as Record<string, string>;
    expect(passage["01340"]).toBe("01015");
    expect(passage).not.toHaveProperty("71076");
  });
});
