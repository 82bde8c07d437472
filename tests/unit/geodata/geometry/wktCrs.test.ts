import { expect, it } from "vitest";
import { readWktCrs } from "../../../../geodata/geometry/wktCrs.ts";
import { LAMBERT93_PRJ } from "../../../fixtures/writeShapefile.ts";

it.each([
  [LAMBERT93_PRJ, "EPSG:2154"],
  [
    'PROJCS["RGF93 v1 / Lambert-93",GEOGCS["RGF93",AUTHORITY["EPSG","4171"]],AUTHORITY["EPSG","2154"]]',
    "EPSG:2154",
  ],
  ['PROJCRS["RGF93 v1 / Lambert-93",BASEGEOGCRS["RGF93 v1"],ID["EPSG",2154]]', "EPSG:2154"],
  ['PROJCS["RGF93 / Lambert-93",GEOGCS["RGF93"]]', "EPSG:2154"],
  ['PROJCS["RGF_1993_CC47",GEOGCS["GCS_RGF_1993"]]', "EPSG:3947"],
  ['PROJCS["RGF93 / CC50",GEOGCS["RGF93"]]', "EPSG:3950"],
  ['PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984"]]', "EPSG:3857"],
  ['GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]', "EPSG:4326"],
  ['GEOGCS["WGS 84",DATUM["WGS_1984"]]', "EPSG:4326"],
  ['GEOGCS["RGF93 v2b"]', "EPSG:4326"],
  ['PROJCS["NTF_Lambert_II_etendu",GEOGCS["GCS_NTF"]]', "NTF_Lambert_II_etendu"],
])("reads the system of %s", (wkt, crs) => {
  expect(readWktCrs(wkt)).toBe(crs);
});

it("says nothing of what is no description", () => {
  expect(readWktCrs("Lambert-93")).toBeNull();
  expect(readWktCrs("")).toBeNull();
});
