import type { Position } from "geojson";
import type { Commune } from "../../geodata/model/commune.ts";
import type { LonLat } from "../../geodata/model/lonLat.ts";
import type { Service, Structure, StructureKind } from "../../geodata/model/structure.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import type { Venue } from "../../geodata/model/venue.ts";
import { offersService } from "../../geodata/supply/service.ts";
import type { CircuitLine } from "./circuitLines.ts";
import { isInsideTerritory } from "./isInsideTerritory.ts";
import type { Overlay, PaintedLand } from "./paintMap.ts";
import { type NameRequest, type PlacedName, placeFreeNames, placeNames } from "./placeNames.ts";
import type { DrawnCircuit } from "./stopOrder.ts";
import { territoryBounds } from "./territoryBounds.ts";
import { zoneOutlines } from "./zoneOutlines.ts";

/** What a map on paper is drawn from; the circuits are those to show, often one. */
export interface DrawingInput {
  readonly territory: Territory;
  /** Colours, classes and patterns; null draws the land alone. */
  readonly painting: PaintedLand | null;
  readonly structures: readonly Structure[];
  /** The service looked at: places that do not offer it are drawn quietly; null draws all alike. */
  readonly service: Service | null;
  readonly venues: readonly Venue[];
  readonly circuits: readonly DrawnCircuit[];
  /** Ways round of these circuits to draw; empty draws their stops alone. */
  readonly lines: readonly CircuitLine[];
  /** Bases of the teams to draw. */
  readonly depots: readonly { readonly lon: number; readonly lat: number }[];
  /** Halls that become fixed places, by id. */
  readonly houseIds: readonly string[];
  /** Communes to name, the others stay mute; or so many of the most inhabited, where there is room. */
  readonly named: ReadonlySet<string> | { readonly most: number };
  readonly width: number;
  readonly height: number;
  /** Parts of a unit that points are rounded to; absent = tenths, finer than any print. */
  readonly parts?: number;
}

/** A map as plain vector shapes, in drawing units, y downwards: any SVG can show it. */
export interface TerritoryDrawing {
  readonly communes: readonly {
    readonly code: string;
    readonly path: string;
    readonly fill: string;
    readonly white: boolean;
    readonly overlay: Overlay;
  }[];
  readonly zonePath: string;
  readonly names: readonly PlacedName[];
  readonly structures: readonly {
    readonly x: number;
    readonly y: number;
    readonly kind: StructureKind;
    readonly outside: boolean;
    /** It does not offer the service looked at. */
    readonly quiet: boolean;
    /** It stands at its town hall for want of an address. */
    readonly toPlace: boolean;
  }[];
  readonly circuits: readonly { readonly path: string; readonly circuitIndex: number }[];
  readonly depots: readonly { readonly x: number; readonly y: number }[];
  readonly houses: readonly { readonly x: number; readonly y: number }[];
  readonly stops: readonly {
    readonly x: number;
    readonly y: number;
    readonly number: number;
    readonly circuitIndex: number;
  }[];
  /** Metres that one drawing unit stands for; null without a territory. */
  readonly metresPerUnit: number | null;
  /** Where the drawing must be cut, as places far outside the territory lie beyond its frame; null where none does. */
  readonly cut: { readonly width: number; readonly height: number } | null;
}

const MARGIN = 6;
/** Circuits that share a hall have their discs side by side. */
const DISC = 19;
const LAND = "#fbfaf7";

/** Metres of a degree of latitude on a sphere of 6,371 km. */
const METRES_PER_DEGREE = 111_195;

interface Projection {
  readonly place: (position: LonLat) => { readonly x: number; readonly y: number };
  readonly metresPerUnit: number | null;
}

/** Whole numbers of tenths, or of larger parts, keep files small. */
const TENTHS = 10;

/** Fits the territory in the drawing: equirectangular about its middle latitude, true enough over 100 km. */
function fitProjection({ territory, width, height, parts = TENTHS }: DrawingInput): Projection {
  const roundUnits = (value: number): number => Math.round(value * parts) / parts;
  const bounds = territoryBounds(territory);
  if (bounds === null) return { place: () => ({ x: width / 2, y: height / 2 }), metresPerUnit: null };
  const [west, south, east, north] = bounds;
  const shrink = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const wide = Math.max((east - west) * shrink, 1e-6);
  const high = Math.max(north - south, 1e-6);
  const scale = Math.min((width - 2 * MARGIN) / wide, (height - 2 * MARGIN) / high);
  const left = (width - wide * scale) / 2;
  const top = (height - high * scale) / 2;
  return {
    place: ([lon, lat]) => ({
      x: roundUnits(left + (lon - west) * shrink * scale),
      y: roundUnits(top + (north - lat) * scale),
    }),
    metresPerUnit: METRES_PER_DEGREE / scale,
  };
}

