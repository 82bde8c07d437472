import { compareText } from "../model/compareText.ts";
import {
  SURVEY_ROLES,
  type SurveyAggregate,
  type SurveyCommune,
  type SurveyCount,
  type SurveyRole,
  type SurveySlotCount,
} from "../model/survey.ts";
import type { TickedSlot } from "./surveyCells.ts";

/** What one respondent said, for the moment that it takes to count it. */
export interface OneAnswer {
  readonly code: string | null;
  readonly role: SurveyRole;
  readonly ages: readonly string[];
  readonly slots: readonly TickedSlot[];
  /** By folded words: as written. */
  readonly themes: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
  readonly minutes: number | null;
}

/** Adds answers up. */
export interface SurveyTally {
  add(answer: OneAnswer): void;
  /** How many different words only one respondent gave: they may name somebody and are left out. */
  countLoneWords(): number;
  finish(source: string, date: string | null): SurveyAggregate;
}

/** Longest words of a theme or place that are kept. */
const WORDS_LENGTH = 120;

interface Wishes {
  readonly slots: Map<string, { slot: TickedSlot; count: number }>;
  readonly themes: Map<string, number>;
}

interface Part extends Wishes {
  answers: number;
  readonly roles: Record<SurveyRole, number>;
  readonly ages: Map<string, number>;
  readonly places: Map<string, number>;
  readonly minutes: Map<string, number>;
}

/** Creates an empty tally. */
export function createSurveyTally(): SurveyTally {
  const parts = new Map<string | null, Part>();
  const roles: Record<SurveyRole, Wishes> = {
    mother: createWishes(),
    father: createWishes(),
    other: createWishes(),
  };
  const spelling = new Map<string, string>();
  const totals = new Map<string, number>();

  function countWords(map: Map<string, number>, words: ReadonlyMap<string, string>, isNew: boolean): void {
    for (const [key, written] of words) {
      if (!spelling.has(key)) spelling.set(key, written);
      if (isNew) totals.set(key, (totals.get(key) ?? 0) + 1);
      increase(map, key);
    }
  }

  const isLone = (key: string): boolean => (totals.get(key) ?? 0) < 2;
  const listWords = (words: ReadonlyMap<string, number>): SurveyCount[] =>
    [...words]
      .filter(([key]) => !isLone(key))
      .map(([key, count]) => ({ name: (spelling.get(key) ?? key).slice(0, WORDS_LENGTH), count }))
      .sort((a, b) => compareText(a.name, b.name));

  return {
    add(answer) {
      const part = parts.get(answer.code) ?? createPart();
      parts.set(answer.code, part);
      part.answers += 1;
      part.roles[answer.role] += 1;
      for (const age of answer.ages) increase(part.ages, age);
      if (answer.minutes !== null) increase(part.minutes, String(answer.minutes));
      countWords(part.places, answer.places, true);
      for (const wishes of [part, roles[answer.role]]) {
        countWords(wishes.themes, answer.themes, wishes === part);
        countSlots(wishes, answer.slots);
      }
    },
    countLoneWords: () => [...totals.keys()].filter(isLone).length,
    finish(source, date) {
      const communes = [...parts]
        .map(([code, part]): SurveyCommune => ({
          code,
          answers: part.answers,
          roles: part.roles,
          childAges: listCounts(part.ages),
          slots: listSlots(part),
          themes: listWords(part.themes),
          places: listWords(part.places),
          minutes: listCounts(part.minutes),
        }))
        .sort(
          (a, b) =>
            Number(a.code === null) - Number(b.code === null) || compareText(a.code ?? "", b.code ?? ""),
        );
      const byRole = Object.fromEntries(
        SURVEY_ROLES.map((role) => [
          role,
          { slots: listSlots(roles[role]), themes: listWords(roles[role].themes) },
        ]),
      ) as unknown as NonNullable<SurveyAggregate["byRole"]>;
      const answers = communes.reduce((sum, commune) => sum + commune.answers, 0);
      return { version: 1, source, date, answers, communes, byRole };
    },
  };
}

function createWishes(): Wishes {
  return { slots: new Map(), themes: new Map() };
}

function createPart(): Part {
  return {
    ...createWishes(),
    answers: 0,
    roles: { mother: 0, father: 0, other: 0 },
    ages: new Map(),
    places: new Map(),
    minutes: new Map(),
  };
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function countSlots({ slots }: Wishes, ticked: readonly TickedSlot[]): void {
  for (const slot of ticked) {
    const key = `${slot.weekday}-${slot.halfDay}`;
    slots.set(key, { slot, count: (slots.get(key)?.count ?? 0) + 1 });
  }
}

function listCounts(counts: ReadonlyMap<string, number>): SurveyCount[] {
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => compareText(a.name, b.name));
}

function listSlots({ slots }: Wishes): SurveySlotCount[] {
  return [...slots].sort(([a], [b]) => compareText(a, b)).map(([, { slot, count }]) => ({ ...slot, count }));
}
