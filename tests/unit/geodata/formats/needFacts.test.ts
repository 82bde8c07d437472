import { describe, expect, it } from "vitest";
import { decodeNeed } from "../../../../geodata/formats/csvNeed.ts";

function decode(text: string) {
  const { value, issues } = decodeNeed(text, { source: "table.csv" });
  return { row: value?.rows[0], codes: issues.map(({ code }) => code) };
}

describe("children by age", () => {
  it.each([
    ["enfants_0_2", 0, 36, null],
    ["Enfants 0-5 ans", 0, 72, null],
    ["pop_0_2_ans", 0, 36, null],
    ["P21_POP0002", 0, 36, 2021],
    ["P21_POP0305", 36, 72, 2021],
    ["moins_de_3_ans", 0, 36, null],
    ["enfants_3_5_2022", 36, 72, 2022],
  ])("are read from %s as months %i to %i", (column, fromMonths, toMonths, year) => {
    const { row, codes } = decode(`CODGEO;${column}\n71001;12\n`);
    expect(row?.childrenByAge).toEqual([{ fromMonths, toMonths, year, count: 12 }]);
    expect(codes).toEqual([]);
  });

  it("named by the birthday that ends them are read so, and said to be", () => {
    const { row, codes } = decode("code;enfants_0_3\n71001;12\n");
    expect(row?.childrenByAge).toEqual([{ fromMonths: 0, toMonths: 36, year: null, count: 12 }]);
    expect(codes).toEqual(["children-ages-assumed"]);
  });

  it("are not made of adults", () => {
    expect(decode("code;population;P21_POP1529\n71001;300;60\n").row).not.toHaveProperty("childrenByAge");
  });

  it("take the year of their row where a table has one", () => {
    const { row } = decode("code;annee;enfants_0_2\n71001;2020;9\n71001;2021;7\n");
    expect(row?.childrenByAge?.map(({ year, count }) => [year, count])).toEqual([
      [2020, 9],
      [2021, 7],
    ]);
  });
});

describe("social facts", () => {
  it("come from INSEE's counts of families: 12 ÷ (36 + 12) is a quarter", () => {
    const { row, codes } = decode("CODGEO;C21_FAM;C21_COUPAENF;C21_FAMMONO\n71001;80;36;12\n");
    expect(row?.social).toEqual({ singleParentShare: 0.25, povertyRate: null, year: 2021 });
    expect(codes).toEqual([]);
  });

  it("say when the share is of all families", () => {
    const { row, codes } = decode("CODGEO;C21_FAM;C21_FAMMONO\n71001;80;12\n");
    expect(row?.social?.singleParentShare).toBe(0.15);
    expect(codes).toEqual(["single-parents-of-all-families"]);
  });

  it("read shares in per cent or not, and leave out what is not published", () => {
    const percent = decodeNeed("CODGEO;TP6021\n71001;13,5\n71002;s\n71003;0,8\n").value?.rows;
    expect(percent?.map(({ social }) => social?.povertyRate)).toEqual([0.135, undefined, 0.008]);
    expect(decode("code;taux_pauvrete;pop\n71001;0.135;3\n").row?.social?.povertyRate).toBe(0.135);
  });

  it("warn of what is no share", () => {
    const { codes } = decode("code;pop;taux_pauvrete\n71001;3;beaucoup\n");
    expect(codes).toEqual(["value-not-a-share"]);
  });
});

describe("zonings", () => {
  it("are read from yes and no, official words and names, with vintage and source", () => {
    const { row } = decode(
      "code;frr_2024;zrr_2021;pvd_2023;nom_qpv_2024\n71001;FRR+;NC - non classée;oui;Prés Saint-Jean\n",
    );
    expect(row?.zonings).toEqual([
      { kind: "frr", vintage: "2024", source: "table.csv" },
      { kind: "pvd", vintage: "2023", source: "table.csv" },
      { kind: "qpv", vintage: "2024", source: "table.csv", name: "Prés Saint-Jean" },
    ]);
  });

  it("without a vintage are warned of", () => {
    const { row, codes } = decode("code;ZRR\n71001;1\n");
    expect(row?.zonings).toEqual([{ kind: "zrr", vintage: "", source: "table.csv" }]);
    expect(codes).toEqual(["zoning-without-vintage"]);
  });

  it.each(["non", "0", "NC", "", "Hors zone"])("are none where the cell says %j", (cell) => {
    expect(decode(`code;pop;frr_2024\n71001;3;${cell}\n`).row).not.toHaveProperty("zonings");
  });
});
