import { describe, expect, test } from "vitest";
import { namesOfScenario } from "../../../../../src/i18n/rehearsal/namesOfScenario.ts";
import { reportRehearsal } from "../../../../../src/i18n/rehearsal/reportRehearsal.ts";
import type {
  AbsentWeek,
  ClosedHall,
  HalfDayOption,
  MoreNeedAnswer,
  PlanBrief,
  RehearsalAnswer,
} from "../../../../../src/pipeline/rehearsal/rehearsal.ts";
import { planContext } from "../../../../fixtures/exportContexts.ts";

const { scenario, planning } = planContext();
const french = namesOfScenario(scenario, "fr");
const say = (answer: RehearsalAnswer): readonly string[] =>
  reportRehearsal(answer, french, "fr").findings.map(({ text }) => plain(text));
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, " ").replaceAll("’", "'");

const lostWeek: AbsentWeek = {
  monday: "2026-01-12",
  sessions: [
    { sessionId: "a", venueId: "salle-71003", date: "2026-01-12", fate: "lost", to: null },
    {
      sessionId: "b",
      venueId: "salle-71002",
      date: "2026-01-13",
      fate: "moved",
      to: { date: "2026-01-20", teamId: "equipe" },
    },
  ],
  communes: [
    { code: "71004", children: 40, visits: 1 },
    { code: "71003", children: 30, visits: 1 },
  ],
};
const closed: ClosedHall = {
  venueId: "salle-71003",
  outcome: "replanned",
  cents: -44_900,
  halfDays: -2,
  lost: [{ code: "71003", children: 30 }],
  gained: [],
  farther: [],
  takenOverBy: [],
  unreachable: [
    { code: "71003", children: 30, nearest: { venueId: "salle-71004", seconds: 658 }, nearButClosed: false },
  ],
  worst: null,
  droppedDecisions: [],
  proven: true,
};
const need: MoreNeedAnswer = {
  kind: "more-need",
  percent: 20,
  children: 70,
  childrenThen: 84,
  stops: [{ venueId: "salle-71003", children: 70, childrenThen: 84, places: 12, sessionsPerMonth: 2 }],
  overbooked: [],
  ranks: [],
  rhythms: [],
  plan: { outcome: "same", cents: 0, gained: [], lost: [], proven: true },
  extra: { needed: 1, found: 1, cents: 22_440, halfDays: 1 },
};
const present: PlanBrief = {
  halfDays: 8,
  cents: 100_000,
  communes: 2,
  children: 70,
  worst: { code: "71004", seconds: 835 },
};
const option: HalfDayOption = {
  difference: -1,
  outcome: "changed",
  after: { ...present, halfDays: 6, cents: 56_600, communes: 1, children: 40 },
  gained: [],
  lost: [{ code: "71003", children: 30 }],
  proven: true,
  mostChildren: 40,
  document: planning?.document ?? null,
};

