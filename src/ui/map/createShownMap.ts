import type { FeatureCollection } from "geojson";
import { type Accessor, createMemo } from "solid-js";
import type { Indicators } from "../../../geodata/model/indicators.ts";
import type { LonLat } from "../../../geodata/model/lonLat.ts";
import type { Structure } from "../../../geodata/model/structure.ts";
import type { TravelProvenance } from "../../../geodata/model/travel.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import type { Venue } from "../../../geodata/model/venue.ts";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { serviceOf } from "../../../geodata/supply/service.ts";
import type { Plan } from "../../../planners/model/plan.ts";
import type { Lang } from "../../i18n/lang.ts";
import type { CommuneOutcome } from "../../pipeline/assessPlan.ts";
import type { RoutesDocument } from "../../scenario/routesDocument.ts";
import type { Depot } from "../../scenario/scenario.ts";
import type { MapIndicatorId, MapStyleChoice } from "../../mapping/mapChoice.ts";
import { accessOfLayer, type MapLayer, type ShownAccess } from "../../mapping/accessOfLayer.ts";
import { type CircuitLine, drawCircuitLines } from "../../mapping/circuitLines.ts";
import type { DropPlace } from "../state/stopChoices.ts";
import { linkFeatures } from "./linkSource.ts";
import type { MapSource } from "./mapStyle.ts";
import { mapTheme } from "./mapTheme.ts";
import { type MapPainting, paintMap } from "../../mapping/paintMap.ts";
import {
  circuitFeatures,
  depotFeatures,
  hallFeatures,
  houseFeatures,
  stopFeatures,
  structureFeatures,
} from "./placeSources.ts";
import { findReachPlace, type PlaceName, reachFeatures, type ReachPlace } from "./reachSource.ts";
import { type DrawnCircuit, numberCircuits } from "../../mapping/stopOrder.ts";
import { communeFeatures, labelFeatures, whiteCommunes, whiteZoneFeatures } from "./territorySources.ts";

/**
 * What the map shows, and what it tells. The map keeps its place when data change; it shows the whole
 * territory again only when the territory itself does.
 */
export interface TerritoryMapProps {
  readonly territory: Territory;
  readonly structures: readonly Structure[];
  readonly diagnosis: Diagnosis | null;
  readonly plan: Plan | null;
  readonly outcomes: readonly CommuneOutcome[] | null;
  readonly venues: readonly Venue[];
  readonly depots: readonly Depot[];
  /** Roads of the circuits, where they were computed. */
  readonly routes: RoutesDocument | null;
  /** Accessibility today and with the plan, for the indicators that read it; null while it is not computed. */
  readonly indicators: Indicators | null;
  readonly indicatorsAfter: Indicators | null;
  /** `plain`: land only; `before` and `after`: the indicator, same classes and colours. */
  readonly layer: MapLayer;
  readonly indicator: MapIndicatorId;
  readonly style: MapStyleChoice;
  /** Given while the legend may change classes and colours. */
  onStyle?(style: MapStyleChoice): void;
  readonly selectedCode: string | null;
  onSelect(code: string | null): void;
  readonly selectedCircuitId?: string | null;
  onSelectCircuit?(id: string | null): void;
  /** A commune pointed at elsewhere (table, list), lit on the map. */
  readonly hoverCode?: string | null;
  onHover?(code: string | null): void;
  /** Given while « à placer » structures may be dragged. */
  onMoveStructure?(id: string, lonLat: LonLat): void;
  /** Given while stops may be dragged to another hall. */
  readonly stopDrag?: StopDrag | null;
  /** Given while a position is asked for: the next click is one, and selects nothing. */
  readonly onPickPosition?: ((lonLat: LonLat) => void) | null;
  readonly basemap: boolean;
  readonly lang: Lang;
  readonly dark: boolean;
  /** Larger names and symbols, for a meeting. */
  readonly large?: boolean;
}

/** How a stop is dragged: the halls that may host it, and who hears where it was dropped. */
export interface StopDrag {
  hallsFor(venueId: string): readonly Venue[];
  onDrop(venueId: string, place: DropPlace): void;
}

