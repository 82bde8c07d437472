import type { Availability } from "../../../geodata/model/availability.ts";
import type { CalendarSettings } from "../../scenario/calendarSettings.ts";
import type { Professional, Programme, Scenario, Theme } from "../../scenario/scenario.ts";

/** What has opening hours and closures of its own. */
export interface AvailabilitySubject {
  readonly kind: "venue" | "team" | "professional";
  readonly id: string;
}

/** Some fields of a part of the document; `undefined` takes an optional one away. */
type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Changes of the calendar's settings and of who can be had when. */
export interface AvailabilityActions {
  changeCalendar(patch: Patch<CalendarSettings>): void;
  /** Visits of each place in a calendar month at least; 0 = no minimum. */
  changeMinVisits(visits: number): void;
  changeSessionSkills(skills: readonly string[]): void;
  changeThemes(themes: readonly Theme[]): void;
  changeTeamSkills(teamId: string, skills: readonly string[]): void;
  changeAvailability(subject: AvailabilitySubject, availability: Availability): void;
  /** Adds somebody of that function and returns the id. */
  addProfessional(role: string): string;
  changeProfessional(id: string, patch: Patch<Professional>): void;
  /** Settled sessions that name the person go on without. */
  removeProfessional(id: string): void;
}

/**
 * Creates the actions on a document; `change` records an edit, and joins it to the last one of the same key.
 */
export function createAvailabilityActions(
  scenario: () => Scenario | null,
  change: (key: string | null, edit: (scenario: Scenario) => Scenario) => void,
): AvailabilityActions {
  const changeProgramme = (patch: Patch<Programme>): void =>
    change(keyOf("programme", patch), (before) => ({
      ...before,
      programme: patched(before.programme, patch),
    }));

  return {
    changeCalendar: (patch) =>
      change(keyOf("calendar", patch), (before) => ({
        ...before,
        calendar: patched(before.calendar, patch),
      })),
    changeMinVisits: (visits) => changeProgramme({ minVisitsPerMonth: visits === 0 ? undefined : visits }),
    changeSessionSkills: (skills) => changeProgramme({ skills: skills.length === 0 ? undefined : skills }),
    changeThemes: (themes) => changeProgramme({ themes: themes.length === 0 ? undefined : themes }),
    changeTeamSkills: (teamId, skills) =>
      change(null, (before) => ({
        ...before,
        teams: patchOne(before.teams, teamId, { skills }),
      })),
    changeAvailability: (subject, availability) =>
      change(null, (before) => withAvailability(before, subject, availability)),
    addProfessional(role) {
      const ids = new Set(scenario()?.professionals.map((person) => person.id));
      let number = 1;
      while (ids.has(`professional-${number}`)) number += 1;
      const person: Professional = { id: `professional-${number}`, role, skills: [] };
      change(null, (before) => ({ ...before, professionals: [...before.professionals, person] }));
      return person.id;
    },
    changeProfessional: (id, patch) =>
      change(keyOf(id, patch), (before) => ({
        ...before,
        professionals: patchOne(before.professionals, id, patch),
      })),
    removeProfessional: (id) => change(null, (before) => withoutProfessional(before, id)),
  };
}

/** Typing joins one change; each change of a list is one of its own. */
function keyOf(part: string, patch: object): string | null {
  return Object.values(patch).some(Array.isArray) ? null : `${part}-${Object.keys(patch).join("-")}`;
}

function patched<T extends object>(before: T, patch: Patch<T>): T {
  const entries = Object.entries({ ...before, ...patch }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as T;
}

function patchOne<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  patch: Patch<T>,
): readonly T[] {
  return list.map((item) => (item.id === id ? patched(item, patch) : item));
}

function withAvailability(
  scenario: Scenario,
  { kind, id }: AvailabilitySubject,
  given: Availability,
): Scenario {
  const availability = Object.keys(given).length === 0 ? undefined : given;
  switch (kind) {
    case "venue":
      return { ...scenario, venues: patchOne(scenario.venues, id, { availability }) };
    case "team":
      return { ...scenario, teams: patchOne(scenario.teams, id, { availability }) };
    case "professional":
      return { ...scenario, professionals: patchOne(scenario.professionals, id, { availability }) };
  }
}

function withoutProfessional(scenario: Scenario, id: string): Scenario {
  const rules = scenario.calendar.rules.map((rule) =>
    rule.kind === "session" && rule.professionalIds.includes(id)
      ? { ...rule, professionalIds: rule.professionalIds.filter((other) => other !== id) }
      : rule,
  );
  return {
    ...scenario,
    professionals: scenario.professionals.filter((person) => person.id !== id),
    calendar: { ...scenario.calendar, rules },
  };
}
