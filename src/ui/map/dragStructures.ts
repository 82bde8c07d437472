import { GeoJSONSource, type Map as MapLibreMap } from "maplibre-gl";
import type { LonLat } from "../../../geodata/model/lonLat.ts";
import { textOf } from "./mapHit.ts";

/** Whether dragging is allowed now, and who hears where a structure was dropped. */
interface DragListeners {
  canDrag(): boolean;
  onDrop(structureId: string, lonLat: LonLat): void;
}

/** Lets the « à placer » structures be dragged with mouse or finger. */
export function dragStructures(map: MapLibreMap, listeners: DragListeners): void {
  for (const [down, move, up] of [
    ["mousedown", "mousemove", "mouseup"],
    ["touchstart", "touchmove", "touchend"],
  ] as const) {
    map.on(down, "structures-to-place", (event) => {
      const feature = event.features?.[0];
      if (!listeners.canDrag() || feature === undefined) return;
      event.preventDefault();
      const id = textOf(feature, "id");
      const source = map.getSource("structures");
      const follow = (moved: { lngLat: { lng: number; lat: number } }): void => {
        if (!(source instanceof GeoJSONSource)) return;
        const { lng, lat } = moved.lngLat;
        void source.getData().then((data) => {
          if (data.type !== "FeatureCollection") return;
          void source.setData({
            ...data,
            features: data.features.map((each) =>
              each.properties?.["id"] === id
                ? { ...each, geometry: { type: "Point", coordinates: [lng, lat] } }
                : each,
            ),
          });
        });
      };
      map.on(move, follow);
      map.once(up, (dropped) => {
        map.off(move, follow);
        listeners.onDrop(id, [dropped.lngLat.lng, dropped.lngLat.lat]);
      });
    });
  }
}
