import type { MinuteWindow } from "../../../planners/model/problem.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Draft } from "./draft.ts";

interface Entry {
  readonly window: MinuteWindow;
  readonly draft: Draft;
}

/** Who and what is taken when, as sessions are laid one by one (C14, C15, C16, C19). */
export class BusyBook {
  private readonly scenario: Scenario;
  private readonly entries = new Map<string, Entry[]>();

  constructor(scenario: Scenario) {
    this.scenario = scenario;
  }

  add(draft: Draft): void {
    this.push(`team ${draft.teamId} ${draft.day}`, { window: draft.duty, draft });
    this.push(`venue ${draft.venueId} ${draft.day}`, { window: draft.occupied, draft });
    const vehicleId = this.vehicleOf(draft.teamId);
    if (vehicleId !== null) this.push(`vehicle ${vehicleId} ${draft.day}`, { window: draft.duty, draft });
  }

  /** Returns the settled session that keeps its team, its hall or its vehicle from a draft; null = none. */
  findFixedClash(draft: Draft): Draft | null {
    const { day, teamId, duty } = draft;
    const withVehicle = this.hasVehicle(teamId, day, duty)
      ? []
      : this.at(`vehicle ${this.vehicleOf(teamId) ?? ""} ${day}`);
    const clash = [
      ...withVehicle.filter(({ window }) => overlaps(window, duty)),
      ...this.at(`team ${teamId} ${day}`).filter(({ window }) => overlaps(window, duty)),
      ...this.at(`venue ${draft.venueId} ${day}`).filter(({ window }) => overlaps(window, draft.occupied)),
    ].find((entry) => entry.draft.fixed);
    return clash?.draft ?? null;
  }

  /** Tells whether team, vehicle and hall can take a draft beside all that is laid, breaks and longest day kept. */
  hasRoom(draft: Draft): boolean {
    const { day, teamId, venueId, duty } = draft;
    const sameDay = this.at(`venue ${venueId} ${day}`);
    // A village sees one session a day, whatever the hour.
    return sameDay.length === 0 && this.fitsTeamDay(draft) && this.hasVehicle(teamId, day, duty);
  }

  private fitsTeamDay(draft: Draft): boolean {
    const { breakMinutes } = this.scenario.programme;
    const team = this.scenario.teams.find(({ id }) => id === draft.teamId);
    const others = this.at(`team ${draft.teamId} ${draft.day}`).filter(
      ({ draft: { outing } }) => outing !== draft.outing,
    );
    const windows = [...others.map(({ window }) => window), draft.duty];
    const start = Math.min(...windows.map((window) => window.start));
    const end = Math.max(...windows.map((window) => window.end));
    return (
      end - start <= (team?.maxDutyMinutes ?? 0) &&
      others.every(
        ({ window }) =>
          window.end + breakMinutes <= draft.duty.start || draft.duty.end + breakMinutes <= window.start,
      )
    );
  }

  private hasVehicle(teamId: string, day: number, duty: MinuteWindow): boolean {
    const vehicleId = this.vehicleOf(teamId);
    const count = this.scenario.vehicles.find(({ id }) => id === vehicleId)?.count;
    if (vehicleId === null || count === undefined) return true;
    const out = this.at(`vehicle ${vehicleId} ${day}`).filter(({ window }) => overlaps(window, duty));
    return new Set(out.map(({ draft }) => draft.teamId).filter((id) => id !== teamId)).size < count;
  }

  private vehicleOf(teamId: string): string | null {
    return this.scenario.teams.find(({ id }) => id === teamId)?.vehicleId ?? null;
  }

  private at(key: string): readonly Entry[] {
    return this.entries.get(key) ?? [];
  }

  private push(key: string, entry: Entry): void {
    const list = this.entries.get(key);
    if (list === undefined) this.entries.set(key, [entry]);
    else list.push(entry);
  }
}

/** Tells whether two times have a moment in common; touching is none. */
export function overlaps(a: MinuteWindow, b: MinuteWindow): boolean {
  return a.start < b.end && b.start < a.end;
}