/** Writes a line as path data; a point that rounds to the one before it is left out. */
function pathOf(line: readonly Position[], { place }: Projection, close: boolean): string {
  const points: string[] = [];
  for (const [lon, lat] of line) {
    if (lon === undefined || lat === undefined) continue;
    const { x, y } = place([lon, lat]);
    const point = `${x} ${y}`;
    if (point !== points.at(-1)) points.push(point);
  }
  return points.length === 0 ? "" : `M${points.join("L")}${close ? "Z" : ""}`;
}

function drawPlaces(
  { structures, service, venues, circuits, houseIds, depots, territory }: DrawingInput,
  { place }: Projection,
): Pick<TerritoryDrawing, "structures" | "stops" | "houses" | "depots"> {
  const venueById = new Map(venues.map((venue) => [venue.id, venue]));
  const placeOfVenue = (id: string): { readonly x: number; readonly y: number }[] => {
    const venue = venueById.get(id);
    return venue === undefined ? [] : [place([venue.lon, venue.lat])];
  };
  const discsAt = new Map<string, number>();
  return {
    structures: structures.map((structure) => ({
      ...place([structure.lon, structure.lat]),
      kind: structure.kind,
      outside: !isInsideTerritory(structure, territory),
      quiet: service !== null && !offersService(structure, service),
      toPlace: structure.geocoding === "commune",
    })),
    stops: circuits.flatMap(({ stops, index }) =>
      stops.flatMap(({ siteId, number }) => {
        const beside = (discsAt.get(siteId) ?? 0) * DISC;
        discsAt.set(siteId, (discsAt.get(siteId) ?? 0) + 1);
        return placeOfVenue(siteId).map(({ x, y }) => ({ x: x + beside, y, number, circuitIndex: index }));
      }),
    ),
    houses: houseIds.flatMap(placeOfVenue),
    depots: depots.map(({ lon, lat }) => place([lon, lat])),
  };
}

function drawNames(
  { territory, named, width }: DrawingInput,
  { place }: Projection,
  marks: readonly { readonly x: number; readonly y: number }[],
): readonly PlacedName[] {
  const request = ({ name, servicePoint }: Commune): NameRequest => ({
    text: name,
    ...place([servicePoint.lon, servicePoint.lat]),
  });
  if (!("most" in named)) {
    const asked = territory.communes.filter(({ code }) => named.has(code));
    return placeNames(asked.map(request), marks, width);
  }
  const ranked = [...territory.communes].sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
  return placeFreeNames(ranked.slice(0, named.most).map(request), marks, width);
}

/** Draws the territory as vectors: classes of any indicator, white zones, places and circuits, for print and exports. */
export function drawMap(input: DrawingInput): TerritoryDrawing {
  const { territory, painting } = input;
  const projection = fitProjection(input);
  const white = territory.communes.filter(({ code }) => painting?.communes.get(code)?.white === true);
  const places = drawPlaces(input, projection);
  const { width, height } = input;
  const onLines = input.lines.flatMap(({ coordinates }) =>
    coordinates.flatMap(([lon, lat]) =>
      lon === undefined || lat === undefined ? [] : projection.place([lon, lat]),
    ),
  );
  const isBeyond = ({ x, y }: { readonly x: number; readonly y: number }): boolean =>
    x < 0 || y < 0 || x > width || y > height;
  const isCut = [...Object.values(places).flat(), ...onLines].some(isBeyond);
  return {
    communes: territory.communes.map(({ code, outline }) => {
      const rings =
        outline === null ? [] : outline.type === "Polygon" ? outline.coordinates : outline.coordinates.flat();
      const painted = painting?.communes.get(code);
      return {
        code,
        path: rings.map((ring) => pathOf(ring, projection, true)).join(""),
        fill: painted?.paint.fill ?? LAND,
        white: painted?.white === true,
        overlay: painted?.overlay ?? "",
      };
    }),
    zonePath: zoneOutlines(white)
      .map((line) => pathOf(line, projection, false))
      .join(""),
    circuits: input.lines.map(({ circuit, coordinates }) => ({
      path: pathOf(coordinates, projection, false),
      circuitIndex: circuit.index,
    })),
    names: drawNames(input, projection, [...places.structures, ...places.houses, ...places.stops]),
    ...places,
    metresPerUnit: projection.metresPerUnit,
    cut: isCut ? { width, height } : null,
  };
}
