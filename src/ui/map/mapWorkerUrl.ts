import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";

/** Returns the address of the map's own worker. */
export function mapWorkerUrl(): string {
  return new URL(workerUrl, document.baseURI).href;
}
