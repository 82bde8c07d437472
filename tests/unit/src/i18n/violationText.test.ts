import { describe, expect, it } from "vitest";
import { RULE_OF_CODE } from "../../../../planners/check/ruleTable.ts";
import type { Violation } from "../../../../planners/model/violation.ts";
import { sessionReasonText } from "../../../../src/i18n/sessionReasonText.ts";
import { violationText } from "../../../../src/i18n/violationText.ts";
import { RULE_OF_PLAN_CODE } from "../../../../src/pipeline/planRules.ts";

const early: Violation = {
  rule: "C6",
  code: "session-outside-window",
  at: "circuits[0].tours[0].stops[0]",
  params: {
    circuit: "circuit-ash",
    week: 1,
    weekday: 4,
    site: "ash",
    start: 555,
    end: 645,
    from: 570,
    to: 720,
  },
};

describe("violationText", () => {
  it("says what, where and when", () => {
    expect(violationText(early, "fr", (id) => (id === "ash" ? "Le Frêne" : id)).replaceAll(/\s/gu, " ")).toBe(
      "Circuit circuit-ash, jeudi, semaine 1 : l’atelier à Le Frêne (9 h 15–10 h 45) sort de la plage horaire 9 h 30–12 h.",
    );
    expect(violationText(early, "en").replaceAll(/\s/gu, " ")).toBe(
      "Circuit circuit-ash, Thursday, week 1: the workshop at ash (9:15–10:45) is outside the hours 9:30–12:00.",
    );
  });

  it("has a sentence for every finding in both languages", () => {
    for (const [code, rule] of Object.entries({ ...RULE_OF_CODE, ...RULE_OF_PLAN_CODE })) {
      for (const lang of ["fr", "en"] as const) {
        const text = violationText({ rule, code, at: "plan", params: {} }, lang);
        expect(text).toMatch(/[.]$/u);
        expect(text).not.toContain("undefined");
        expect(text).not.toContain(code);
      }
    }
  });

  it("shows a finding that it does not know by its code, and less than no time", () => {
    expect(violationText({ rule: "C99", code: "toString", at: "plan", params: {} }, "fr")).toBe(
      "C99 toString (plan)",
    );
    const late = {
      rule: "C15",
      code: "arrives-too-early",
      at: "",
      params: { minutes: -15, drive: 20, site: "a" },
    };
    expect(violationText(late, "en")).toContain("−15");
  });
});

describe("sessionReasonText", () => {
  it.each([
    ["", "", ""],
    ["public-holiday:ascension", "jour férié\u202f: Ascension", "public holiday: Ascension Day"],
    ["closure:Travaux : salle", "fermeture\u202f: Travaux\u202f: salle", "closed: Travaux : salle"],
    ["holidays-unknown", "jours fériés de l’année inconnus", "public holidays of the year not known"],
    ["rain", "rain", "rain"],
  ])("words %s", (reason, fr, en) => {
    expect(sessionReasonText(reason, "fr")).toBe(fr);
    expect(sessionReasonText(reason, "en")).toBe(en);
  });
});
