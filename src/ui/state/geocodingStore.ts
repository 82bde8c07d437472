import { type Accessor, createSignal } from "solid-js";
import type { Structure } from "../../../geodata/model/structure.ts";
import type { AddressQuestion, FoundAddress } from "../../services/geocoding/geocoder.ts";
import {
  createGeoplateforme,
  GEOCODING_PER_SECOND,
  GEOCODING_URL,
} from "../../services/geocoding/geoplateforme.ts";
import {
  askAbout,
  listToLocate,
  type NotPlaced,
  placeAddress,
} from "../../services/geocoding/placeAddress.ts";
import { createRoadHttp, type FetchRoad } from "../../services/roads/roadHttp.ts";
import { RoadServiceError } from "../../services/roads/roadServiceError.ts";
import type { DocumentStore } from "./documentStore.ts";

/** An address that was asked for and does not place its structure. */
export interface LeftAddress {
  readonly id: string;
  readonly name: string;
  readonly reason: NotPlaced;
  /** What the service proposed instead. */
  readonly label: string;
}

/** Where looking for addresses stands, or how it ended in this visit. */
export type GeocodingRun =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly done: number; readonly total: number }
  | {
      readonly state: "ended";
      readonly placed: number;
      readonly left: readonly LeftAddress[];
      readonly stopped: boolean;
      readonly error: RoadServiceError | string | null;
    };

/** What there is to ask for in the open document. */
export interface WaitingAddresses {
  /** Addresses that were not asked for yet in this visit, and the requests that they take. */
  readonly addresses: number;
  readonly requests: number;
  /** Structures that an answer of this visit would place at once. */
  readonly known: number;
}

/** Puts structures where their addresses are, on demand. */
export interface GeocodingStore {
  readonly run: Accessor<GeocodingRun>;
  readonly waiting: Accessor<WaitingAddresses>;
  /** Asks for the addresses; what is found until the end or a stop is one change of the document. */
  locate(): Promise<void>;
  stop(): void;
  /** Forgets how the last run ended: another document is opened. */
  reset(): void;
}

const browserFetch: FetchRoad = (url, init) => fetch(url, init);

/** Creates the store that looks for addresses. Answers are kept for the visit: nothing is asked twice. */
export function createGeocodingStore(document: DocumentStore): GeocodingStore {
  const [run, setRun] = createSignal<GeocodingRun>({ state: "idle" });
  const answers = new Map<string, FoundAddress | null>();
  const service = createGeoplateforme(
    createRoadHttp(GEOCODING_URL, { fetch: browserFetch, perSecond: GEOCODING_PER_SECOND }),
  );
  let signal = { aborted: false };
  // A stopped run still waits for its last answers: the next one must not add its requests to them.
  let ending: Promise<unknown> = Promise.resolve();

  const missing = (structures: readonly Structure[]): readonly AddressQuestion[] => {
    const questions = new Map(
      listToLocate(structures)
        .map(askAbout)
        .map((question) => [keyOf(question), question] as const),
    );
    return [...questions].filter(([key]) => !answers.has(key)).map(([, question]) => question);
  };

  /** What the answers say of the structures as they stand now: the document may have changed meanwhile. */
  function judge(): { placed: readonly Structure[]; left: readonly LeftAddress[] } {
    const placed: Structure[] = [];
    const left: LeftAddress[] = [];
    for (const structure of listToLocate(document.scenario()?.structures ?? [])) {
      const found = answers.get(keyOf(askAbout(structure)));
      if (found === undefined) continue;
      const result = placeAddress(structure, found);
      if (result.kind === "placed") placed.push(result.structure);
      else left.push({ id: structure.id, name: structure.name, reason: result.reason, label: result.label });
    }
    return { placed, left };
  }

  function adopt(): { placed: number; left: readonly LeftAddress[] } {
    const { placed, left } = judge();
    if (placed.length > 0) document.placeStructures(placed);
    return { placed: placed.length, left };
  }

  return {
    run,
    waiting() {
      run(); // answers of a run that has ended are not waited for
      const addresses = missing(document.scenario()?.structures ?? []).length;
      return { addresses, requests: service.countRequests(addresses), known: judge().placed.length };
    },
    async locate() {
      const asked = document.scenario();
      if (asked === null || run().state === "running") return;
      const own = (signal = { aborted: false });
      const questions = missing(asked.structures);
      let done = 0;
      setRun({ state: "running", done, total: questions.length });
      await ending;
      const asking = service.findAddresses(questions, {
        signal: own,
        onFound(question, found) {
          answers.set(keyOf(question), found);
          done += 1;
          if (!own.aborted) setRun({ state: "running", done, total: questions.length });
        },
      });
      ending = asking.catch(() => undefined);
      const error = await asking.then(
        () => null,
        (thrown: unknown) => (thrown instanceof RoadServiceError ? thrown : String(thrown)),
      );
      if (own.aborted || document.scenario()?.id !== asked.id) return;
      setRun({ state: "ended", ...adopt(), stopped: false, error });
    },
    stop() {
      signal.aborted = true;
      setRun({ state: "ended", ...adopt(), stopped: true, error: null });
    },
    reset() {
      signal.aborted = true;
      setRun({ state: "idle" });
    },
  };
}

function keyOf({ address, communeCode }: AddressQuestion): string {
  return `${communeCode ?? ""} ${address}`;
}
