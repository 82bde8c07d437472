import type { PlanDocument } from "../../scenario/planDocument.ts";

/** One « Et si… ? » about the plan that is shown. */
export type RehearsalQuestion =
  | { readonly kind: "absence" }
  | { readonly kind: "closed-hall" }
  /** `percent` more children everywhere. */
  | { readonly kind: "more-need"; readonly percent: number }
  | { readonly kind: "half-day" };

/** What a question found: plain data, so that pages, minutes and shared files can all print it. */
export type RehearsalAnswer = AbsenceAnswer | ClosedHallAnswer | MoreNeedAnswer | HalfDayAnswer;

/** How far a question is; `answer` is what is known so far, null before the first part. */
export interface RehearsalProgress {
  readonly done: number;
  readonly total: number;
  readonly answer: RehearsalAnswer | null;
}

/** A commune that gains or loses, with the children who live there. */
export interface AffectedCommune {
  readonly code: string;
  readonly children: number;
}

/** A team, or a professional who joins teams, away for a week: each week of the horizon was tried. */
export interface AbsenceAnswer {
  readonly kind: "absence";
  /** Teams first, each kind in the order of the scenario; those without any session are left out. */
  readonly absences: readonly Absence[];
}

/** What becomes of the calendar when somebody is away for a week. */
export interface Absence {
  readonly kind: "team" | "professional";
  readonly id: string;
  /** Weeks with sessions, and those in which some session would be lost. */
  readonly weeks: number;
  readonly losingWeeks: number;
  /** The week that costs families most; the first among equals. */
  readonly worst: AbsentWeek;
}

/** One week without somebody, with everything repaired that can be; every rule was checked again. */
export interface AbsentWeek {
  /** ISO date of its Monday. */
  readonly monday: string;
  readonly sessions: readonly FallenSession[];
  /** Communes that lose a visit, most children first, and how many visits. */
  readonly communes: readonly (AffectedCommune & { readonly visits: number })[];
}

/** A session that cannot take place as planned, and what becomes of it. */
export interface FallenSession {
  readonly sessionId: string;
  readonly venueId: string;
  readonly date: string;
  /** `taken-over`: on its day, by others; `moved`: on another day. */
  readonly fate: "taken-over" | "moved" | "lost";
  /** Where it takes place instead; null when it is lost. */
  readonly to: { readonly date: string; readonly teamId: string } | null;
}

/** Each hall of the plan closed in turn, the plan made again as close to the shown one as can be. */
export interface ClosedHallAnswer {
  readonly kind: "closed-hall";
  /** Those known so far, the worst first. */
  readonly halls: readonly ClosedHall[];
}

/** The plan without one hall. Differences are « without it » minus « the shown plan », per month of four weeks. */
export interface ClosedHall {
  readonly venueId: string;
  /** `impossible`: proven that no plan keeps to the rules; `unknown`: none was found in time. */
  readonly outcome: "replanned" | "impossible" | "unknown";
  readonly cents: number;
  readonly halfDays: number;
  readonly lost: readonly AffectedCommune[];
  readonly gained: readonly AffectedCommune[];
  readonly farther: readonly FartherCommune[];
  /** Halls that the families of this one go to instead. */
  readonly takenOverBy: readonly string[];
  /** Communes that no plan without it can serve, with the nearest other hall. */
  readonly unreachable: readonly UnreachableCommune[];
  readonly worst: WorstOff | null;
  /** Decisions of the meeting that ask for the hall and cannot hold without it. */
  readonly droppedDecisions: readonly string[];
  /** True where nothing better exists without the hall. */
  readonly proven: boolean;
}

/** A commune that drives further; seconds are of its families' drive. */
export interface FartherCommune extends AffectedCommune {
  readonly secondsBefore: number;
  readonly secondsAfter: number;
}

/** A commune without any hall near enough; `nearest` null where no other hall can be reached at all. */
export interface UnreachableCommune extends AffectedCommune {
  readonly nearest: { readonly venueId: string; readonly seconds: number } | null;
  /** True where a hall is near enough, but no team can ever hold a session there. */
  readonly nearButClosed: boolean;
}

/** The commune whose families drive longest. */
export interface WorstOff {
  readonly code: string;
  readonly seconds: number;
}

/** More children everywhere: those who live there, not those who come. */
export interface MoreNeedAnswer {
  readonly kind: "more-need";
  readonly percent: number;
  /** Children of the communes that the plan serves, today and then. */
  readonly children: number;
  readonly childrenThen: number;
  /** Halls of the plan, the fullest first. */
  readonly stops: readonly CrowdedStop[];
  /** Bookings noted in the calendar that no longer fit, with the places of their session. */
  readonly overbooked: readonly OverbookedSlot[];
  /** Communes whose place in the order of children changes: a tie that parts, or a number that rounds. */
  readonly ranks: readonly { readonly code: string; readonly before: number; readonly after: number }[];
  /** Communes that ask for another rhythm, where rhythms follow the number of children. */
  readonly rhythms: readonly { readonly code: string; readonly before: number; readonly after: number }[];
  readonly plan: PlanThen;
  readonly extra: ExtraOutings;
}

/** A hall and the children of the communes whose nearest stop it is. */
export interface CrowdedStop {
  readonly venueId: string;
  readonly children: number;
  readonly childrenThen: number;
  /** Of one session, without the reserved ones. */
  readonly places: number;
  readonly sessionsPerMonth: number;
}

/** A day of bookings beyond the places of a session. */
export interface OverbookedSlot {
  readonly bookingId: string;
  readonly date: string;
  readonly children: number;
  readonly places: number;
}

/** What becomes of the shown plan when there are more children. */
export interface PlanThen {
  /** `same`: as good as before; `better`: another one is better then; `broken`: it keeps to the rules no more. */
  readonly outcome: "same" | "better" | "broken" | "unknown";
  /** Of the other plan against the shown one, per month. */
  readonly cents: number;
  readonly gained: readonly AffectedCommune[];
  readonly lost: readonly AffectedCommune[];
  readonly proven: boolean;
}

/** Outings to be added so that there are as many sessions for a child as today. */
export interface ExtraOutings {
  /** Sessions a month that it takes, and those that were found room for. */
  readonly needed: number;
  readonly found: number;
  /** What those found cost a month. */
  readonly cents: number;
  readonly halfDays: number;
}

/** One half-day less or more a month. */
export interface HalfDayAnswer {
  readonly kind: "half-day";
  /** The shown plan. */
  readonly present: PlanBrief;
  /** Half-days a month that one outing of half a day takes, since it comes back. */
  readonly step: number;
  readonly options: readonly HalfDayOption[];
}

/** What a plan brings and takes, per month. */
export interface PlanBrief {
  readonly halfDays: number;
  readonly cents: number;
  readonly communes: number;
  readonly children: number;
  readonly worst: WorstOff | null;
}

/** The best plan with so many half-days. */
export interface HalfDayOption {
  /** Half-days a month that may be added to those of the shown plan; negative = taken away. */
  readonly difference: number;
  /** `impossible`: proven that no plan keeps to the rules with so few. */
  readonly outcome: "changed" | "same" | "impossible" | "unknown";
  readonly after: PlanBrief | null;
  readonly gained: readonly AffectedCommune[];
  readonly lost: readonly AffectedCommune[];
  /** True where no plan with so many half-days serves more children. */
  readonly proven: boolean;
  /** Most children that any plan with so many half-days can serve; null where nobody knows. */
  readonly mostChildren: number | null;
  /** The plan as a document of the scenario; null where there is none other. */
  readonly document: PlanDocument | null;
}
