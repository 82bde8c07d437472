import { fingerprint } from "./entryId.ts";
import type { KeptCircuitLock, Lock, SlotLock, StopLock, TeamLock } from "./scenario.ts";

const LONGEST_ID = 200;

/** The decisions of a meeting; every edit gives new ones and leaves these as they are. */
export type Locks = readonly Lock[];

/** A stop as a plan has it: who comes when. */
export type SettledStop = Pick<StopLock, "venueId" | "teamId" | "weekday" | "halfDay">;

/** A circuit as a plan has it; halls in the order of visit. */
export type SettledCircuit = Pick<KeptCircuitLock, "teamId" | "venueIds" | "weekday" | "halfDay">;

/** A weekday, or half of it, of one team or of all: `teamId` null. */
export type LockedSlot = Pick<SlotLock, "teamId" | "weekday" | "halfDay">;

/** What is decided of a stop: as it is, its hall alone, not at all; or left to the computation. */
export type StopDecision = "keep" | "require" | "discard" | "free";

/** What is decided of a circuit or of a team. */
export type CircuitDecision = "keep" | "discard" | "free";
export type TeamDecision = "require" | "forbid" | "free";

/** Tells what is decided of a stop in this hall. */
export function stopDecision(locks: Locks, venueId: string): StopDecision {
  const lock = locks.find((each) => isAboutStop(each, venueId));
  switch (lock?.kind) {
    case "keep-stop":
      return "keep";
    case "require":
      return "require";
    case "forbid":
      return "discard";
    default:
      return "free";
  }
}

/** Keeps a stop with its team, weekday and half-day, whatever was decided of it before. */
export function keepStop(locks: Locks, stop: SettledStop): Locks {
  const { venueId, teamId, weekday, halfDay } = stop;
  const lock: StopLock = {
    id: lockId(`lock-${venueId}`),
    kind: "keep-stop",
    venueId,
    teamId,
    weekday,
    halfDay,
  };
  return [...freeStop(locks, venueId), lock];
}

/** Asks for a stop in this hall, by any team on any day. */
export function requireStop(locks: Locks, venueId: string): Locks {
  return [...freeStop(locks, venueId), { id: lockId(`lock-${venueId}`), kind: "require", venueId }];
}

/** Rules a stop in this hall out; a circuit that was to stay with it is no longer kept. */
export function discardStop(locks: Locks, venueId: string): Locks {
  const others = freeStop(locks, venueId).filter(
    (lock) => lock.kind !== "keep-circuit" || !lock.venueIds.includes(venueId),
  );
  return [...others, { id: lockId(`lock-${venueId}`), kind: "forbid", venueId }];
}

/** Leaves a stop in this hall to the computation. */
export function freeStop(locks: Locks, venueId: string): Locks {
  return locks.filter((lock) => !isAboutStop(lock, venueId));
}

/** Moves a stop: the hall that it leaves is ruled out, the other one is asked for. */
export function moveStop(locks: Locks, fromVenueId: string, toVenueId: string): Locks {
  return requireStop(discardStop(locks, fromVenueId), toVenueId);
}

/** Tells what is decided of a circuit; kept only as it is now, ruled out whoever drives. */
export function circuitDecision(locks: Locks, circuit: SettledCircuit): CircuitDecision {
  const isKept = locks.some(
    (lock) => lock.kind === "keep-circuit" && lock.id === keptCircuitLock(circuit).id,
  );
  if (isKept) return "keep";
  return locks.some((lock) => isForbiddenCircuit(lock, circuit)) ? "discard" : "free";
}

/** Keeps a circuit as it is; what was decided of its stops alone gives way. */
export function keepCircuit(locks: Locks, circuit: SettledCircuit): Locks {
  const others = circuit.venueIds.reduce(freeStop, freeCircuit(locks, circuit));
  return [...others, keptCircuitLock(circuit)];
}

/** Rules a circuit out: these halls no longer make one by themselves, whoever drives. */
export function discardCircuit(locks: Locks, circuit: SettledCircuit): Locks {
  const venueIds = [...circuit.venueIds].sort();
  const id = `circuit-${fingerprint(venueIds)}`;
  return [...freeCircuit(locks, circuit), { id, kind: "forbid-circuit", teamId: null, venueIds }];
}

/** Leaves a circuit to the computation; other circuits through the same halls are another matter. */
export function freeCircuit(locks: Locks, circuit: SettledCircuit): Locks {
  return locks.filter(
    (lock) =>
      !isForbiddenCircuit(lock, circuit) &&
      !(lock.kind === "keep-circuit" && hasSameHalls(lock.venueIds, circuit.venueIds)),
  );
}

