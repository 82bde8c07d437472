/**
 * Who may import whom. A module belongs to the longest prefix that fits its path; its imports from inside the
 * project must start with one of `from` (its own prefix is always allowed), its packages must be in `packages`.
 * Data walks one way: geodata ← planners ← src.
 */
export interface ImportRule {
  readonly prefix: string;
  readonly from: readonly string[];
  readonly packages: readonly string[];
}

const pureData = [
  "geojson",
  "proj4",
  "@turf/turf",
  "@turf/boolean-point-in-polygon",
  "papaparse",
  "chardet",
  "geojson-validation",
  "ical.js",
  "fflate",
  "hucre",
  "shpjs",
  "flatgeobuf",
  "kdbush",
  "geokdbush",
];

const planners = "planners/";
const geodataModel = "geodata/model/";
const plannersModel = "planners/model/";

/** Ordered as the data walks. `geodata/model/invariantError.ts` is the one geodata file that planners use. */
export const importTable: readonly ImportRule[] = [
  { prefix: "geodata/model/", from: [], packages: ["geojson"] },
  { prefix: "geodata/supply/", from: ["geodata/"], packages: ["opening_hours"] },
  { prefix: "geodata/", from: ["geodata/"], packages: pureData },

  { prefix: plannersModel, from: ["geodata/model/invariantError.ts"], packages: [] },
  { prefix: "planners/check/", from: [plannersModel, "geodata/model/invariantError.ts"], packages: [] },
  { prefix: "planners/pareto/", from: [plannersModel], packages: [] },
  { prefix: "planners/exact/", from: [planners, "geodata/model/invariantError.ts"], packages: ["highs"] },
  { prefix: planners, from: [planners, "geodata/model/invariantError.ts"], packages: ["pure-rand"] },

  {
    prefix: "src/scenario/",
    from: [geodataModel, "geodata/", plannersModel, "src/i18n/defaultNames.ts"],
    packages: ["valibot", "@noble/hashes"],
  },
  {
    prefix: "src/pipeline/",
    from: ["geodata/", planners, "src/scenario/", "src/services/"],
    packages: ["@noble/hashes", "chardet", "sql.js"],
  },
  {
    prefix: "src/bench/",
    from: ["geodata/", planners, "src/scenario/", "src/pipeline/"],
    packages: [],
  },
  {
    prefix: "src/services/",
    from: ["geodata/", "src/scenario/"],
    packages: ["idb-keyval", "valibot", "papaparse"],
  },
  {
    prefix: "src/i18n/",
    from: [geodataModel, "geodata/calendar/", plannersModel, "src/scenario/", "src/pipeline/"],
    packages: [],
  },
  {
    prefix: "src/mapping/",
    from: ["geodata/", plannersModel, "src/scenario/", "src/pipeline/", "src/i18n/"],
    packages: ["geojson", "statsbreaks", "@turf/turf"],
  },
  {
    prefix: "src/exports/",
    from: ["geodata/", plannersModel, "src/scenario/", "src/pipeline/", "src/i18n/", "src/mapping/"],
    packages: [
      "uqr",
      "geojson",
      "@noble/hashes",
      "@turf/turf",
      "papaparse",
      "valibot",
      "ical-generator",
      "ical.js",
      "temporal-polyfill",
      "osrm-text-instructions",
      "@dwayneparton/geojson-to-gpx",
      "@placemarkio/tokml",
      "@xmldom/xmldom",
      "hucre",
      "fflate",
      "sql.js",
      "docx",
      "pdfkit",
      "svg-to-pdfkit",
    ],
  },
  {
    prefix: "src/viewer/",
    from: ["src/exports/share/sharedSeal.ts", "src/scenario/", "src/i18n/"],
    packages: [],
  },
  {
    prefix: "src/workers/",
    from: ["geodata/", planners, "src/scenario/", "src/pipeline/", "src/services/"],
    packages: ["highs", "sql.js"],
  },
  {
    prefix: "src/packaged/",
    from: ["src/services/", "src/workers/"],
    packages: ["virtual:cog-archive", "virtual:map-worker"],
  },
  {
    prefix: "src/cli/",
    from: [
      "geodata/",
      planners,
      "src/scenario/",
      "src/pipeline/",
      "src/exports/",
      "src/services/",
      "src/i18n/",
      "src/bench/",
      "src/mapping/",
    ],
    packages: ["highs", "sql.js", "virtual:viewer-script", "node:*"],
  },
  {
    prefix: "src/ui/map/",
    from: [
      "geodata/",
      plannersModel,
      "src/scenario/",
      "src/pipeline/",
      "src/i18n/",
      "src/mapping/",
      "src/ui/",
    ],
    packages: [
      "solid-js",
      "maplibre-gl",
      "geojson",
      "@fontsource/atkinson-hyperlegible",
      "@turf/turf",
      "kdbush",
    ],
  },
  {
    prefix: "src/ui/figures/",
    from: [
      "geodata/",
      "src/scenario/",
      "src/pipeline/",
      "src/exports/",
      "src/i18n/",
      "src/mapping/",
      "src/ui/",
    ],
    packages: ["solid-js", "@observablehq/plot"],
  },
  {
    prefix: "src/ui/",
    from: [
      "geodata/",
      plannersModel,
      "src/scenario/",
      "src/pipeline/",
      "src/exports/",
      "src/services/",
      "src/workers/",
      "src/i18n/",
      "src/mapping/",
      "src/ui/",
    ],
    packages: [
      "solid-js",
      "idb-keyval",
      "geojson",
      "@fontsource/atkinson-hyperlegible",
      "virtual:viewer-script",
    ],
  },
];
