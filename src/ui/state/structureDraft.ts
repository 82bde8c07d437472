import { isInside } from "../../../geodata/geometry/pointOnSurface.ts";
import { slugOf } from "../../../geodata/formats/foldText.ts";
import type { Commune } from "../../../geodata/model/commune.ts";
import type { LonLat } from "../../../geodata/model/lonLat.ts";
import type {
  Axis,
  Category,
  ChildcareType,
  Structure,
  StructureKind,
} from "../../../geodata/model/structure.ts";
import type { Territory } from "../../../geodata/model/territory.ts";

/** A place as it is typed: numbers are still text. */
export interface StructureDraft {
  /** The place that is changed; null for a new one. */
  readonly before: Structure | null;
  readonly name: string;
  readonly kind: StructureKind;
  readonly categories: readonly Category[];
  readonly axes: readonly Axis[];
  readonly mode: Structure["mode"];
  readonly sessions: string;
  readonly hours: string;
  /** Months after birth. */
  readonly agesFrom: string;
  readonly agesTo: string;
  readonly places: string;
  readonly childcareType: ChildcareType | "";
  readonly childcareCount: string;
  readonly childcareYear: string;
  readonly departures: string;
  readonly conditions: string;
  readonly address: string;
  /** Its commune, whose town hall is its position while none was clicked. */
  readonly communeCode: string;
  readonly position: LonLat | null;
  /** Where a new place comes from; null = typed by hand. */
  readonly source: string | null;
}

/** Returns the form of a place, or an empty one. */
export function draftOf(before: Structure | null, communeCode: string | null): StructureDraft {
  const text = (value: number | null | undefined): string =>
    value === null || value === undefined ? "" : String(value);
  return {
    before,
    name: before?.name ?? "",
    kind: before?.kind ?? "laep",
    categories: before?.categories ?? [],
    axes: before?.axes ?? [],
    mode: before?.mode ?? "fixed",
    sessions: text(before?.sessionsPerMonth),
    hours: before?.openingHours ?? "",
    agesFrom: text(before?.ages?.fromMonths),
    agesTo: text(before?.ages?.toMonths),
    places: text(before?.places),
    childcareType: before?.childcare?.type ?? "",
    childcareCount: text(before?.childcare?.count),
    childcareYear: text(before?.childcare?.year),
    departures: text(before?.childcare?.expectedDepartures),
    conditions: before?.accessConditions ?? "",
    address: before?.address ?? "",
    communeCode: before === null ? (communeCode ?? "") : (before.communeCode ?? ""),
    position: null,
    source: null,
  };
}

/** What keeps a draft from being a place. */
export type DraftFault = "name" | "position" | "number";

/** Lists what is missing or cannot be read, in the order of the form. */
export function findFaults(draft: StructureDraft, territory: Territory): readonly DraftFault[] {
  const numbers = [draft.sessions, draft.places, draft.childcareCount, draft.childcareYear, draft.departures];
  const whole = numbers.every((text) => text.trim() === "" || readWhole(text) !== null);
  const ages = [draft.agesFrom, draft.agesTo].map((text) => text.trim());
  const agesRead = ages.every((text) => text === "" || Number.isInteger(Number(text)));
  return [
    ...(draft.name.trim() === "" ? (["name"] as const) : []),
    ...(placeDraft(draft, territory) === null ? (["position"] as const) : []),
    ...(whole && agesRead ? [] : (["number"] as const)),
  ];
}

function readWhole(text: string): number | null {
  const value = Number(text.trim());
  return text.trim() !== "" && Number.isInteger(value) && value >= 0 ? value : null;
}

/** Finds the commune that a position lies in; undefined outside the territory. */
export function findCommuneAround(position: LonLat, { communes }: Territory): Commune | undefined {
  return communes.find(({ outline }) => outline !== null && isInside(outline, position));
}

type Placed = Pick<Structure, "lon" | "lat" | "communeCode" | "geocoding">;

