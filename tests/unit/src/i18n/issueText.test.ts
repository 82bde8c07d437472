import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { hasIssueText, issueText, wordIssue } from "../../../../src/i18n/issueText.ts";
import { CALENDAR_ISSUES } from "../../../../src/i18n/issues/calendarIssues.ts";
import { COMMUNE_ISSUES } from "../../../../src/i18n/issues/communeIssues.ts";
import { FILE_ISSUES } from "../../../../src/i18n/issues/fileIssues.ts";
import { NEED_ISSUES } from "../../../../src/i18n/issues/needIssues.ts";
import { PLACE_ISSUES } from "../../../../src/i18n/issues/placeIssues.ts";
import { LANGS } from "../../../../src/i18n/lang.ts";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

/** Codes are literals: arguments of the log, of the local `refuse`, or of the geometry's own error. */
const EMITTED =
  /(?:\.(?:error|warning|repair)|\]|refuse|UnusableGeometry)\(\s*(?:log,\s*)?(?:\w+ \? )?"([a-z0-9]+(?:-[a-z0-9]+)+)"(?: : "([a-z0-9-]+)")?/gu;

function emittedCodes(folder: string): Map<string, string> {
  const codes = new Map<string, string>();
  for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue;
    const source = readFileSync(join(ROOT, folder, name), "utf8");
    for (const [, code, other] of source.matchAll(EMITTED))
      for (const found of [code, other]) if (found !== undefined) codes.set(found, `${folder}/${name}`);
  }
  return codes;
}

const emitted = new Map(
  [
    "geodata/formats",
    "geodata/geometry",
    "geodata/supply",
    "geodata/territory",
    "src/pipeline",
    "src/scenario",
  ].flatMap((folder) => [...emittedCodes(folder)]),
);

describe("texts of issues", () => {
  it("finds the codes that the decoders emit", () => {
    expect(emitted.size).toBeGreaterThan(80);
    for (const code of [
      "file-html",
      "geometry-missing",
      "communes-points-only",
      "need-no-code",
      "join-population-kept",
    ])
      expect([...emitted.keys()]).toContain(code);
  });

  it("has one for every code that is emitted", () => {
    const unworded = [...emitted].filter(([code]) => !hasIssueText(code));
    expect(unworded).toEqual([]);
  });

  it("has none that nothing emits", () => {
    const worded = Object.keys({
      ...FILE_ISSUES,
      ...COMMUNE_ISSUES,
      ...NEED_ISSUES,
      ...PLACE_ISSUES,
      ...CALENDAR_ISSUES,
    });
    expect(worded.filter((code) => !emitted.has(code))).toEqual([]);
  });

  it("says where, what and what to do", () => {
    const issue = {
      code: "code-invalid",
      severity: "error",
      at: "line 14, column code",
      params: { value: "<b>=1+1</b> : x" },
    } as const;
    expect(wordIssue(issue, "fr")).toEqual({
      where: "ligne 14, colonne code",
      what: "«\u202f<b>=1+1</b> : x\u202f» n’est pas un code INSEE de commune\u202f: l’élément est laissé de côté.",
      next: "Un code a cinq caractères, comme 71076 ou 2A004 (ce n’est pas le code postal).",
    });
    expect(issueText(issue, "en")).toBe(
      "line 14, column code: “<b>=1+1</b> : x” is not an INSEE code of a commune: the element is left out. " +
        "A code has five characters, such as 71076 or 2A004 (it is not the postcode).",
    );
  });

  it("counts elements from one for people, and keeps the path for software", () => {
    const issue = {
      code: "geometry-missing",
      severity: "error",
      at: "features[1].geometry",
      params: { code: "71001" },
    } as const;
    expect(wordIssue(issue, "fr").where).toBe("élément n° 2 (features[1].geometry)");
  });

  it("leaves no placeholder without its parameter in a known place", () => {
    for (const messages of [FILE_ISSUES, COMMUNE_ISSUES, NEED_ISSUES, PLACE_ISSUES, CALENDAR_ISSUES])
      for (const [code, message] of Object.entries(messages)) {
        const names = (text: string): string[] =>
          [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? "").sort();
        const [fr, en] = LANGS.map((lang) => names(message[lang].what + message[lang].next));
        expect([code, fr]).toEqual([code, en]);
      }
  });

  it("words an unknown code without failing, even one that looks like an object's own", () => {
    for (const code of ["constructor", "no-such-code"])
      expect(issueText({ code, severity: "warning", at: "", params: {} }, "fr")).toContain(code);
  });
});
