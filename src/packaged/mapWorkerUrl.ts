import workerText from "virtual:map-worker";

/** Returns the address of the map's own worker; the map opens one that ends like this as a classic worker. */
export function mapWorkerUrl(): string {
  return `${URL.createObjectURL(new Blob([workerText], { type: "text/javascript" }))}#.cjs`;
}
