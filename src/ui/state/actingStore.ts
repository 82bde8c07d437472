import { type Accessor, createMemo, createSignal } from "solid-js";
import type { Commune } from "../../../geodata/model/commune.ts";
import type { LonLat } from "../../../geodata/model/lonLat.ts";
import { shortVenueName } from "../../i18n/defaultNames.ts";
import { moveStop } from "../../scenario/lockEdits.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { DocumentStore } from "./documentStore.ts";

/** What was just done on the map, to be told over it; `after` is the document right after it. */
export type ActingNote =
  | { readonly kind: "moved"; readonly from: string; readonly to: string; readonly after: Scenario | null }
  | { readonly kind: "nowhere" };

/** Where a hall is about to be added. */
export interface VenuePlace {
  readonly commune: Commune;
  readonly position: LonLat;
}

/** Acts of the meeting on the plan that more than one place of the page offers. */
export interface ActingStore {
  /** Null once it no longer holds: a move that was taken back, or decided otherwise. */
  readonly note: Accessor<ActingNote | null>;
  /** Moves a stop to another hall, as one change, and says so. */
  moveStop(fromVenueId: string, toVenueId: string): void;
  /** Says that a stop was dropped where there is no hall. */
  tellNowhere(): void;
  closeNote(): void;
  /** The hall that is being added: its dialog is open. */
  readonly placing: Accessor<VenuePlace | null>;
  place(place: VenuePlace | null): void;
  /** Forgets what was told and begun: another project is opened. */
  reset(): void;
}

/** Creates the store of these acts on a document. */
export function createActingStore(document: Pick<DocumentStore, "scenario" | "changeLocks">): ActingStore {
  const [note, setNote] = createSignal<ActingNote | null>(null);
  const holds = (told: ActingNote): boolean =>
    told.kind === "nowhere" || told.after?.locks === document.scenario()?.locks;
  const [placing, setPlacing] = createSignal<VenuePlace | null>(null);
  const nameOf = ({ venues }: Scenario, id: string): string =>
    shortVenueName(venues.find((venue) => venue.id === id)?.name ?? id);
  return {
    note: createMemo(() => {
      const told = note();
      return told !== null && holds(told) ? told : null;
    }),
    moveStop(from, to) {
      const scenario = document.scenario();
      if (scenario === null || from === to) return;
      document.changeLocks((locks) => moveStop(locks, from, to));
      const names = { from: nameOf(scenario, from), to: nameOf(scenario, to) };
      setNote({ kind: "moved", ...names, after: document.scenario() });
    },
    tellNowhere: () => setNote({ kind: "nowhere" }),
    closeNote: () => setNote(null),
    placing,
    place: (place) => setPlacing(place),
    reset() {
      setNote(null);
      setPlacing(null);
    },
  };
}
