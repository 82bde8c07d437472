import type { Lang } from "../../i18n/lang.ts";
import { textsOf } from "../../i18n/texts.ts";
import type { CommuneSheetInput } from "../communeSheet/communeSheetContent.ts";
import { drawSheetMap } from "../communeSheet/drawSheetMap.ts";
import type { ExportContext } from "../exportContext.ts";
import { writeDrawing } from "../mapSheet/drawingMarkup.ts";
import { describeEditionMaps } from "../mapSheet/editionMaps.ts";
import { type LegendRow, listClasses, listPlaces, writeRows } from "../mapSheet/legendMarkup.ts";
import type { DrawnPicture } from "../mapSheet/wideMap.ts";
import { paintView } from "../mapSheet/mapView.ts";
import { markup } from "../markup.ts";

/** Half a unit is a tenth of a millimetre on the page: hundreds of sheets stay light. */
const SIZE = { width: 310, height: 280, parts: 2 } as const;
const COLUMN = 150;
const PREFIX = "sheet";

/** How many communes each class has is said by the map of the territory. */
function withoutFigure(row: LegendRow): LegendRow {
  return { ...row, figure: "" };
}

/** Prepares the maps of all sheets: classes and colours are those of the whole territory. */
export function createSheetPictures(
  context: ExportContext,
  lang: Lang,
): (input: CommuneSheetInput) => DrawnPicture {
  const { before, after } = describeEditionMaps(context);
  const view = { ...(after ?? before), lang };
  const painting = paintView(view);
  return (input) => {
    const drawing = drawSheetMap(input, painting, SIZE);
    const scale = painting === null ? [] : listClasses(painting, view, PREFIX).map(withoutFigure);
    const classes = painting === null ? 0 : painting.cuts.length + 2;
    const places = listPlaces({ painting, drawing, circuits: [], lines: [] }, view);
    const left = writeRows(scale.slice(1, classes), COLUMN);
    const right = writeRows([...scale.slice(classes), ...places], COLUMN);
    const name =
      input.scenario.territory.communes.find(({ code }) => code === input.code)?.name ?? input.code;
    return {
      content: markup`${writeDrawing(drawing, PREFIX, { selectedCode: input.code })}
<g transform="translate(0 ${SIZE.height + 8})">${left.content}</g>
<g transform="translate(${SIZE.width - COLUMN} ${SIZE.height + 8})">${right.content}</g>`,
      units: { width: SIZE.width, height: SIZE.height + 8 + Math.max(left.height, right.height) },
      alt: textsOf(lang).print.mapTitle(name),
    };
  };
}
