import { describe, expect, it } from "vitest";
import { decodeGridCells, isGridTable } from "../../../../geodata/formats/gridCells.ts";

const HEADER = "Idcar_200m;Ind;Ind_0_3;Ind_4_5;lcog_geo";

describe("isGridTable", () => {
  it("knows INSEE's carreaux and a table of points with children, and takes nothing else for one", () => {
    expect(isGridTable(HEADER.split(";"))).toBe(true);
    expect(isGridTable(["idcar_1km", "ind_0_3", "ind_4_5"])).toBe(true);
    expect(isGridTable(["x", "y", "enfants"])).toBe(true);
    expect(isGridTable(["code_insee", "enfants"])).toBe(false);
    expect(isGridTable(["nom", "adresse", "x", "y", "enfants"])).toBe(false);
  });
});

describe("decodeGridCells", () => {
  it("reads the position out of the cell's id, and children as both columns together", () => {
    const { value, issues } = decodeGridCells(
      `${HEADER}\nCRS3035RES200mN2481000E3929400;12;1,5;0,7;71076\nCRS3035RES200mN2481200E3929400;9;0;0;71076\n`,
    );
    expect(issues).toEqual([]);
    expect(value).toMatchObject({ separator: ";", decimal: ",", total: 2, rejected: 0 });
    expect(value?.cells).toHaveLength(1);
    // The centre is 3,929,500 m east, 2,481,100 m north: gdaltransform (PROJ) gives 5.010034668 45.324157644.
    const [cell] = value?.cells ?? [];
    expect(cell?.children).toBeCloseTo(2.2);
    expect(cell?.communeCodes).toEqual(["71076"]);
    expect(cell?.lon).toBeCloseTo(5.010034668, 7);
    expect(cell?.lat).toBeCloseTo(45.324157644, 7);
  });

  it("lies 10° E, 52° N at the false origin of EPSG:3035", () => {
    // South-west corner 100 m from the origin both ways, so that the centre is the origin.
    const { value } = decodeGridCells("idcar_200m,ind_0_3,ind_4_5\nCRS3035RES200mN3209900E4320900,1,0\n");
    expect(value?.cells[0]?.lon).toBeCloseTo(10, 9);
    expect(value?.cells[0]?.lat).toBeCloseTo(52, 9);
  });

  it("reads the codes of a cell on a border, and ids of La Réunion", () => {
    const { value } = decodeGridCells(
      "idcar_200m,ind_0_3,ind_4_5,lcog_geo\nCRS2975RES200mN7680000E340000,2,1,9741197415\n",
    );
    expect(value?.cells[0]?.communeCodes).toEqual(["97411", "97415"]);
    expect(value?.cells[0]?.lat).toBeLessThan(-20);
  });

  it("reads points in degrees and in Lambert-93", () => {
    const [degrees] = decodeGridCells("x,y,enfants\n4.85,46.78,3.5\n").value?.cells ?? [];
    expect(degrees).toEqual({ lon: 4.85, lat: 46.78, children: 3.5, communeCodes: [] });
    const [metres] = decodeGridCells("x;y;enfants\n700000;6600000;3,5\n").value?.cells ?? [];
    expect(metres?.lon).toBeCloseTo(3, 6);
    expect(metres?.lat).toBeCloseTo(46.5, 6);
  });

  it("reads cells of a GeoJSON, by their outline where they have no id", () => {
    const square = [
      [
        [4.8, 46.7],
        [4.9, 46.7],
        [4.9, 46.8],
        [4.8, 46.8],
        [4.8, 46.7],
      ],
    ];
    const feature = (properties: object): object => ({
      type: "Feature",
      properties,
      geometry: { type: "Polygon", coordinates: square },
    });
    const { value } = decodeGridCells(
      JSON.stringify({
        type: "FeatureCollection",
        features: [feature({ Ind_0_3: 2, Ind_4_5: 1 }), feature({ Ind_0_3: 0, Ind_4_5: 4 })],
      }),
    );
    expect(value?.cells.map(({ children }) => children)).toEqual([3, 4]);
    expect(value?.cells[0]?.lon).toBeCloseTo(4.85);
    expect(value?.cells[0]?.lat).toBeCloseTo(46.75);
  });

  it("says that 0 to 3 alone was scaled to six years of age", () => {
    const { value, issues } = decodeGridCells("idcar_200m,ind_0_3\nCRS3035RES200mN2481000E3929400,4\n");
    expect(value?.cells[0]?.children).toBe(6);
    expect(issues.map(({ code }) => code)).toEqual(["grid-under-4-only"]);
  });

  it("lists cells without a place or a count, keeps the others, and refuses a table without children", () => {
    const { value, issues } = decodeGridCells(
      `${HEADER}\nnulle part;1;1;1;71076\nCRS3035RES200mN2481000E3929400;1;beaucoup;;71076\nCRS3035RES200mN2481000E3929600;1;1;1;71076\n`,
    );
    expect(value?.cells).toHaveLength(1);
    expect(value?.rejected).toBe(2);
    expect(issues.map(({ code, at }) => [code, at])).toEqual([
      ["grid-cell-unplaced", "line 2"],
      ["grid-cell-no-count", "line 3"],
    ]);
    expect(decodeGridCells("idcar_200m,ind\nCRS3035RES200mN2481000E3929400,4\n").value).toBeUndefined();
    expect(decodeGridCells("").value).toBeUndefined();
    expect(decodeGridCells("{").value).toBeUndefined();
  });
});