/** Where the place stands: where one clicked, else where it stood, else at the town hall of its commune. */
function placeDraft(draft: StructureDraft, territory: Territory): Placed | null {
  const { position, before, communeCode } = draft;
  if (position !== null) {
    const [lon, lat] = position;
    const around = findCommuneAround(position, territory);
    return { lon, lat, communeCode: around?.code ?? null, geocoding: "street" };
  }
  if (before !== null && (before.communeCode ?? "") === communeCode) {
    const { lon, lat, geocoding } = before;
    return { lon, lat, geocoding, communeCode: before.communeCode };
  }
  const commune = territory.communes.find(({ code }) => code === communeCode);
  if (commune === undefined) return null;
  const { lon, lat } = commune.servicePoint;
  return { lon, lat, communeCode, geocoding: "commune" };
}

/** What a place typed by hand says of where it comes from. */
export interface DraftOrigin {
  readonly source: string;
  readonly date: string;
  /** Ids that are taken. */
  readonly ids: ReadonlySet<string>;
}

/** Returns the place that a draft describes; null while it has a fault. A place without any category is « divers ». */
export function structureOfDraft(
  draft: StructureDraft,
  territory: Territory,
  origin: DraftOrigin,
): Structure | null {
  const placed = placeDraft(draft, territory);
  if (placed === null || findFaults(draft, territory).length > 0) return null;
  return buildStructure(draft, placed, origin);
}

/** Returns what a draft says so far, wherever it will stand: for what does not fit together, never to be kept. */
export function roughStructure(draft: StructureDraft): Structure {
  const nowhere = { lon: 0, lat: 0, communeCode: draft.communeCode || null, geocoding: "commune" } as const;
  return buildStructure(draft, nowhere, { source: "", date: "", ids: new Set() });
}

function buildStructure(draft: StructureDraft, placed: Placed, origin: DraftOrigin): Structure {
  const { before, kind } = draft;
  const name = draft.name.trim();
  const categories = [...draft.categories].sort((a, b) => a - b);
  return {
    id: before?.id ?? freeId(slugOf(name, placed.communeCode ?? ""), origin.ids),
    name,
    kind,
    categories: categories.length === 0 && kind !== "childcare" ? [12] : categories,
    mode: draft.mode,
    ...placed,
    address: textOrNull(draft.address),
    openTo: before?.openTo ?? "all",
    sessionsPerMonth: readWhole(draft.sessions),
    openingHours: textOrNull(draft.hours),
    places: readWhole(draft.places),
    source: before?.source ?? origin.source,
    date: origin.date,
    ...(draft.axes.length === 0 ? {} : { axes: [...draft.axes].sort((a, b) => a - b) }),
    ...readAges(draft),
    ...readChildcare(draft),
    ...(draft.conditions.trim() === "" ? {} : { accessConditions: draft.conditions.trim() }),
    ...(before?.licence === undefined ? {} : { licence: before.licence }),
  };
}

function textOrNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}

function freeId(base: string, taken: ReadonlySet<string>): string {
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  return id;
}

/** Eighteen years where the end is left out; birth where the start is. */
function readAges({ agesFrom, agesTo }: StructureDraft): Pick<Structure, "ages"> {
  const [from, to] = [agesFrom.trim(), agesTo.trim()];
  if ((from === "" && to === "") || ![from, to].every((text) => Number.isInteger(Number(text)))) return {};
  return { ages: { fromMonths: Number(from), toMonths: to === "" ? 216 : Number(to) } };
}

function readChildcare(draft: StructureDraft): Pick<Structure, "childcare"> {
  if (draft.kind !== "childcare" || draft.childcareType === "") return {};
  const [count, year, expectedDepartures] = [draft.childcareCount, draft.childcareYear, draft.departures].map(
    readWhole,
  );
  return {
    childcare: {
      type: draft.childcareType,
      ...(typeof count === "number" ? { count } : {}),
      ...(typeof year === "number" ? { year } : {}),
      ...(typeof expectedDepartures === "number" ? { expectedDepartures } : {}),
    },
  };
}
