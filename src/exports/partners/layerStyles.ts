import { STRUCTURE_KINDS } from "../../../geodata/model/structure.ts";
import type { WhiteZoneDefinition } from "../../../geodata/model/whiteZone.ts";
import { LAYER_STYLE_WORDS } from "../../i18n/partnerText.ts";
import { nameKind } from "../../i18n/structureExportText.ts";
import { circuitStyle } from "../../mapping/circuitStyle.ts";
import { classLabel } from "../../mapping/figureText.ts";
import { DEFAULT_MAP_STYLE } from "../../mapping/mapChoice.ts";
import { type MapClass, scalePaints } from "../../mapping/mapClasses.ts";
import { mapIndicator, roundCuts, shownOfFigure } from "../../mapping/mapIndicators.ts";
import { NEW_PLACE_SHAPE, STRUCTURE_SHAPES } from "../../mapping/structureShapes.ts";
import { escapeText } from "../markup.ts";
import type { PartnerTable } from "./partnerTable.ts";

/** One class of a layer: who is in it (an expression of QGIS), what it is called, how it is drawn. */
interface Rule {
  readonly filter: string;
  readonly label: string;
  /** Layers of the symbol, from the bottom up. */
  readonly symbol: readonly SymbolLayer[];
  readonly kind: "fill" | "line" | "marker";
}

interface SymbolLayer {
  readonly class: string;
  readonly options: Readonly<Record<string, string>>;
}

const INK = "23,19,31,255";
const BORDER = "141,137,152,255";

/**
 * Writes the style that QGIS (3.16 and later) opens each layer in: the classes, colours and hatching of the page.
 *
 * @returns text of a `.qml` file by the table's id; tables without places have none.
 */
export function buildLayerStyles(
  definition: WhiteZoneDefinition,
  tables: readonly PartnerTable[],
): ReadonlyMap<string, string> {
  const circuits = tables.find(({ id }) => id === "circuits");
  const circuitIds = circuits === undefined ? [] : [...new Set(columnOf(circuits, "circuit"))];
  const rules: Readonly<Partial<Record<PartnerTable["id"], readonly Rule[]>>> = {
    coverage: coverageRules(definition.minutes),
    "white-zones": [whiteZoneRule(definition.minutes)],
    stops: stopRules(circuitIds),
    circuits: circuitRules(circuitIds),
    structures: structureRules(tables.find(({ id }) => id === "structures")),
  };
  const labels: Readonly<Record<string, string>> = { coverage: "nom", stops: "nom", structures: "nom" };
  return new Map(
    tables.flatMap(({ id }) => {
      const own = rules[id];
      return own === undefined || own.length === 0 ? [] : [[id, encodeQml(own, labels[id] ?? null)] as const];
    }),
  );
}

/** The classes of the map of access, as every map of the page cuts and colours them. */
function coverageRules(minutes: number): Rule[] {
  const indicator = mapIndicator("access");
  const cuts = roundCuts(indicator, indicator.usual.count, [], minutes);
  const paints = scalePaints(DEFAULT_MAP_STYLE.palette, cuts.length + 1, indicator.dark);
  const rule = (mapClass: MapClass, filter: string): Rule => ({
    filter,
    label: classLabel(mapClass, { indicator, cuts }, "fr"),
    symbol: [plainFill(paints(mapClass).fill)],
    kind: "fill",
  });
  const [first = 0, ...others] = cuts.map((cut) => shownOfFigure(cut, indicator.unit));
  const bounds = [first, ...others];
  return [
    rule(0, `"temps_acces_min" <= ${first}`),
    ...bounds.map((from, i) => {
      const to = bounds[i + 1];
      return rule(
        i + 1,
        `"temps_acces_min" > ${from}${to === undefined ? "" : ` AND "temps_acces_min" <= ${to}`}`,
      );
    }),
    rule("no-supply", '"temps_acces_min" IS NULL'),
  ];
}

function whiteZoneRule(minutes: number): Rule {
  const outline = { outline_color: INK, outline_width: "0.7", style: "no" };
  return {
    filter: "TRUE",
    label: LAYER_STYLE_WORDS.whiteZone(minutes),
    kind: "fill",
    symbol: [
      { class: "SimpleFill", options: { color: "255,255,255,0", ...outline } },
      { class: "LinePatternFill", options: { angle: "45", color: INK, distance: "3", line_width: "0.26" } },
    ],
  };
}

/** Discs in the colours of their circuits, and pins of new fixed places. */
function stopRules(circuitIds: readonly string[]): Rule[] {
  return [
    ...circuitIds.map((id, i): Rule => ({
      // A circuit of several kinds of outings numbers the others: « c1 », « c1-2 ».
      filter: `"circuit" = ${quote(id)} OR "circuit" LIKE ${quote(`${id}-%`)}`,
      label: LAYER_STYLE_WORDS.stop(i + 1),
      kind: "marker",
      symbol: [
        {
          class: "SimpleMarker",
          options: {
            name: "circle",
            color: toRgba(circuitStyle(i).colour),
            outline_color: INK,
            outline_width: "0.4",
            size: "4",
          },
        },
      ],
    })),
    {
      filter: '"circuit" IS NULL',
      label: LAYER_STYLE_WORDS.newPlace,
      kind: "marker",
      symbol: [shapeMarker(NEW_PLACE_SHAPE.outline, true)],
    },
  ];
}

