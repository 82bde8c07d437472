import type { WhiteZoneDefinition } from "../../../geodata/model/whiteZone.ts";
import { LAYER_STYLE_WORDS } from "../../i18n/partnerText.ts";
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
  const rules: Readonly<Partial<Record<PartnerTable["id"], readonly Rule[]>>> = {
    coverage: coverageRules(definition.minutes),
    "white-zones": [whiteZoneRule(definition.minutes)],
    stops: stopRules(),
    circuits: circuitRules(tables),
  };
  const labels: Readonly<Record<string, string>> = { coverage: "nom", stops: "nom" };
  return new Map(
    tables.flatMap(({ id }) => {
      const own = rules[id];
      return own === undefined || own.length === 0 ? [] : [[id, encodeQml(own, labels[id] ?? null)] as const];
    }),
  );
}

const CLASS_COLOURS = ["#f4f1f8", "#d9d3e8", "#b3abd3", "#8071b3", "#553590"] as const;
const NO_SUPPLY_COLOUR = "#3a3a3f";

/** Two cuts below the threshold, the threshold, and one above. */
function cutsAround(minutes: number): number[] {
  const step = minutes / 3;
  return [minutes - 2 * step, minutes - step, minutes, minutes + step].map(Math.round);
}

function coverageRules(minutes: number): Rule[] {
  const cuts = cutsAround(minutes);
  const bounds = [null, ...cuts, null];
  const classes = bounds.slice(0, -1).map((from, i): Rule => {
    const to = bounds[i + 1] ?? null;
    const parts = [
      ...(from === null ? ['"temps_acces_min" IS NOT NULL'] : [`"temps_acces_min" > ${from}`]),
      ...(to === null ? [] : [`"temps_acces_min" <= ${to}`]),
    ];
    return {
      filter: parts.join(" AND "),
      label: LAYER_STYLE_WORDS.minutes(from, to),
      symbol: [plainFill(CLASS_COLOURS[i] ?? NO_SUPPLY_COLOUR)],
      kind: "fill",
    };
  });
  const none: Rule = {
    filter: '"temps_acces_min" IS NULL',
    label: LAYER_STYLE_WORDS.noSupply,
    symbol: [plainFill(NO_SUPPLY_COLOUR)],
    kind: "fill",
  };
  return [...classes, none];
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

function stopRules(): Rule[] {
  const marker = (name: string, colour: string): SymbolLayer => ({
    class: "SimpleMarker",
    options: { name, color: colour, outline_color: INK, outline_width: "0.4", size: "4" },
  });
  return [
    {
      filter: "\"nature\" = 'atelier itinérant'",
      label: LAYER_STYLE_WORDS.stop,
      kind: "marker",
      symbol: [marker("circle", "0,114,178,255")],
    },
    {
      filter: "\"nature\" = 'nouveau lieu fixe'",
      label: LAYER_STYLE_WORDS.newPlace,
      kind: "marker",
      symbol: [marker("square", "0,158,115,255")],
    },
  ];
}

/** Okabe and Ito's colours that read on white, as on the page. */
const LINE_COLOURS = [
  "0,114,178",
  "213,94,0",
  "0,158,115",
  "204,121,167",
  "86,180,233",
  "230,159,0",
] as const;
const DASHES = ["solid", "dash", "dot", "dash dot"] as const;

function circuitRules(tables: readonly PartnerTable[]): Rule[] {
  const circuits = tables.find(({ id }) => id === "circuits");
  const column = circuits?.fields.findIndex(({ name }) => name === "circuit") ?? -1;
  const ids = [...new Set(circuits?.rows.map((row) => String(row[column])) ?? [])];
  return ids.map((id, i): Rule => ({
    filter: `"circuit" = '${id.replaceAll("'", "''")}'`,
    label: LAYER_STYLE_WORDS.circuit(i + 1),
    kind: "line",
    symbol: [
      {
        class: "SimpleLine",
        options: {
          line_color: `${LINE_COLOURS[i % LINE_COLOURS.length] ?? "0,0,0"},255`,
          line_style: DASHES[Math.floor(i / LINE_COLOURS.length) % DASHES.length] ?? "solid",
          line_width: "1",
        },
      },
    ],
  }));
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
