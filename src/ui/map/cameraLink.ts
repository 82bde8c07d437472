import type { MapCamera, MapView } from "./createMapView.ts";

/** What a link asks of a map. */
export type LinkedView = Pick<MapView, "follow" | "untouched">;

/** Maps that look at the same place: whichever is moved, the others follow. */
export interface CameraLink {
  /** Where the maps look once a person has moved one of them; null until then. */
  place(): MapCamera | null;
  join(view: LinkedView): void;
  leave(view: LinkedView): void;
  /** Tells that a map has moved; ignored for those that are following. */
  move(from: LinkedView, camera: MapCamera): void;
}

/** Creates a link without maps. A map that follows reports a move of its own: it must not be followed in turn. */
export function createCameraLink(): CameraLink {
  const views = new Set<LinkedView>();
  let isFollowing = false;
  let place: MapCamera | null = null;
  return {
    place: () => place,
    join: (view) => void views.add(view),
    leave: (view) => void views.delete(view),
    move(from, camera) {
      if (isFollowing || !views.has(from)) return;
      if (place !== null || !from.untouched()) place = camera;
      isFollowing = true;
      for (const view of views) if (view !== from) view.follow(camera);
      isFollowing = false;
    },
  };
}
