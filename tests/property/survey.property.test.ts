import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SurveyAggregate } from "../../geodata/model/survey.ts";
import { releaseSurvey } from "../../geodata/survey/releaseSurvey.ts";
import { SMALLEST_EXPORTED, SMALLEST_SHOWN } from "../../geodata/survey/suppressSmallCounts.ts";
import { attack, listPublished } from "../fixtures/surveyAttack.ts";
import { answerOf, surveyOf } from "../fixtures/surveys.ts";

const CODES = ["71001", "71002", "71003", "71004", "71005", "71006", "71007"];
const SLOTS = [
  { weekday: 3, halfDay: "am" },
  { weekday: 6, halfDay: "am" },
  { weekday: 2, halfDay: "evening" },
] as const;
const THEMES = ["sommeil", "musique"];

/** Few and many respondents, sure and split wishes: communes of 0 to 40 answers, chances from 0 to 1. */
const surveys: fc.Arbitrary<SurveyAggregate> = fc
  .record({
    sizes: fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 40 })), {
      minLength: CODES.length + 1,
      maxLength: CODES.length + 1,
    }),
    chances: fc.array(fc.constantFrom(0, 0.1, 0.4, 0.6, 0.95, 1), { minLength: 5, maxLength: 5 }),
    fathers: fc.constantFrom(0, 0.05, 0.3),
    others: fc.constantFrom(0, 0.02, 0.2),
    seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  })
  .map(({ sizes, chances, fathers, others, seed }) => {
    const next = randomNumbers(seed);
    const answers = sizes.flatMap((size, i) =>
      Array.from({ length: size }, () => {
        const who = next();
        return answerOf({
          code: CODES[i] ?? null,
          role: who < fathers ? "father" : who < fathers + others ? "other" : "mother",
          slots: SLOTS.filter((_, j) => next() < (chances[j] ?? 0)),
          themes: new Map(
            THEMES.filter((_, j) => next() < (chances[3 + j] ?? 0)).map((name) => [name, name]),
          ),
          minutes: next() < 0.9 ? 5 * Math.ceil(next() * 6) : null,
        });
      }),
    );
    return surveyOf(answers);
  });

/** Park and Miller's generator. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const runs = { numRuns: 150, seed: 20_261_126 };

describe.each([SMALLEST_SHOWN, SMALLEST_EXPORTED])("a survey released at %i", (k) => {
  it("shows no count of respondents under it, nor by a subtraction", () => {
    fc.assert(
      fc.property(surveys, (survey) => {
        for (const count of listPublished(releaseSurvey(survey, CODES, k)))
          expect(count).toBeGreaterThanOrEqual(k);
      }),
      runs,
    );
  });

  it("cannot be undone by solving the linear system, nor bounded within fewer than k + 1 numbers", () => {
    fc.assert(
      fc.property(surveys, (survey) => {
        const release = releaseSurvey(survey, CODES, k);
        const found = attack(release).filter(
          ({ name, least, most }) => most - least < k && isHidden(release, name),
        );
        expect(found).toEqual([]);
      }),
      runs,
    );
  });
});

it("gives nothing more to whoever holds what is shown and what is exported", () => {
  fc.assert(
    fc.property(surveys, (survey) => {
      const shown = releaseSurvey(survey, CODES, SMALLEST_SHOWN);
      const exported = releaseSurvey(survey, CODES, SMALLEST_EXPORTED, shown);
      expect(attack(shown, exported)).toEqual(attack(shown));
    }),
    runs,
  );
});

/** Unknowns of an attack that the release does not give on purpose. */
function isHidden(release: ReturnType<typeof releaseSurvey>, name: string): boolean {
  const [cut = "", id = "", what = ""] = name.split("|");
  const groups = cut === "communes" ? release.communes : release.roles;
  const at = groups.findIndex(({ members }) => members.includes(id));
  if ((groups[at]?.members.length ?? 0) > 1) return true;
  if (what === "answers") return false;
  const question = release.questions.find((own) => what.startsWith(`${own.kind} ${own.name} `));
  return (cut === "communes" ? question?.communes : question?.roles)?.[at] === null;
}
