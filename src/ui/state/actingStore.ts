import { type Accessor, createMemo, createSignal } from "solid-js";
import type { Commune } from "../../../geodata/model/commune.ts";
import type { LonLat } from "../../../geodata/model/lonLat.ts";
import { shortVenueName } from "../../i18n/defaultNames.ts";
import { type Locks, moveStop } from "../../scenario/lockEdits.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { DocumentStore } from "./documentStore.ts";

/** What was just done on the map, to be told over it. */
export type ActingNote =
  | {
      readonly kind: "moved";
      readonly from: string;
      readonly to: string;
      /** Decisions that the move took back: a kept circuit that the stop was part of, say. */
      readonly takenBack: Locks;
    }
  | { readonly kind: "nowhere" };

/** Where a hall is about to be added. */
export interface VenuePlace {
  readonly commune: Commune;
  readonly position: LonLat;
}

/** Acts of the meeting on the plan that more than one place of the page offers. */
export interface ActingStore {
  /** Null once the document is changed again, or the change taken back. */
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
  const [told, setTold] = createSignal<{ readonly note: ActingNote; readonly after: Scenario | null } | null>(
    null,
  );
  const tell = (note: ActingNote): void => {
    setTold({ note, after: document.scenario() });
  };
  /** Plans that are found in the background are no act: they leave the time of the last change as it is. */
  const isLastAct = (after: Scenario | null): boolean =>
    after?.locks === document.scenario()?.locks && after?.updatedAt === document.scenario()?.updatedAt;
  const [placing, setPlacing] = createSignal<VenuePlace | null>(null);
  const nameOf = ({ venues }: Scenario, id: string): string =>
    shortVenueName(venues.find((venue) => venue.id === id)?.name ?? id);
  return {
    note: createMemo(() => {
      const last = told();
      return last !== null && isLastAct(last.after) ? last.note : null;
    }),
    moveStop(from, to) {
      const scenario = document.scenario();
      if (scenario === null || from === to) return;
      document.changeLocks((locks) => moveStop(locks, from, to));
      const after = document.scenario()?.locks ?? [];
      const takenBack = scenario.locks.filter(
        ({ id, kind }) => !after.some((lock) => lock.id === id && lock.kind === kind),
      );
      tell({ kind: "moved", from: nameOf(scenario, from), to: nameOf(scenario, to), takenBack });
    },
    tellNowhere: () => tell({ kind: "nowhere" }),
    closeNote: () => setTold(null),
    placing,
    place: (place) => setPlacing(place),
    reset() {
      setTold(null);
      setPlacing(null);
    },
  };
}
