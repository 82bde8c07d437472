import { describe, expect, it } from "vitest";
import { decodeGeopackageGeometry, decodeWkb } from "../../../../geodata/formats/wkb.ts";

/** Bytes from hexadecimal, spaces for the eye only. */
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));

const ONE = "000000000000f03f"; // 1, little end first
const TWO = "0000000000000040";
const ONE_BIG = "3ff0000000000000";
const TWO_BIG = "4000000000000000";

describe("well-known binary", () => {
  it.each([
    ["little end first", `01 01000000 ${ONE} ${TWO}`],
    ["big end first", `00 00000001 ${ONE_BIG} ${TWO_BIG}`],
    ["with a height (ISO)", `01 e9030000 ${ONE} ${TWO} ${TWO}`],
    ["with a height and a system (PostGIS)", `01 010000a0 e6100000 ${ONE} ${TWO} ${TWO}`],
    ["with a height and a measure (ISO)", `01 b90b0000 ${ONE} ${TWO} ${ONE} ${ONE}`],
  ])("reads a point %s", (_, hex) => {
    expect(decodeWkb(bytes(hex))).toEqual({ type: "Point", coordinates: [1, 2] });
  });

  it("reads members one after the other", () => {
    const point = `01 01000000 ${ONE} ${TWO}`;
    expect(decodeWkb(bytes(`01 04000000 02000000 ${point} ${point}`))).toEqual({
      type: "MultiPoint",
      coordinates: [
        [1, 2],
        [1, 2],
      ],
    });
  });

  it.each([
    ["cut", `01 01000000 ${ONE}`],
    ["of four thousand million points", "01 02000000 ffffffff"],
    ["a curve", "01 08000000 00000000"],
    ["a nest without end", "01 07000000 01000000".repeat(50)],
    ["nothing", ""],
  ])("gives nothing for what is %s", (_, hex) => {
    expect(decodeWkb(bytes(hex))).toBeUndefined();
  });
});

describe("a GeoPackage cell", () => {
  const point = `01 01000000 ${ONE} ${TWO}`;

  it.each([
    ["no envelope", "01", ""],
    ["a flat envelope", "03", ONE.repeat(4)],
    ["an envelope with heights", "05", ONE.repeat(6)],
    ["an envelope with heights and measures", "09", ONE.repeat(8)],
  ])("is read behind %s", (_, flags, envelope) => {
    expect(decodeGeopackageGeometry(bytes(`4750 00 ${flags} e6100000 ${envelope} ${point}`))).toEqual({
      type: "Point",
      coordinates: [1, 2],
    });
  });

  it("may be empty, and is not read when it is something else", () => {
    expect(decodeGeopackageGeometry(bytes(`4750 00 11 e6100000`))).toBeNull();
    expect(decodeGeopackageGeometry(bytes(point))).toBeUndefined();
    expect(decodeGeopackageGeometry(bytes(`4750 00 0f e6100000 ${point}`))).toBeUndefined();
  });
});
