import { expect, test } from "vitest";
import { basemapLayers, PLAN_IGN } from "../../../../../src/ui/map/basemap.ts";

test("keeps areas and lines, leaves texts, pictures and patterns out", () => {
  const layers = basemapLayers({
    version: 8,
    layers: [
      { id: "ground", type: "background", paint: {} },
      {
        id: "water",
        type: "fill",
        source: "plan_ign",
        "source-layer": "hydro_surf",
        paint: { "fill-color": "#aaf" },
      },
      {
        id: "wood",
        type: "fill",
        source: "plan_ign",
        "source-layer": "ocs",
        paint: { "fill-pattern": "tree" },
      },
      { id: "road", type: "line", source: "plan_ign", "source-layer": "route", paint: {} },
      { id: "town", type: "symbol", source: "plan_ign", "source-layer": "toponyme" },
    ],
  });
  expect(layers.map((layer) => layer.type)).toEqual(["fill", "line"]);
  expect(layers).toMatchObject([
    { source: PLAN_IGN.source, "source-layer": "hydro_surf", paint: { "fill-color": "#aaf" } },
    { source: PLAN_IGN.source, "source-layer": "route" },
  ]);
});

test.each([null, 3, "html", [], {}, { layers: "x" }, { layers: [null, 1] }])("%j gives no layer", (value) => {
  expect(basemapLayers(value)).toEqual([]);
});
