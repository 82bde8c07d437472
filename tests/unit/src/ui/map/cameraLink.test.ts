import { expect, test } from "vitest";
import { type CameraLink, createCameraLink, type LinkedView } from "../../../../../src/ui/map/cameraLink.ts";
import type { MapCamera } from "../../../../../src/ui/map/createMapView.ts";

const CHALON: MapCamera = { center: [4.85, 46.78], zoom: 9 };
const GIVRY: MapCamera = { center: [4.74, 46.78], zoom: 11 };

interface FakeView extends LinkedView {
  readonly seen: MapCamera[];
  touched: boolean;
}

/** A map that reports each jump as a move of its own, as MapLibre does. */
function fakeView(link: CameraLink): FakeView {
  const view: FakeView = {
    seen: [],
    touched: false,
    follow(camera) {
      view.seen.push(camera);
      view.touched = true;
      link.move(view, camera);
    },
    untouched: () => !view.touched,
  };
  link.join(view);
  return view;
}

test("the other maps follow the one that moves, and nobody follows a follower", () => {
  const link = createCameraLink();
  const [first, second, third] = [fakeView(link), fakeView(link), fakeView(link)];
  link.move(first, CHALON);
  link.move(second, GIVRY);
  expect(first.seen).toEqual([GIVRY]);
  expect(second.seen).toEqual([CHALON]);
  expect(third.seen).toEqual([CHALON, GIVRY]);
});

test("keeps the place that a person chose for the next maps, not the one that a map took by itself", () => {
  const link = createCameraLink();
  const view = fakeView(link);
  link.move(view, CHALON);
  expect(link.place()).toBeNull();
  view.touched = true;
  link.move(view, GIVRY);
  expect(link.place()).toEqual(GIVRY);
});

test("a map that has left neither moves the others nor follows", () => {
  const link = createCameraLink();
  const [gone, left] = [fakeView(link), fakeView(link)];
  link.leave(gone);
  link.move(gone, CHALON);
  link.move(left, GIVRY);
  expect([gone.seen, left.seen]).toEqual([[], []]);
});
