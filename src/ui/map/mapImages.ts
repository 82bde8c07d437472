import { STRUCTURE_KINDS } from "../../../geodata/model/structure.ts";
import { circuitStyle, DISTINCT_CIRCUITS } from "../../mapping/circuitStyle.ts";
import { type DIFFERENCE_OVERLAYS, overlayTiles } from "../../mapping/overlayTiles.ts";
import { NEW_PLACE_SHAPE, STRUCTURE_SHAPES } from "../../mapping/structureShapes.ts";

/** A picture for the map, drawn at twice its size on the map. */
export interface MapImage {
  readonly name: string;
  readonly data: ImageData;
  readonly pixelRatio: 2;
}

const INK = "#17131f";
const PAPER = "#ffffff";

function draw(name: string, size: number, paint: (pen: CanvasRenderingContext2D) => void): MapImage | null {
  const canvas = document.createElement("canvas");
  canvas.width = size * 2;
  canvas.height = size * 2;
  const pen = canvas.getContext("2d");
  if (pen === null) return null;
  pen.scale(2, 2);
  paint(pen);
  return { name, data: pen.getImageData(0, 0, size * 2, size * 2), pixelRatio: 2 };
}

/** A tile of diagonal lines that repeats without a seam. */
function hatch(name: string, line: string, edge: string): MapImage | null {
  const size = 14;
  return draw(name, size, (pen) => {
    for (const [colour, width] of [
      [edge, 3],
      [line, 1.6],
    ] as const) {
      pen.strokeStyle = colour;
      pen.lineWidth = width;
      pen.beginPath();
      for (const shift of [-size, 0, size]) {
        pen.moveTo(shift - 2, size + 2);
        pen.lineTo(shift + size + 2, -2);
      }
      pen.stroke();
    }
  });
}

/** Short strokes that lean the other way than the hatching of white zones: an answer that may change. */
function limit(name: string, line: string, edge: string): MapImage | null {
  return draw(name, 12, (pen) => {
    pen.lineCap = "round";
    for (const [colour, width] of [
      [edge, 5],
      [line, 2.4],
    ] as const) {
      pen.strokeStyle = colour;
      pen.lineWidth = width;
      pen.beginPath();
      pen.moveTo(3.8, 3.8);
      pen.lineTo(8.2, 8.2);
      pen.stroke();
    }
  });
}

/** Lines both ways, for communes that no supply reaches. */
function cross(): MapImage | null {
  return draw("cross", 14, (pen) => {
    pen.strokeStyle = "rgba(255,255,255,0.6)";
    pen.lineWidth = 1.2;
    pen.beginPath();
    for (const [x0, y0, x1, y1] of [
      [-1, -1, 15, 15],
      [-1, 15, 15, -1],
    ] as const) {
      pen.moveTo(x0, y0);
      pen.lineTo(x1, y1);
    }
    pen.stroke();
  });
}

/** Level lines on blank paper, for communes where nobody is to be served. */
function lines(): MapImage | null {
  return draw("lines", 8, (pen) => {
    pen.strokeStyle = "#a5a2ad";
    pen.lineWidth = 1;
    pen.beginPath();
    pen.moveTo(0, 4);
    pen.lineTo(8, 4);
    pen.stroke();
  });
}

function dots(): MapImage | null {
  return draw("dots", 10, (pen) => {
    pen.fillStyle = "#6b6873";
    pen.beginPath();
    pen.arc(5, 5, 1.2, 0, Math.PI * 2);
    pen.fill();
  });
}

/** The sign of a difference, edged so that it stands out from its colour. */
function sign(name: (typeof DIFFERENCE_OVERLAYS)[number], edge: string): MapImage | null {
  const { size, path, colour, width } = overlayTiles[name];
  return draw(name, size, (pen) => {
    const shape = new Path2D(path);
    for (const [stroke, lineWidth] of [
      [edge, width + 2],
      [colour, width],
    ] as const) {
      pen.strokeStyle = stroke;
      pen.lineWidth = lineWidth;
      pen.stroke(shape);
    }
  });
}

