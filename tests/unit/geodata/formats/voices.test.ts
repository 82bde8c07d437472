import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeVoices } from "../../../../geodata/formats/voices.ts";

const COMMUNES = [
  { code: "71003", name: "Allerey-sur-Saône" },
  { code: "71005", name: "Aluze" },
];

const decode = (text: string): ReturnType<typeof decodeVoices> => decodeVoices(text, COMMUNES, "groupes.csv");

describe("decodeVoices", () => {
  it("reads group, communes by name or code, theme and sentence", () => {
    const { value, issues } = decode(
      "Groupe;Commune(s);Thème;Phrase\nMères isolées;Aluze, 71003;Transport;« Sans voiture, on ne va nulle part. »\nPères;;Horaires;Le samedi matin\n",
    );
    expect(issues).toEqual([]);
    expect(value).toMatchObject([
      {
        group: "Mères isolées",
        communeCodes: ["71003", "71005"],
        theme: "Transport",
        sentence: "« Sans voiture, on ne va nulle part. »",
        date: null,
        source: "groupes.csv",
      },
      { group: "Pères", communeCodes: [], theme: "Horaires", sentence: "Le samedi matin" },
    ]);
  });

  it("gives the same words the same id, others another", () => {
    const text = "groupe;phrase\nPères;Le samedi\nPères;Le soir\nPères;Le samedi\n";
    const ids = decode(text).value?.map(({ id }) => id) ?? [];
    expect(ids).toHaveLength(2);
    expect(decode(text).value?.map(({ id }) => id)).toEqual(ids);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]{1,200}$/u);
  });

  it("never tells of the whole territory what was said of a commune elsewhere", () => {
    const { value, issues } = decode(
      "groupe;commune;phrase\nPères;Mâcon;Loin\nPères;Aluze, Mâcon;Loin aussi\nPères;Tout le territoire;Partout\n",
    );
    expect(value?.map(({ communeCodes }) => communeCodes)).toEqual([["71005"], []]);
    expect(issues.map(({ code, at }) => [code, at])).toEqual([
      ["voice-commune-unknown", "line 2"],
      ["voice-some-communes-unknown", "line 3"],
    ]);
  });

  it("lists rows without a sentence or with a report in one cell, and refuses a table of something else", () => {
    const { value, issues } = decode(`groupe;phrase\nPères;\nPères;${"x".repeat(1_001)}\nPères;Oui\n`);
    expect(value).toHaveLength(1);
    expect(issues.map(({ code }) => code)).toEqual(["voice-no-sentence", "voice-too-long"]);
    expect(decode("code;population\n71003;5\n").value).toBeUndefined();
  });

  it("keeps what looks like markup or a formula as it stands", () => {
    const { value } = decode("groupe;phrase\nPères;<script>=1+1</script>\n");
    expect(value?.[0]?.sentence).toBe("<script>=1+1</script>");
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        decode(text);
        decode(`groupe;commune;phrase\n${text}`);
      }),
    );
  });
});
