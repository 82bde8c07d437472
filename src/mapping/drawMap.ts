import type { Position } from "geojson";
import type { LonLat } from "../../geodata/model/lonLat.ts";
import type { Structure, StructureKind } from "../../geodata/model/structure.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import type { Venue } from "../../geodata/model/venue.ts";
import { isInsideTerritory } from "./isInsideTerritory.ts";
import { type MapPainting, type Overlay } from "./paintMap.ts";
import { type PlacedName, placeNames } from "./placeNames.ts";
import type { DrawnCircuit } from "./stopOrder.ts";
import { territoryBounds } from "./territoryBounds.ts";
import { zoneOutlines } from "./zoneOutlines.ts";

/** What a printed map is drawn from; the circuits are those to show, often one. */
export interface DrawingInput {
  readonly territory: Territory;
  /** Colours, classes and patterns; null draws the land alone. */
  readonly painting: MapPainting | null;
  readonly structures: readonly Structure[];
  readonly venues: readonly Venue[];
  readonly circuits: readonly DrawnCircuit[];
  /** Halls that become fixed places, by id. */
  readonly houseIds: readonly string[];
  /** Communes to name; the others stay mute. */
  readonly named: ReadonlySet<string>;
  readonly width: number;
  readonly height: number;
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
  }[];
  readonly houses: readonly { readonly x: number; readonly y: number }[];
  readonly stops: readonly {
    readonly x: number;
    readonly y: number;
    readonly number: number;
    readonly circuitIndex: number;
  }[];
}

const MARGIN = 6;
const LAND = "#fbfaf7";

type Projection = (position: LonLat) => readonly [x: number, y: number];

/** Fits the territory in the drawing: equirectangular about its middle latitude, true enough over 100 km. */
function fitProjection(territory: Territory, width: number, height: number): Projection {
  const bounds = territoryBounds(territory);
  if (bounds === null) return () => [width / 2, height / 2];
  const [west, south, east, north] = bounds;
  const shrink = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const wide = Math.max((east - west) * shrink, 1e-6);
  const high = Math.max(north - south, 1e-6);
  const scale = Math.min((width - 2 * MARGIN) / wide, (height - 2 * MARGIN) / high);
  const left = (width - wide * scale) / 2;
  const top = (height - high * scale) / 2;
  return ([lon, lat]) => [left + (lon - west) * shrink * scale, top + (north - lat) * scale];
}

function pathOf(line: readonly Position[], project: Projection, close: boolean): string {
  const points = line.flatMap(([lon, lat]) => {
    if (lon === undefined || lat === undefined) return [];
    const [x, y] = project([lon, lat]);
    return [`${x.toFixed(1)} ${y.toFixed(1)}`];
  });
  return points.length === 0 ? "" : `M${points.join("L")}${close ? "Z" : ""}`;
}

/** Draws the territory as vectors: classes of any indicator, white zones, places and stops, for print and exports. */
export function drawMap(input: DrawingInput): TerritoryDrawing {
  const { territory, painting } = input;
  const project = fitProjection(territory, input.width, input.height);
  const venueById = new Map(input.venues.map((venue) => [venue.id, venue]));
  const white = territory.communes.filter(({ code }) => painting?.communes.get(code)?.white === true);
  const structures = input.structures.map((structure) => {
    const [x, y] = project([structure.lon, structure.lat]);
    return { x, y, kind: structure.kind, outside: !isInsideTerritory(structure, territory) };
  });
  const stops = input.circuits.flatMap((circuit) =>
    circuit.stops.flatMap(({ siteId, number }) => {
      const venue = venueById.get(siteId);
      if (venue === undefined) return [];
      const [x, y] = project([venue.lon, venue.lat]);
      return [{ x, y, number, circuitIndex: circuit.index }];
    }),
  );
  const houses = input.houseIds.flatMap((id) => {
    const venue = venueById.get(id);
    if (venue === undefined) return [];
    const [x, y] = project([venue.lon, venue.lat]);
    return [{ x, y }];
  });
  const named = territory.communes
    .filter(({ code }) => input.named.has(code))
    .map(({ name, servicePoint }) => {
      const [x, y] = project([servicePoint.lon, servicePoint.lat]);
      return { text: name, x, y };
    });
  return {
    communes: territory.communes.map(({ code, outline }) => {
      const rings =
        outline === null ? [] : outline.type === "Polygon" ? outline.coordinates : outline.coordinates.flat();
      const painted = painting?.communes.get(code);
      return {
        code,
        path: rings.map((ring) => pathOf(ring, project, true)).join(""),
        fill: painted?.paint.fill ?? LAND,
        white: painted?.white === true,
        overlay: painted?.overlay ?? "",
      };
    }),
    zonePath: zoneOutlines(white)
      .map((line) => pathOf(line, project, false))
      .join(""),
    names: placeNames(named, [...structures, ...houses, ...stops], input.width),
    structures,
    houses,
    stops,
  };
}
