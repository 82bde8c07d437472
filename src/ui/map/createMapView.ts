import regularUrl from "@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2?url";
import boldUrl from "@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff2?url";
import type { FeatureCollection } from "geojson";
import {
  GeoJSONSource,
  Map as MapLibreMap,
  NavigationControl,
  type PaddingOptions,
  ScaleControl,
  setWorkerUrl,
} from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import type { Bbox, LonLat } from "../../../geodata/model/lonLat.ts";
import { basemapLayers, PLAN_IGN } from "./basemap.ts";
import { recolouringOf } from "./recolouringOf.ts";
import type { DropPlace } from "../state/stopChoices.ts";
import { dragPlaces } from "./dragPlaces.ts";
import { FIRST_LAYER } from "./groundLayers.ts";
import { findDropPlace } from "./findDropPlace.ts";
import { COMMUNE_LAYERS, HIT_LAYERS, type MapHit, toHit } from "./mapHit.ts";
import { drawMapImages } from "./mapImages.ts";
import { mapWorkerUrl } from "./mapWorkerUrl.ts";
import { buildMapStyle, RECOLOURED, type MapMark, type MapSource, type MapStyleOptions } from "./mapStyle.ts";
import { mapTheme } from "./mapTheme.ts";

/** What the map tells its component. Positions are pixels in the map. */
export interface MapListeners {
  onClick(hit: MapHit | null, lonLat: LonLat): void;
  onHover(hit: MapHit | null, x: number, y: number): void;
  onDrop(structureId: string, lonLat: LonLat): void;
  /** Tiles of the basemap do not come. */
  onBasemapFault(): void;
  /** The map moves, by a person or by itself. */
  onMove?(camera: MapCamera): void;
  /** Whether structures that were put at a town hall may be dragged now. */
  canDrag(): boolean;
  /** Whether stops may be dragged to another hall now. */
  canDragStops(): boolean;
  /** A stop is being dragged: halls that may host it are to light up; null when the drag is over. */
  onDragStop(venueId: string | null): void;
  onDropStop(venueId: string, place: DropPlace): void;
}

/** Words of the map's own controls. */
export interface MapWords {
  readonly map: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
}

/** Where a map looks. */
export interface MapCamera {
  readonly center: LonLat;
  readonly zoom: number;
}

/** How the map looks, without its data. */
export interface MapLook {
  readonly dark: boolean;
  readonly scale: number;
  readonly overBasemap: boolean;
}

/** A MapLibre map reduced to what the page asks of it. */
export interface MapView {
  setData(source: MapSource, data: FeatureCollection): void;
  setLook(look: MapLook): void;
  /** Marks a commune, and unmarks the one before; null for none. */
  setMark(mark: MapMark, code: string | null): void;
  /** Shows the whole box; again at each change of size, until the person moves the map. */
  fit(bounds: Bbox, padding: PaddingOptions): void;
  /** True until the person moves the map. */
  untouched(): boolean;
  /** Moves only if the point is out of sight. */
  reveal(point: LonLat): void;
  /** Looks where another map does, as if a person had moved this one. */
  follow(camera: MapCamera): void;
  /** Resolves to false where Plan IGN could not be read. */
  setBasemap(on: boolean): Promise<boolean>;
  destroy(): void;
}

const BASEMAP_TIMEOUT_MS = 8000;

function absolute(url: string): string {
  return new URL(url, document.baseURI).href;
}

function styleOptions(look: MapLook): MapStyleOptions {
  return {
    theme: mapTheme(look.dark),
    fonts: { regular: absolute(regularUrl), bold: absolute(boldUrl) },
    scale: look.scale,
    overBasemap: look.overBasemap,
  };
}