function structureImages(): (MapImage | null)[] {
  return STRUCTURE_KINDS.flatMap((kind) =>
    (["inside", "outside"] as const).map((where) =>
      draw(`${where}-${kind}`, 28, (pen) => {
        const shape = new Path2D(STRUCTURE_SHAPES[kind]);
        pen.translate(2, 2);
        pen.lineJoin = "round";
        pen.strokeStyle = PAPER;
        pen.lineWidth = where === "inside" ? 4 : 6;
        pen.stroke(shape);
        pen.fillStyle = where === "inside" ? INK : PAPER;
        pen.fill(shape);
        pen.strokeStyle = INK;
        pen.lineWidth = where === "inside" ? 0.5 : 2.4;
        pen.stroke(shape);
      }),
    ),
  );
}

function disc(colour: string): MapImage | null {
  return draw(`disc-${colour}`, 28, (pen) => {
    pen.beginPath();
    pen.arc(14, 14, 11.5, 0, Math.PI * 2);
    pen.fillStyle = colour;
    pen.fill();
    pen.lineWidth = 2.2;
    pen.strokeStyle = PAPER;
    pen.stroke();
    pen.beginPath();
    pen.arc(14, 14, 12.9, 0, Math.PI * 2);
    pen.lineWidth = 1;
    pen.strokeStyle = INK;
    pen.stroke();
  });
}

/** The pin, a third larger than existing places. */
function newPlace(): MapImage | null {
  const zoom = 4 / 3;
  return draw("new-place", 38, (pen) => {
    const outline = new Path2D(NEW_PLACE_SHAPE.outline);
    pen.translate(3, 3);
    pen.scale(zoom, zoom);
    pen.lineJoin = "round";
    for (const [colour, width] of [
      [PAPER, 5],
      [INK, 2.6],
    ] as const) {
      pen.strokeStyle = colour;
      pen.lineWidth = width;
      pen.stroke(outline);
    }
    pen.fillStyle = PAPER;
    pen.fill(outline);
    pen.fillStyle = INK;
    pen.fill(new Path2D(NEW_PLACE_SHAPE.sign));
  });
}

/** A ring around whatever stands in it: the base of a team is often an existing place. */
function ring(name: string, dashes: readonly number[]): MapImage | null {
  return draw(name, 44, (pen) => {
    pen.beginPath();
    pen.arc(22, 22, 18, 0, Math.PI * 2);
    pen.lineWidth = 6;
    pen.strokeStyle = PAPER;
    pen.stroke();
    pen.setLineDash([...dashes]);
    pen.lineWidth = 3;
    pen.strokeStyle = INK;
    pen.stroke();
  });
}

/** Draws every picture that the map uses; one that the browser cannot draw is left out. */
export function drawMapImages(): readonly MapImage[] {
  const discs = Array.from({ length: DISTINCT_CIRCUITS }, (_, index) => disc(circuitStyle(index).colour));
  const images = [
    hatch("hatch-light", "rgba(255,255,255,0.6)", "rgba(0,0,0,0.1)"),
    hatch("hatch-dark", "rgba(23,19,31,0.6)", "rgba(255,255,255,0.3)"),
    limit("limit-light", "#ffffff", "rgba(0,0,0,0.35)"),
    limit("limit-dark", INK, "rgba(255,255,255,0.6)"),
    sign("plus-light", "rgba(0,0,0,0.25)"),
    sign("minus-light", "rgba(0,0,0,0.25)"),
    sign("plus-dark", "rgba(255,255,255,0.5)"),
    sign("minus-dark", "rgba(255,255,255,0.5)"),
    cross(),
    lines(),
    dots(),
    ring("depot", []),
    ring("to-place", [5, 4]),
    newPlace(),
    ...structureImages(),
    ...discs,
  ];
  return images.filter((image) => image !== null);
}