/** Tells what is decided of a team. */
export function teamDecision(locks: Locks, teamId: string): TeamDecision {
  const lock = locks.find((each) => isTeamLock(each) && each.teamId === teamId);
  if (lock === undefined) return "free";
  return lock.kind === "require-team" ? "require" : "forbid";
}

/** Says that a team goes out, or does not, or leaves it to the computation. */
export function decideTeam(locks: Locks, teamId: string, decision: TeamDecision): Locks {
  const others = locks.filter((lock) => !isTeamLock(lock) || lock.teamId !== teamId);
  if (decision === "free") return others;
  const kind = decision === "require" ? "require-team" : "forbid-team";
  return [...others, { id: lockId(`team-${teamId}`), kind, teamId }];
}

/** Tells whether nobody goes out then: `team` by a decision about the team alone, `all` by one about every team. */
export function slotDecision(locks: Locks, slot: LockedSlot): "all" | "team" | "free" {
  const covering = locks.filter(
    (lock): lock is SlotLock =>
      lock.kind === "forbid-slot" &&
      lock.weekday === slot.weekday &&
      (lock.halfDay === null || lock.halfDay === slot.halfDay),
  );
  if (covering.some(({ teamId }) => teamId === null)) return "all";
  return slot.teamId !== null && covering.some(({ teamId }) => teamId === slot.teamId) ? "team" : "free";
}

/** Rules a half-day out for a team or for all; what is already ruled out is not said twice. */
export function forbidSlot(locks: Locks, slot: LockedSlot): Locks {
  if (slotDecision(locks, slot) !== "free") return locks;
  const { teamId, weekday, halfDay } = slot;
  const others = locks.filter(
    (lock) =>
      lock.kind !== "forbid-slot" ||
      lock.weekday !== weekday ||
      (halfDay !== null && lock.halfDay !== halfDay) ||
      (teamId !== null && lock.teamId !== teamId),
  );
  const id = lockId(`slot-${teamId ?? "all"}-${weekday}${halfDay === null ? "" : `-${halfDay}`}`);
  return [...others, { id, kind: "forbid-slot", teamId, weekday, halfDay }];
}

/** Lets a team, or all, go out again on a half-day; of a whole day that was ruled out the other half stays so. */
export function freeSlot(locks: Locks, slot: LockedSlot): Locks {
  const isSame = (lock: Lock): lock is SlotLock =>
    lock.kind === "forbid-slot" && lock.weekday === slot.weekday && lock.teamId === slot.teamId;
  const wholeDay = locks.some((lock) => isSame(lock) && lock.halfDay === null);
  const others = locks.filter(
    (lock) =>
      !isSame(lock) || (lock.halfDay !== null && slot.halfDay !== null && lock.halfDay !== slot.halfDay),
  );
  if (!wholeDay || slot.halfDay === null) return others;
  return forbidSlot(others, { ...slot, halfDay: slot.halfDay === "am" ? "pm" : "am" });
}

/** Lists the decisions that touch any of these halls: those of a commune, say. */
export function listLocksOf(locks: Locks, venueIds: ReadonlySet<string>): Locks {
  return locks.filter((lock) => {
    if ("venueIds" in lock) return lock.venueIds.some((id) => venueIds.has(id));
    return "venueId" in lock && venueIds.has(lock.venueId);
  });
}

/** An id is at most {@link LONGEST_ID} characters; those of halls and teams may be as long already. */
function lockId(name: string): string {
  return name.length <= LONGEST_ID ? name : `lock-${fingerprint(name)}`;
}

function isAboutStop(lock: Lock, venueId: string): boolean {
  return (
    (lock.kind === "require" || lock.kind === "forbid" || lock.kind === "keep-stop") &&
    lock.venueId === venueId
  );
}

function isTeamLock(lock: Lock): lock is TeamLock {
  return lock.kind === "require-team" || lock.kind === "forbid-team";
}

function isForbiddenCircuit(lock: Lock, { teamId, venueIds }: SettledCircuit): boolean {
  return (
    lock.kind === "forbid-circuit" &&
    (lock.teamId === null || lock.teamId === teamId) &&
    hasSameHalls(lock.venueIds, venueIds)
  );
}

function keptCircuitLock({ teamId, venueIds, weekday, halfDay }: SettledCircuit): KeptCircuitLock {
  const kept = { kind: "keep-circuit" as const, teamId, venueIds, weekday, halfDay };
  return { id: `circuit-${fingerprint(kept)}`, ...kept };
}

function hasSameHalls(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
