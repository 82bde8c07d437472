import { describe, expect, it } from "vitest";
import { buildCrsConversion, readCrsMember } from "../../../../geodata/geometry/crs.ts";

describe("the crs member of older files", () => {
  it.each([
    [{ type: "name", properties: { name: "urn:ogc:def:crs:OGC:1.3:CRS84" } }, "EPSG:4326"],
    [{ type: "name", properties: { name: "urn:ogc:def:crs:EPSG::2154" } }, "EPSG:2154"],
    [{ type: "name", properties: { name: "EPSG:3947" } }, "EPSG:3947"],
    [{ type: "EPSG", properties: { code: 3857 } }, "EPSG:3857"],
    [{ type: "name", properties: { name: "urn:ogc:def:crs:EPSG::4171" } }, "EPSG:4326"],
    ["EPSG:900913", "EPSG:3857"],
    [{ type: "name", properties: { name: "EPSG:27572" } }, "unknown"],
    [{ type: "name", properties: { name: "Lambert" } }, "unknown"],
    [undefined, null],
    [null, null],
    [{ type: "link", properties: { href: "x" } }, null],
    [{ properties: 3 }, null],
  ])("%j is %j", (member, crs) => {
    expect(readCrsMember(member)).toBe(crs);
  });
});

describe("conversions", () => {
  it("puts the origin of Lambert-93 and of each zone on its meridian", () => {
    const [lon, lat] = buildCrsConversion("EPSG:2154").toLonLat(700_000, 6_600_000);
    expect(lon).toBeCloseTo(3, 9);
    expect(lat).toBeCloseTo(46.5, 6);
    for (const parallel of [42, 43, 44, 45, 46, 47, 48, 49, 50] as const) {
      const { toLonLat, fromLonLat } = buildCrsConversion(`EPSG:39${parallel}`);
      const [x, y] = fromLonLat(3, parallel);
      expect([Math.round(x), Math.round(y)]).toEqual([1_700_000, (parallel - 41) * 1_000_000 + 200_000]);
      expect(toLonLat(x, y)[1]).toBeCloseTo(parallel, 9);
    }
  });
});