describe("the words of « Et si… »", () => {
  test("name the worst week by its date, what is lost, and who pays", () => {
    const absence = { kind: "team" as const, id: "equipe", weeks: 5, losingWeeks: 2, worst: lostWeek };
    expect(say({ kind: "absence", absences: [absence] })).toEqual([
      "Sans Équipe, la pire semaine est celle du lundi 12 janvier 2026 : 1 séance perdue ; Demigny et Chagny perdent une visite (environ 70 enfants).",
      "Équipe, semaine du lundi 12 janvier 2026 : 2 séances tombent (1 déplacée, 1 perdue). Sur 5 semaines essayées, 2 perdent au moins une séance.",
    ]);
  });

  test("name the most critical hall and the reason that was verified", () => {
    expect(say({ kind: "closed-hall", halls: [closed] })).toEqual([
      "La salle la plus critique : Chagny.",
      "Sans la salle de Chagny : Chagny perd son atelier (environ 30 enfants) ; 449 € de moins par mois (2 demi-journées de moins) ; pour Chagny, la salle la plus proche ensuite est Demigny, à 11 min : trop loin.",
    ]);
  });

  test("tell of a hall that closes who gains, too", () => {
    const swapped: ClosedHall = { ...closed, unreachable: [], gained: [{ code: "71004", children: 40 }] };
    expect(say({ kind: "closed-hall", halls: [swapped] })[1]).toBe(
      "Sans la salle de Chagny : Chagny perd son atelier (environ 30 enfants) ; Demigny en gagne un (environ 40 enfants) ; 449 € de moins par mois (2 demi-journées de moins).",
    );
  });

  test("never call a hall replaceable that got no answer, nor an unproven price the least", () => {
    const unknown: ClosedHall = { ...closed, outcome: "unknown", lost: [], unreachable: [] };
    expect(say({ kind: "closed-hall", halls: [unknown] })[0]).not.toMatch(/indispensable/u);
    const dearer: ClosedHall = {
      ...closed,
      cents: 900,
      halfDays: 0,
      lost: [],
      unreachable: [],
      proven: false,
    };
    expect(say({ kind: "closed-hall", halls: [dearer] })[1]).toBe(
      "Sans la salle de Chagny : 9 € de plus par mois au plus.",
    );
  });

  test("say of more children what is known, and that attendance is not", () => {
    // 70 children for 12 places: one in 5 fills it; 84: one in 7.
    expect(say(need)).toEqual([
      "Avec 20 % d'enfants en plus, environ 84 enfants au lieu de 70 : ce plan reste le meilleur.",
      "À Chagny, la salle la plus demandée, une séance de 12 places est complète dès qu'un enfant sur 5 vient ; avec 20 % en plus, dès qu'un sur 7 vient.",
      "Pour garder autant de séances par enfant, il faut 1 séance de plus par mois : 1 demi-journée, 224 € par mois, et l'emploi du temps des équipes et des salles le permet.",
      "L'ordre des communes ne change pas : chacune compte autant d'enfants en plus, en proportion.",
      "Les enfants comptés habitent là ; combien viennent aux ateliers n'est pas connu.",
    ]);
  });

  test("tell a half-day less with the farthest commune and its proof, and offer its plan", () => {
    const report = reportRehearsal({ kind: "half-day", present, step: 2, options: [option] }, french, "fr");
    expect(plain(report.findings[0]?.text ?? "")).toBe("Une de moins : environ 30 enfants y perdent.");
    expect(plain(report.findings[1]?.text ?? "")).toBe(
      "Une demi-journée de moins par mois (2 demi-journées en fait, car chaque sortie revient 2 fois par mois) : Chagny perd son atelier (environ 30 enfants) ; la commune la plus éloignée reste Demigny, à 14 min ; 434 € de moins par mois. Aucun plan ne dessert plus d'enfants avec ces demi-journées.",
    );
    expect(report.findings[1]?.document).toBe(option.document);
    expect(plain(report.findings[2]?.text ?? "")).toMatch(/^Aujourd'hui : 8 demi-journées par mois/u);
  });

  test("where nothing is proven, say how many more children another plan could serve at best", () => {
    const open: HalfDayOption = { ...option, proven: false, mostChildren: 55 };
    expect(say({ kind: "half-day", present, step: 1, options: [open] })[1]).toMatch(
      /Au mieux, un autre plan desservirait 15 enfants de plus\.$/u,
    );
  });

  test("have as many cells in each row as the head, in both languages, and no gap in any sentence", () => {
    const absence = { kind: "professional" as const, id: "x", weeks: 1, losingWeeks: 1, worst: lostWeek };
    const better = { outcome: "better" as const, cents: 100, gained: closed.lost, lost: [], proven: true };
    const answers: readonly RehearsalAnswer[] = [
      { kind: "absence", absences: [absence] },
      { kind: "absence", absences: [] },
      { kind: "closed-hall", halls: [closed, { ...closed, outcome: "impossible" }] },
      { kind: "closed-hall", halls: [] },
      need,
      { ...need, plan: better, extra: { ...need.extra, found: 0 } },
      { ...need, plan: { ...better, outcome: "broken" }, stops: [] },
      {
        kind: "half-day",
        present,
        step: 2,
        options: [option, { ...option, outcome: "impossible", after: null }],
      },
    ];
    for (const lang of ["fr", "en"] as const) {
      for (const answer of answers) {
        const { short, findings, table } = reportRehearsal(answer, namesOfScenario(scenario, lang), lang);
        for (const row of table.rows) expect(row).toHaveLength(table.head.length);
        for (const text of [short, ...findings.map((each) => each.text)]) {
          expect(text).not.toMatch(/undefined|null|NaN| {2}|\.\./u);
          expect(text).not.toBe("");
        }
      }
    }
  });
});
