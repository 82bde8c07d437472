import { describe, expect, it } from "vitest";
import { releaseSurvey } from "../../../../geodata/survey/releaseSurvey.ts";
import { responsesOf, surveyResponseByCommune } from "../../../../geodata/survey/surveyResponse.ts";
import { shrinkShares } from "../../../../geodata/survey/shrinkShares.ts";
import { fourSquares } from "../../../fixtures/fourSquares.ts";
import { answerOf, surveyOf, wednesdaySurvey } from "../../../fixtures/surveys.ts";

describe("releaseSurvey", () => {
  it("shows communes with enough answers, and puts the others, zeros too, in one group", () => {
    const survey = wednesdaySurvey([
      { code: "A", answers: 20, yes: 10 },
      { code: "B", answers: 30, yes: 12 },
      { code: "C", answers: 3, yes: 1 },
      { code: null, answers: 3, yes: 2 },
    ]);
    const release = releaseSurvey(survey, ["A", "B", "C", "D"], 5);
    expect(release.answers).toBe(56);
    expect(release.communes).toEqual([
      { members: ["A"], answers: 20 },
      { members: ["B"], answers: 30 },
      { members: ["C", "D", ""], answers: 6 },
    ]);
    // 1 + 2 = 3 of the group is small; 25 − 12 = 13 or 25 − 10 = 15 would give it, so the smaller row goes too.
    expect(release.questions).toEqual([
      { kind: "slot", name: "3-am", total: 25, communes: [null, 12, null], roles: [25] },
    ]);
  });

  it("shows nothing of a survey with fewer answers than the threshold", () => {
    const release = releaseSurvey(wednesdaySurvey([{ code: "A", answers: 4, yes: 2 }]), ["A", "B"], 5);
    expect(release).toMatchObject({ answers: null, communes: [], roles: [], questions: [], minutes: [] });
  });

  it("keeps mothers and fathers apart, and puts few others with the fewer of both", () => {
    const survey = wednesdaySurvey([
      { code: "A", answers: 30, yes: 20, role: "mother" },
      { code: "A", answers: 12, yes: 6, role: "father" },
      { code: "A", answers: 2, yes: 0, role: "other" },
    ]);
    const release = releaseSurvey(survey, ["A"], 5);
    expect(release.roles).toEqual([
      { members: ["mother"], answers: 30 },
      { members: ["father", "other"], answers: 14 },
    ]);
    expect(release.questions[0]?.roles).toEqual([20, 6]);
  });

  it("exports bands of minutes of eleven at least, who said nothing included", () => {
    const minutes = [
      ...Array<number>(6).fill(5),
      ...Array<number>(7).fill(10),
      ...Array<number>(20).fill(15),
      null,
    ];
    const survey = surveyOf(minutes.map((each) => answerOf({ code: "A", minutes: each })));
    expect(releaseSurvey(survey, ["A"], 11).minutes).toEqual([
      { from: 15, to: 15, count: 20 },
      { from: null, to: null, count: 14 },
    ]);
    expect(releaseSurvey(survey, ["A"], 5).minutes).toEqual([
      { from: 10, to: 10, count: 7 },
      { from: 15, to: 15, count: 20 },
      { from: null, to: null, count: 7 },
    ]);
  });
});

describe("surveyResponseByCommune", () => {
  const territory = fourSquares();
  const [a = "", b = "", c = ""] = territory.communes.map(({ code }) => code);
  const survey = wednesdaySurvey([
    { code: a, answers: 20, yes: 10 },
    { code: b, answers: 6, yes: 3 },
    { code: c, answers: 2, yes: 1 },
  ]);

  it("says few answers, never how few, and divides by the children of the age band", () => {
    const responses = surveyResponseByCommune(survey, territory, { fromMonths: 0, toMonths: 72 });
    expect(responses.map(({ answers, few }) => [answers, few])).toEqual([
      [20, false],
      [null, true],
      [null, true],
      [null, true],
    ]);
    const [first] = responses;
    expect(first?.rate).toBeCloseTo(20 / (first?.children ?? 0), 10);
  });

  it("withholds more in an export", () => {
    const codes = territory.communes.map(({ code }) => code);
    const responses = responsesOf(releaseSurvey(survey, codes, 11), territory, {
      fromMonths: 0,
      toMonths: 72,
    });
    expect(responses.filter(({ answers }) => answers !== null)).toEqual([]);
  });
});

describe("shrinkShares", () => {
  it("takes communes that differ no more than by chance to be like the territory", () => {
    const shrunk = shrinkShares(
      [
        { answers: 20, yes: 10 },
        { answers: 30, yes: 14 },
      ],
      0.48,
    );
    expect(shrunk).toEqual({ overall: 0.48, weight: Infinity, shares: [0.48, 0.48] });
  });

  it("draws a commune the more, the fewer its answers", () => {
    const { shares, weight } = shrinkShares(
      [
        { answers: 100, yes: 90 },
        { answers: 100, yes: 10 },
        { answers: 10, yes: 9 },
      ],
      0.5,
    );
    // Spread 100·0.16 + 100·0.16 + 10·0.16 = 33.6; ÷ 0.25 = 134.4, less 2 = 132.4.
    // Room 210 − 20 100 ÷ 210 − 2 = 112.29: more than it can be, so ρ is 1 and nothing is drawn.
    expect([weight, shares[0]]).toEqual([0, 0.9]);
    const mild = shrinkShares(
      [
        { answers: 100, yes: 65 },
        { answers: 100, yes: 40 },
        { answers: 10, yes: 6 },
      ],
      0.52,
    );
    const [large = 0, , small = 0] = mild.shares;
    expect(mild.weight).toBeGreaterThan(5);
    expect((0.65 - large) / (0.65 - 0.52)).toBeLessThan((0.6 - small) / (0.6 - 0.52));
  });
});