/** A shape by kind, hollow outside the territory, as on the page. */
function structureRules(structures: PartnerTable | undefined): Rule[] {
  const present = new Set(structures === undefined ? [] : columnOf(structures, "type"));
  return STRUCTURE_KINDS.filter((kind) => present.has(nameKind(kind))).flatMap((kind) =>
    [false, true].map((outside): Rule => ({
      filter: `"type" = ${quote(nameKind(kind))} AND ${outside ? "" : "NOT "}"hors_territoire"`,
      label: `${nameKind(kind)}${outside ? LAYER_STYLE_WORDS.outside : ""}`,
      kind: "marker",
      symbol: [shapeMarker(STRUCTURE_SHAPES[kind], outside)],
    })),
  );
}

/** A shape of the page as a marker that carries its own drawing. */
function shapeMarker(path: string, hollow: boolean): SymbolLayer {
  const [fill, edge] = hollow ? ["#ffffff", "#17131f"] : ["#17131f", "#ffffff"];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 26 26"><path d="${path}" fill="${fill}" stroke="${edge}" stroke-width="2"/></svg>`;
  return { class: "SvgMarker", options: { name: `base64:${btoa(svg)}`, size: "5" } };
}

/** Colours and dashes as on the page. */
function circuitRules(circuitIds: readonly string[]): Rule[] {
  return circuitIds.map((id, i): Rule => {
    const { colour, dash } = circuitStyle(i);
    return {
      filter: `"circuit" = ${quote(id)}`,
      label: LAYER_STYLE_WORDS.circuit(i + 1),
      kind: "line",
      symbol: [
        {
          class: "SimpleLine",
          options: {
            line_color: toRgba(colour),
            line_width: "1",
            use_customdash: dash.length === 0 ? "0" : "1",
            customdash: dash.length === 0 ? "5;2" : dash.join(";"),
            customdash_unit: "MM",
            capstyle: "flat",
          },
        },
      ],
    };
  });
}

/** Writes a text of an expression of QGIS. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function columnOf(table: PartnerTable, name: string): readonly string[] {
  const column = table.fields.findIndex((field) => field.name === name);
  return table.rows.flatMap((row) => (typeof row[column] === "string" ? [row[column]] : []));
}

function plainFill(hex: string): SymbolLayer {
  return {
    class: "SimpleFill",
    options: { color: toRgba(hex), style: "solid", outline_color: BORDER, outline_width: "0.2" },
  };
}

function toRgba(hex: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [...parts, 255].join(",");
}

function encodeQml(rules: readonly Rule[], labelField: string | null): string {
  const tree = rules.map(
    ({ filter, label }, i) =>
      `   <rule key="r${i}" symbol="${i}" filter="${escapeText(filter)}" label="${escapeText(label)}"/>`,
  );
  const symbols = rules.map(
    ({ kind, symbol }, i) =>
      `   <symbol name="${i}" type="${kind}" alpha="1" clip_to_extent="1" force_rhr="0">\n${symbol.map(encodeSymbolLayer).join("\n")}\n   </symbol>`,
  );
  return [
    "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>",
    `<qgis version="3.16" styleCategories="Symbology|Labeling" labelsEnabled="${labelField === null ? 0 : 1}">`,
    ' <renderer-v2 type="RuleRenderer" symbollevels="0" forceraster="0" enableorderby="0">',
    '  <rules key="root">',
    ...tree,
    "  </rules>",
    "  <symbols>",
    ...symbols,
    "  </symbols>",
    " </renderer-v2>",
    ...(labelField === null ? [] : encodeLabels(labelField)),
    " <blendMode>0</blendMode>",
    "</qgis>",
    "",
  ].join("\n");
}

function encodeSymbolLayer({ class: name, options }: SymbolLayer): string {
  const lines = Object.entries(options).map(
    ([key, value]) => `     <prop k="${key}" v="${escapeText(value)}"/>`,
  );
  return [`    <layer class="${name}" enabled="1" locked="0" pass="0">`, ...lines, "    </layer>"].join("\n");
}

function encodeLabels(field: string): string[] {
  return [
    ' <labeling type="simple">',
    '  <settings calloutType="simple">',
    `   <text-style fieldName="${field}" fontSize="8" textColor="${INK}">`,
    '    <text-buffer bufferDraw="1" bufferSize="0.8" bufferColor="255,255,255,255"/>',
    "   </text-style>",
    '   <rendering obstacle="1"/>',
    "  </settings>",
    " </labeling>",
  ];
}
