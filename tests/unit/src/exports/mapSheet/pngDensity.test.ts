import { expect, test } from "vitest";
import { setPngDensity } from "../../../../../src/exports/mapSheet/pngDensity.ts";

/** One white pixel. */
const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

test("the density stands behind the header, with the checksum that any reader asks for", () => {
  const png = Uint8Array.from(atob(PNG), (letter) => letter.charCodeAt(0));
  const dense = setPngDensity(png, 300);
  expect(dense.length).toBe(png.length + 21);
  expect([...dense.subarray(0, 33)]).toEqual([...png.subarray(0, 33)]);
  expect(String.fromCharCode(...dense.subarray(37, 41))).toBe("pHYs");
  // 300 dots an inch are 11,811 a metre; 78 a5 3f 76 is the checksum that other programs write for it.
  expect([...dense.subarray(41, 54)]).toEqual([
    0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1, 0x78, 0xa5, 0x3f, 0x76,
  ]);
  expect([...dense.subarray(54)]).toEqual([...png.subarray(33)]);
});
