import { expect, it } from "vitest";
import { readLogo } from "../../../../../src/exports/minutes/logoPicture.ts";
import { minutesColours } from "../../../../../src/exports/minutes/minutesColours.ts";

function address(kind: "png" | "jpeg", bytes: readonly number[]): string {
  return `data:image/${kind};base64,${btoa(String.fromCharCode(...bytes))}`;
}

/** Signature, length and name of the header, then 300 × 200. */
const PNG = [
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0x2c, 0, 0, 0,
  200,
];

/** Start, a segment to be skipped, then a progressive frame of 300 × 200. */
const JPEG = [
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 11, 8, 0, 200, 1, 0x2c, 1, 1, 0x11, 0, 0xff, 0xd9,
];

it("measures PNG and JPEG", () => {
  expect(readLogo(address("png", PNG))).toMatchObject({ kind: "png", width: 300, height: 200 });
  expect(readLogo(address("jpeg", JPEG))).toMatchObject({ kind: "jpg", width: 300, height: 200 });
});

it("goes by what the bytes are, not by what the address says", () => {
  expect(readLogo(address("jpeg", PNG))?.kind).toBe("png");
});

it.each([
  ["an address elsewhere", "https://example.org/logo.png"],
  ["another kind of picture", "data:image/svg+xml;base64,PHN2Zz4="],
  ["no base64", "data:image/png;base64,A"],
  ["a PNG without size", address("png", PNG.slice(0, 12))],
  ["a PNG of no width", address("png", [...PNG.slice(0, 16), 0, 0, 0, 0, 0, 0, 0, 1])],
  ["a JPEG that ends early", address("jpeg", JPEG.slice(0, 10))],
  [
    "a JPEG whose segment has no length",
    address("jpeg", [0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
  ],
])("does without %s", (_, logo) => {
  expect(readLogo(logo)).toBeNull();
});

it("takes the first of the authority's colours that can be read for titles, else a neutral one", () => {
  const own = { name: "Agglo", logo: null };
  expect(minutesColours({ ...own, mainColour: "#003366", secondColour: "#ffffff" }).title).toBe("#003366");
  expect(minutesColours({ ...own, mainColour: "#ffff00", secondColour: "#006644" }).title).toBe("#006644");
  expect(minutesColours({ ...own, mainColour: "#ffff00", secondColour: "#eeeeee" }).title).toBe(
    minutesColours(null).title,
  );
});
