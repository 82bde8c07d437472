import { describe, expect, it } from "vitest";
import {
  circuitDecision,
  decideTeam,
  discardCircuit,
  discardStop,
  forbidSlot,
  freeCircuit,
  freeSlot,
  freeStop,
  keepCircuit,
  keepStop,
  listLocksOf,
  moveStop,
  requireStop,
  slotDecision,
  stopDecision,
  teamDecision,
} from "../../../../src/scenario/lockEdits.ts";

const stop = { venueId: "salle-a", teamId: "equipe-1", weekday: 2, halfDay: "am" } as const;
const circuit = { teamId: "equipe-1", venueIds: ["salle-b", "salle-a"], weekday: 2, halfDay: "day" } as const;

describe("decisions about a stop", () => {
  it("replace each other: there is one at most for each hall", () => {
    const kept = keepStop([], stop);
    expect(stopDecision(kept, "salle-a")).toBe("keep");
    const discarded = discardStop(kept, "salle-a");
    expect(discarded).toEqual([{ id: "lock-salle-a", kind: "forbid", venueId: "salle-a" }]);
    const required = requireStop(discarded, "salle-a");
    expect(required).toEqual([{ id: "lock-salle-a", kind: "require", venueId: "salle-a" }]);
    expect(keepStop(required, stop)).toEqual([{ id: "lock-salle-a", kind: "keep-stop", ...stop }]);
    expect(freeStop(required, "salle-a")).toEqual([]);
  });

  it("leave those about other halls alone", () => {
    const other = requireStop([], "salle-z");
    expect(freeStop(discardStop(other, "salle-a"), "salle-a")).toEqual(other);
    expect(stopDecision(other, "salle-a")).toBe("free");
  });

  it("do not leave a circuit kept through a hall that is ruled out", () => {
    const kept = keepCircuit([], circuit);
    expect(discardStop(kept, "salle-a").map(({ kind }) => kind)).toEqual(["forbid"]);
    expect(requireStop(kept, "salle-a").map(({ kind }) => kind)).toEqual(["keep-circuit", "require"]);
  });

  it("move a stop: the old hall ruled out, the new one asked for, even if it had been ruled out", () => {
    const moved = moveStop(discardStop(keepStop([], stop), "salle-c"), "salle-a", "salle-c");
    expect(stopDecision(moved, "salle-a")).toBe("discard");
    expect(stopDecision(moved, "salle-c")).toBe("require");
    expect(moved).toHaveLength(2);
  });
});

describe("decisions about a circuit", () => {
  it("take the place of those about its stops, and of the contrary one", () => {
    const before = discardStop(keepStop([], stop), "salle-b");
    const kept = keepCircuit(before, circuit);
    expect(kept).toHaveLength(1);
    expect(circuitDecision(kept, circuit)).toBe("keep");
    const discarded = discardCircuit(kept, circuit);
    expect(discarded).toHaveLength(1);
    expect(circuitDecision(discarded, { ...circuit, venueIds: ["salle-a", "salle-b"] })).toBe("discard");
    expect(freeCircuit(discarded, circuit)).toEqual([]);
  });

  it("are about these very halls: a circuit with one more is free", () => {
    const discarded = discardCircuit([], circuit);
    const longer = { ...circuit, venueIds: [...circuit.venueIds, "salle-c"] };
    expect(circuitDecision(discarded, longer)).toBe("free");
    expect(freeCircuit(discarded, longer)).toEqual(discarded);
  });

  it("keep a circuit as it is: on another weekday it is not the kept one, and keeping that one replaces it", () => {
    const kept = keepCircuit([], circuit);
    const moved = { ...circuit, weekday: 4 };
    expect(circuitDecision(kept, moved)).toBe("free");
    expect(keepCircuit(kept, moved)).toHaveLength(1);
  });

  it("have ids that a file accepts, the same for the same circuit", () => {
    const [kept] = keepCircuit([], circuit);
    const [again] = keepCircuit([], { ...circuit });
    expect(kept?.id).toMatch(/^[a-z0-9-]+$/u);
    expect(again?.id).toBe(kept?.id);
    expect(keepCircuit([], { ...circuit, weekday: 4 })[0]?.id).not.toBe(kept?.id);
  });
});

describe("decisions about a team", () => {
  it("replace each other", () => {
    const sent = decideTeam([], "equipe-1", "require");
    expect(teamDecision(sent, "equipe-1")).toBe("require");
    const resting = decideTeam(sent, "equipe-1", "forbid");
    expect(resting).toEqual([{ id: "team-equipe-1", kind: "forbid-team", teamId: "equipe-1" }]);
    expect(decideTeam(resting, "equipe-1", "free")).toEqual([]);
    expect(teamDecision(resting, "equipe-2")).toBe("free");
  });
});

describe("decisions about half-days", () => {
  const fridayAfternoon = { teamId: null, weekday: 5, halfDay: "pm" } as const;

  it("hold for every team, or for one", () => {
    const nobody = forbidSlot([], fridayAfternoon);
    expect(slotDecision(nobody, { ...fridayAfternoon, teamId: "equipe-1" })).toBe("all");
    expect(slotDecision(nobody, { ...fridayAfternoon, halfDay: "am" })).toBe("free");
    const one = forbidSlot([], { ...fridayAfternoon, teamId: "equipe-1" });
    expect(slotDecision(one, { ...fridayAfternoon, teamId: "equipe-1" })).toBe("team");
    expect(slotDecision(one, fridayAfternoon)).toBe("free");
    expect(slotDecision(one, { ...fridayAfternoon, teamId: "equipe-2" })).toBe("free");
  });

  it("are not said twice: for every team takes the place of one team's, a whole day that of its halves", () => {
    const one = forbidSlot([], { ...fridayAfternoon, teamId: "equipe-1" });
    const nobody = forbidSlot(one, fridayAfternoon);
    expect(nobody).toHaveLength(1);
    expect(forbidSlot(nobody, { ...fridayAfternoon, teamId: "equipe-1" })).toBe(nobody);
    expect(forbidSlot(nobody, { ...fridayAfternoon, halfDay: null })).toEqual([
      { id: "slot-all-5", kind: "forbid-slot", teamId: null, weekday: 5, halfDay: null },
    ]);
  });

  it("give one half of a day back, and leave the other ruled out", () => {
    const friday = forbidSlot([], { ...fridayAfternoon, halfDay: null });
    const morning = freeSlot(friday, fridayAfternoon);
    expect(slotDecision(morning, fridayAfternoon)).toBe("free");
    expect(slotDecision(morning, { ...fridayAfternoon, halfDay: "am" })).toBe("all");
    expect(freeSlot(morning, { ...fridayAfternoon, halfDay: null })).toEqual([]);
  });
});

it("lists what is decided about a commune's halls", () => {
  const locks = decideTeam(requireStop(keepCircuit([], circuit), "salle-z"), "equipe-1", "require");
  expect(listLocksOf(locks, new Set(["salle-a"])).map(({ kind }) => kind)).toEqual(["keep-circuit"]);
  expect(listLocksOf(locks, new Set(["salle-z", "salle-b"]))).toHaveLength(2);
});