/** The map's data, each recomputed only when what it is made of changes. */
interface ShownMap {
  readonly shown: Accessor<ReadonlyMap<string, ShownAccess>>;
  /** Classes and colours; null where nothing is measured. */
  readonly painting: Accessor<MapPainting | null>;
  readonly circuits: Accessor<readonly DrawnCircuit[]>;
  readonly circuitLines: Accessor<readonly CircuitLine[]>;
  /** Halls that become fixed places. */
  readonly houses: Accessor<readonly Venue[]>;
  /** Existing places, stops and new fixed places: names step aside for them. */
  readonly marks: Accessor<readonly { readonly lon: number; readonly lat: number }[]>;
  /** Place of the rings: the one pointed at, else the one that the selected commune's families go to. */
  readonly reachPlace: Accessor<ReachPlace | null>;
  readonly sources: Readonly<Record<MapSource, Accessor<FeatureCollection>>>;
}

/** What was asked of the map itself. */
interface AskedOfMap {
  readonly pointedPlace: Accessor<PlaceName | null>;
  readonly reachWanted: Accessor<boolean>;
  /** The hall whose stop is being dragged; null for none. */
  readonly draggedVenueId: Accessor<string | null>;
  /** Colours that were chosen together with another map's; absent = those of this map alone. */
  readonly painting?: Accessor<MapPainting | null>;
}

/** Derives everything that the map draws from what it is given and asked. */
export function createShownMap(props: TerritoryMapProps, asked: AskedOfMap): ShownMap {
  const shown = createMemo(() => accessOfLayer(props.diagnosis, props.outcomes, props.layer));
  const painting = createMemo(() => (asked.painting === undefined ? paintMap(props) : asked.painting()));
  // Outlines of zones are slow to find: they are found anew only when zones change, not with each colour.
  const whiteCodes = createMemo(() => whiteCommunes(painting()), [], {
    equals: (a, b) => a.length === b.length && a.every((code, index) => code === b[index]),
  });
  const land = createMemo(() => mapTheme(props.dark).land);
  const circuits = createMemo(() => (props.layer === "before" ? [] : numberCircuits(props.plan)));
  const circuitLines = createMemo(() =>
    drawCircuitLines(circuits(), {
      venues: props.venues,
      depots: props.depots,
      ...(props.routes === null ? {} : { routes: props.routes }),
    }),
  );
  const stopVenues = createMemo(() => {
    const stops = new Set(circuits().flatMap((circuit) => circuit.stops.map((stop) => stop.siteId)));
    return props.venues.filter((venue) => stops.has(venue.id));
  });
  const houses = createMemo(() => {
    const ids = new Set(
      (props.layer === "before" ? [] : (props.plan?.houses ?? [])).map((house) => house.houseId),
    );
    return props.venues.filter((venue) => ids.has(venue.id));
  });
  const marks = createMemo(() => [...props.structures, ...stopVenues(), ...houses()]);
  const selectedCircuit = (): string | null => props.selectedCircuitId ?? null;
  const reachMode = (): TravelProvenance["mode"] | undefined => props.diagnosis?.definition.mode;
  const reachPlace = createMemo(() => {
    if (reachMode() === undefined) return null;
    return findReachPlace(asked.pointedPlace() ?? shown().get(props.selectedCode ?? "")?.by ?? null, props);
  });
  const sources = {
    communes: createMemo(() => communeFeatures(props.territory, painting(), land())),
    labels: createMemo(() =>
      labelFeatures(props.territory, painting(), land(), [...props.structures, ...stopVenues(), ...houses()]),
    ),
    zones: createMemo(() => whiteZoneFeatures(props.territory, whiteCodes())),
    reach: createMemo(() => reachFeatures(asked.reachWanted() ? reachPlace() : null, reachMode() ?? "car")),
    structures: createMemo(() =>
      structureFeatures(
        props.structures,
        props.territory,
        props.diagnosis === null ? null : serviceOf(props.diagnosis.definition),
      ),
    ),
    depots: createMemo(() => depotFeatures(circuits().length > 0 ? props.depots : [], circuits())),
    houses: createMemo(() => houseFeatures(houses())),
    halls: createMemo(() => {
      const dragged = asked.draggedVenueId();
      return hallFeatures(dragged === null ? [] : (props.stopDrag?.hallsFor(dragged) ?? []));
    }),
    stops: createMemo(() => stopFeatures(circuits(), props.venues, selectedCircuit())),
    circuits: createMemo(() => circuitFeatures(circuitLines(), circuits().length, selectedCircuit())),
    link: createMemo(() => linkFeatures(props.territory, props.selectedCode, shown(), props)),
  };
  return { shown, painting, circuits, circuitLines, houses, marks, reachPlace, sources };
}
