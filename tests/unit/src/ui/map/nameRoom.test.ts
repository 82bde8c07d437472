import { expect, test } from "vitest";
import { nameRoom } from "../../../../../src/ui/map/nameRoom.ts";

const bounds = [4, 46, 5, 47] as const;

test("a mark near a border asks for the room of the name that it pushes over it", () => {
  const quiet = nameRoom(bounds, [{ lat: 46.5 }]);
  const north = nameRoom(bounds, [{ lat: 46.95 }]);
  const south = nameRoom(bounds, [{ lat: 46.05 }]);
  expect(north.above).toBeGreaterThan(quiet.above);
  expect(north.below).toBe(quiet.below);
  expect(south.below).toBeGreaterThan(quiet.below);
  expect(south.above).toBe(quiet.above);
});

test("places outside the territory push no name of its communes", () => {
  expect(nameRoom(bounds, [{ lat: 47.2 }, { lat: 45 }])).toEqual(nameRoom(bounds, []));
});
