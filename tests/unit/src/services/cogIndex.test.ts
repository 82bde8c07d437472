import { describe, expect, it } from "vitest";
import {
  loadCogIndex,
  loadDepartementCommunes,
  loadEpciMembers,
  searchEpci,
  type CogIndex,
} from "../../../../src/services/cogIndex.ts";
import { loadSmallCog } from "../../../fixtures/smallCog.ts";

async function index(): Promise<CogIndex> {
  const { value } = await loadCogIndex(loadSmallCog);
  if (value === undefined) throw new Error("no index");
  return value;
}

const find = async (query: string): Promise<string[]> =>
  searchEpci(await index(), query).map(({ code }) => code);

describe("searchEpci", () => {
  it("finds by code, by name without accents or case, by words in any order", async () => {
    expect(await find("247100589")).toEqual(["247100589"]);
    expect(await find("grand chalon")).toEqual(["247100589"]);
    expect(await find("SAONE")).toEqual(["200000001"]);
    expect(await find("grosne saône")).toEqual(["200000001"]);
    expect(await find("aix marseille")).toEqual(["200000003"]);
  });

  it("puts the most populous first among names that begin with the word or hold it whole", async () => {
    expect(await find("chalon")).toEqual(["247100589", "200000002"]);
    expect(await find("hal")).toEqual(["247100589", "200000002"]);
    expect(await find("2000")).toEqual(["200000003", "200000001", "200000002"]);
  });

  it("finds nothing for nothing, and keeps to its limit", async () => {
    expect(await find("  ")).toEqual([]);
    expect(await find("zzz")).toEqual([]);
    expect(searchEpci(await index(), "c", 1)).toHaveLength(1);
  });
});

describe("the members of the index", () => {
  it("are communes with one vintage of population", async () => {
    const members = await loadEpciMembers(await index(), "200000001", loadSmallCog);
    expect(members.value).toHaveLength(3);
    expect(members.value?.[0]).toEqual({ code: "71001", name: "Un", epciCode: "200000001", population: 100 });
    const communes = await loadDepartementCommunes(await index(), "71", loadSmallCog);
    expect(communes.value?.[1]).toEqual({ code: "71004", name: "Quatre", epciCode: null, population: null });
  });

  it("are refused by one issue where the code or the file is not there", async () => {
    const codes = async (decoded: Promise<{ issues: readonly { code: string }[] }>): Promise<string[]> =>
      (await decoded).issues.map(({ code }) => code);
    expect(await codes(loadEpciMembers(await index(), "999999999", loadSmallCog))).toEqual(["epci-unknown"]);
    expect(await codes(loadEpciMembers(await index(), "200000003", loadSmallCog))).toEqual([
      "cog-unreadable",
    ]);
    expect(await codes(loadDepartementCommunes(await index(), "../71", loadSmallCog))).toEqual([
      "departement-unknown",
    ]);
    for (const text of [null, "", "{", "[]", '{"version":2}']) {
      expect(await codes(loadCogIndex(() => Promise.resolve(text)))).toEqual(["cog-unreadable"]);
    }
  });
});
