import { foldText, slugOf } from "../../../geodata/formats/foldText.ts";
import type { Venue, WeeklyHalfDay } from "../../../geodata/model/venue.ts";
import type { Hearing, OfferedHall } from "../../scenario/concertation.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { compareIds, mayHostStop } from "../eligibleVenues.ts";
import { isWithin } from "./halfDays.ts";

/** Whether small children can be received in a hall, from what its commune said of it; `unknown` asks a person. */
export type HallFitness = "suitable" | "unsuitable" | "unknown";

/** What the hall that a commune offers can become in the project; not `visited` = the programme stops elsewhere alone. */
export type HallStep =
  | { readonly kind: "none" }
  | { readonly kind: "add"; readonly fitness: HallFitness; readonly visited: boolean }
  /** `venue` stands for the commune until a hall is found, or is this hall with something still to be settled. */
  | {
      readonly kind: "complete";
      readonly venue: Venue;
      readonly fitness: HallFitness;
      readonly visited: boolean;
    }
  | { readonly kind: "done"; readonly venue: Venue; readonly visited: boolean };

/** Judges a hall: it must be accessible and heated (C16); what was not said is not assumed. */
export function judgeHall({ accessible, heated }: OfferedHall): HallFitness {
  if (accessible === false || heated === false) return "unsuitable";
  return accessible === true && heated === true ? "suitable" : "unknown";
}

/** Finds what is left to do with the hall of an answer. */
export function findHallStep(scenario: Scenario, { communeCode, hall }: Hearing): HallStep {
  const commune = scenario.territory.communes.find(({ code }) => code === communeCode);
  if (hall === null || commune === undefined) return { kind: "none" };
  const visited = mayHostStop(scenario.programme, commune.ring);
  const fitness = judgeHall(hall);
  const named = findNamedVenue(scenario, communeCode, hall.name);
  if (named !== undefined && isSettled(named, hall)) return { kind: "done", venue: named, visited };
  const pending = listVenuesOf(scenario, communeCode).find(({ confirmed }) => !confirmed);
  const venue = named ?? pending;
  return venue === undefined
    ? { kind: "add", fitness, visited }
    : { kind: "complete", venue, fitness, visited };
}

/**
 * Puts the hall of an answer in the project: adds it at the town hall, or completes the one that stands for it, which
 * keeps its id. Half-days that were not said stay as they are. Nothing changes where there is nothing to do.
 */
export function takeHall(scenario: Scenario, answer: Hearing, suitable: boolean): Scenario {
  const step = findHallStep(scenario, answer);
  const { hall, communeCode } = answer;
  if (hall === null || step.kind === "none" || step.kind === "done") return scenario;
  if (step.kind === "complete") {
    const { venue } = step;
    const freeSlots = hall.slots ?? venue.freeSlots;
    const completed = { ...venue, name: hall.name, confirmed: true, suitable, freeSlots };
    return {
      ...scenario,
      venues: scenario.venues.map((each) => (each.id === venue.id ? completed : each)),
    };
  }
  const commune = scenario.territory.communes.find(({ code }) => code === communeCode);
  if (commune === undefined) return scenario;
  const { lon, lat } = commune.servicePoint;
  const added: Venue = {
    id: freeId(slugOf("salle", communeCode, hall.name), new Set(scenario.venues.map(({ id }) => id))),
    communeCode,
    name: hall.name,
    lon,
    lat,
    confirmed: true,
    suitable,
    freeSlots: hall.slots,
    sessionCents: 0,
  };
  return { ...scenario, venues: [...scenario.venues, added] };
}

/** Finds the hall of a commune that has this name, however it is written. */
export function findNamedVenue(scenario: Scenario, communeCode: string, name: string): Venue | undefined {
  const wanted = nameKey(name);
  return listVenuesOf(scenario, communeCode).find((venue) => nameKey(venue.name) === wanted);
}

/** Lists the halls of a commune, by id. */
export function listVenuesOf(scenario: Scenario, communeCode: string): readonly Venue[] {
  return scenario.venues.filter((venue) => venue.communeCode === communeCode).sort(compareIds);
}

function nameKey(name: string): string {
  return foldText(name) || name.trim();
}

/** Half-days may have been narrowed since, never widened. */
function isSettled(venue: Venue, hall: OfferedHall): boolean {
  const fitness = judgeHall(hall);
  const slotsKept = hall.slots === null || isFreeWithin(venue.freeSlots, hall.slots);
  return (
    venue.confirmed && slotsKept && (fitness === "unknown" || venue.suitable === (fitness === "suitable"))
  );
}

function isFreeWithin(freeSlots: Venue["freeSlots"], slots: readonly WeeklyHalfDay[]): boolean {
  return freeSlots !== null && isWithin(freeSlots, slots);
}

function freeId(base: string, taken: ReadonlySet<string>): string {
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  return id;
}