async function fetchBasemapStyle(): Promise<unknown> {
  try {
    const answer = await fetch(PLAN_IGN.style, { signal: AbortSignal.timeout(BASEMAP_TIMEOUT_MS) });
    return answer.ok ? ((await answer.json()) as unknown) : null;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/**
 * Opens a map in a container, marked `data-idle` while everything is drawn; resolves once it accepts data.
 * Rejects where WebGL is missing.
 */
export async function createMapView(
  container: HTMLElement,
  look: MapLook,
  words: MapWords,
  listeners: MapListeners,
): Promise<MapView> {
  setWorkerUrl(mapWorkerUrl());
  const map = new MapLibreMap({
    container,
    style: buildMapStyle(styleOptions(look)),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    maxPitch: 0,
    touchPitch: false,
    fadeDuration: 0,
    minZoom: 3,
    maxZoom: 17,
    locale: {
      "Map.Title": words.map,
      "NavigationControl.ZoomIn": words.zoomIn,
      "NavigationControl.ZoomOut": words.zoomOut,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  map.addControl(new ScaleControl({ unit: "metric", maxWidth: 90 }), "top-left");
  await map.once("style.load");
  for (const { name, data, pixelRatio } of drawMapImages()) map.addImage(name, data, { pixelRatio });

  const drawnData = new Map<MapSource, FeatureCollection>();
  let current = look;
  let moved = false;
  let home: { bounds: Bbox; padding: PaddingOptions } | null = null;
  let basemapWanted = false;
  const marks: Record<MapMark, string | null> = { hover: null, selected: null };
  let dragging = false;

  const drawMark = (mark: MapMark): void => {
    const source = map.getSource(mark);
    const communes = drawnData.get("communes")?.features ?? [];
    const features = communes.filter(({ properties }) => properties?.["code"] === marks[mark]);
    if (source instanceof GeoJSONSource) void source.setData({ type: "FeatureCollection", features });
  };
  const goHome = (): void => {
    if (home === null || container.clientWidth === 0 || container.clientHeight === 0) return;
    const { bounds, padding } = home;
    map.fitBounds([bounds[0], bounds[1], bounds[2], bounds[3]], { padding, animate: false });
  };
  const removeBasemap = (): void => {
    for (const { id, ...layer } of map.getStyle().layers) {
      if ("source" in layer && layer.source === PLAN_IGN.source) map.removeLayer(id);
    }
    if (map.getSource(PLAN_IGN.source) !== undefined) map.removeSource(PLAN_IGN.source);
  };

  map.on("movestart", (event) => {
    if (event.originalEvent !== undefined) moved = true;
  });
  map.on("move", () => {
    const { lng, lat } = map.getCenter();
    listeners.onMove?.({ center: [lng, lat], zoom: map.getZoom() });
  });
  map.on("resize", () => {
    if (!moved) goHome();
  });
  map.on("click", (event) => {
    const hit = toHit(map.queryRenderedFeatures(event.point, { layers: HIT_LAYERS }));
    listeners.onClick(hit, [event.lngLat.lng, event.lngLat.lat]);
  });
  map.on("mousemove", (event) => {
    if (map.isMoving() || dragging) return; // what lies under the pointer of a map that is dragged asks for no answer
    const hit = toHit(map.queryRenderedFeatures(event.point, { layers: HIT_LAYERS }));
    map.getCanvas().classList.toggle("map-canvas-pointing", hit !== null);
    listeners.onHover(hit, event.point.x, event.point.y);
  });
  map.on("mouseout", () => listeners.onHover(null, 0, 0));
  map.on("error", (event) => {
    if ("sourceId" in event && event.sourceId === PLAN_IGN.source) listeners.onBasemapFault();
    else reportError(event.error);
  });
  map.on("dataloading", () => container.removeAttribute("data-idle"));
  map.on("idle", () => container.setAttribute("data-idle", ""));
  dragPlaces(map, {
    layer: "stops",
    source: "stops",
    key: "venueId",
    canDrag: () => listeners.canDragStops(),
    data: () => drawnData.get("stops"),
    onStart(venueId) {
      dragging = true;
      map.getCanvas().classList.add("map-canvas-dragging");
      listeners.onDragStop(venueId);
    },
    onOver(point) {
      const hit = toHit(map.queryRenderedFeatures(point, { layers: COMMUNE_LAYERS }));
      listeners.onHover(hit, point.x, point.y);
    },
    onDrop: (venueId, lonLat, point) => listeners.onDropStop(venueId, findDropPlace(map, point, lonLat)),
    onEnd() {
      dragging = false;
      map.getCanvas().classList.remove("map-canvas-dragging");
      listeners.onHover(null, 0, 0);
      listeners.onDragStop(null);
    },
  });
  dragPlaces(map, {
    layer: "structures-to-place",
    source: "structures",
    key: "id",
    canDrag: () => listeners.canDrag(),
    data: () => drawnData.get("structures"),
    onDrop: (id, lonLat) => listeners.onDrop(id, lonLat),
  });

  return {
    setData(source, data) {
      const target = map.getSource(source);
      if (!(target instanceof GeoJSONSource)) return;
      const diff = RECOLOURED.includes(source) ? recolouringOf(drawnData.get(source), data) : null;
      drawnData.set(source, data);
      void (diff === null ? target.setData(data) : target.updateData(diff));
      if (source === "communes" && diff === null)
        for (const mark of ["hover", "selected"] as const) drawMark(mark);
    },
    setLook(next) {
      if (
        next.dark === current.dark &&
        next.scale === current.scale &&
        next.overBasemap === current.overBasemap
      )
        return;
      current = next;
      for (const layer of buildMapStyle(styleOptions(next)).layers) {
        for (const [name, value] of Object.entries(layer.paint ?? {})) {
          map.setPaintProperty(layer.id, name as "fill-color", value as string);
        }
        for (const [name, value] of Object.entries(layer.layout ?? {})) {
          map.setLayoutProperty(layer.id, name as "text-font", value as string[]);
        }
      }
    },
    setMark(mark, code) {
      if (marks[mark] === code) return;
      marks[mark] = code;
      drawMark(mark);
    },
    fit(bounds, padding) {
      home = { bounds, padding };
      moved = false;
      map.resize();
      goHome();
    },
    untouched() {
      return !moved;
    },
    reveal(point) {
      if (!map.getBounds().contains([point[0], point[1]])) map.easeTo({ center: [point[0], point[1]] });
    },
    follow({ center: [lng, lat], zoom }) {
      moved = true;
      map.jumpTo({ center: [lng, lat], zoom });
    },
    async setBasemap(on) {
      basemapWanted = on;
      if (!on) {
        removeBasemap();
        return true;
      }
      const layers = basemapLayers(await fetchBasemapStyle());
      if (!basemapWanted || map.getSource(PLAN_IGN.source) !== undefined) return true;
      if (layers.length === 0) return false;
      map.addSource(PLAN_IGN.source, {
        type: "vector",
        tiles: [PLAN_IGN.tiles],
        maxzoom: PLAN_IGN.maxZoom,
      });
      for (const layer of layers) map.addLayer(layer, FIRST_LAYER);
      return true;
    },
    destroy() {
      map.remove();
    },
  };
}
