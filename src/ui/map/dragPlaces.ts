import type { FeatureCollection } from "geojson";
import { GeoJSONSource, type Map as MapLibreMap, type Point } from "maplibre-gl";
import type { LonLat } from "../../../geodata/model/lonLat.ts";
import { textOf } from "./mapHit.ts";

/** What is dragged, and who hears of it. */
export interface DragListeners {
  readonly layer: string;
  readonly source: string;
  /** The property that names a feature of the source. */
  readonly key: string;
  canDrag(): boolean;
  /** The source as it is without any drag. */
  data(): FeatureCollection | undefined;
  onStart?(id: string): void;
  onOver?(point: Point): void;
  onDrop(id: string, lonLat: LonLat, point: Point): void;
  /** After a drop, and where the drag was given up. */
  onEnd?(): void;
}

/** Pixels that a press may slip and still be a click. */
const SLIP = 5;

/**
 * Lets the features of a layer be dragged with mouse or finger. The window hears the rest of the drag, so that one that
 * leaves the map ends as well; Escape gives it up.
 */
export function dragPlaces(map: MapLibreMap, listeners: DragListeners): void {
  for (const press of ["mousedown", "touchstart"] as const) {
    map.on(press, listeners.layer, (event) => {
      const feature = event.features?.[0];
      const { originalEvent } = event;
      const isPlain =
        originalEvent instanceof MouseEvent ? originalEvent.button === 0 : originalEvent.touches.length === 1;
      if (!isPlain || !listeners.canDrag() || feature === undefined || event.defaultPrevented) return;
      event.preventDefault(); // the map stays where it is
      follow(map, listeners, textOf(feature, listeners.key), event.point);
    });
  }
}

function follow(map: MapLibreMap, listeners: DragListeners, id: string, start: Point): void {
  const ended = new AbortController();
  const { signal } = ended;
  let isMoved = false;

  const show = (position: LonLat | null): void => {
    const source = map.getSource(listeners.source);
    const data = listeners.data();
    if (!(source instanceof GeoJSONSource) || data === undefined) return;
    void source.setData(position === null ? data : withMoved(data, listeners.key, id, position));
  };
  const end = (): void => {
    ended.abort();
    if (!isMoved) return;
    show(null);
    listeners.onEnd?.();
  };
  const move = (event: MouseEvent | TouchEvent): void => {
    const point = pointOf(map, event, start);
    if (point === null) return;
    if (!isMoved && point.dist(start) < SLIP) return;
    if (!isMoved) listeners.onStart?.(id);
    isMoved = true;
    const { lng, lat } = map.unproject(point);
    show([lng, lat]);
    listeners.onOver?.(point);
  };
  const release = (event: MouseEvent | TouchEvent): void => {
    const point = pointOf(map, event, start);
    const isDropped = isMoved && point !== null;
    end();
    if (!isDropped) return;
    const { lng, lat } = map.unproject(point);
    listeners.onDrop(id, [lng, lat], point);
  };
  const giveUp = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };
  window.addEventListener("mousemove", move, { signal });
  window.addEventListener("touchmove", move, { signal });
  window.addEventListener("mouseup", release, { signal });
  window.addEventListener("touchend", release, { signal });
  window.addEventListener("touchcancel", end, { signal });
  window.addEventListener("keydown", giveUp, { signal, capture: true });
}

/** Where a pointer is on the map, in its pixels; null for more than one finger. */
function pointOf(map: MapLibreMap, event: MouseEvent | TouchEvent, like: Point): Point | null {
  const at = event instanceof MouseEvent ? event : (event.touches[0] ?? event.changedTouches[0]);
  if (at === undefined || (!(event instanceof MouseEvent) && event.touches.length > 1)) return null;
  const frame = map.getCanvasContainer().getBoundingClientRect();
  const point = like.clone();
  point.x = at.clientX - frame.left;
  point.y = at.clientY - frame.top;
  return point;
}

function withMoved(data: FeatureCollection, key: string, id: string, position: LonLat): FeatureCollection {
  return {
    ...data,
    features: data.features.map((feature) =>
      feature.properties?.[key] === id
        ? { ...feature, geometry: { type: "Point", coordinates: [position[0], position[1]] } }
        : feature,
    ),
  };
}
