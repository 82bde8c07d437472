import type { Lang } from "../../i18n/lang.ts";
import { textsOf } from "../../i18n/texts.ts";
import type { CommuneSheetInput } from "../communeSheet/communeSheetContent.ts";
import { drawSheetMap } from "../communeSheet/drawSheetMap.ts";
import type { ExportContext } from "../exportContext.ts";
import { writeDrawing } from "../mapSheet/drawingMarkup.ts";
import { describeEditionMaps } from "../mapSheet/editionMaps.ts";
import { listClasses, listPlaces, writeRows } from "../mapSheet/legendMarkup.ts";
import type { DrawnPicture } from "../mapSheet/mapPicture.ts";
import { paintView } from "../mapSheet/mapView.ts";
import { markup } from "../markup.ts";

const SIZE = { width: 310, height: 280 } as const;
const PREFIX = "sheet";

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
    const { content, height } = writeRows(
      [
        ...(painting === null ? [] : listClasses(painting, view, PREFIX)),
        ...listPlaces({ painting, drawing, circuits: [], lines: [] }, view),
      ],
      SIZE.width,
    );
    const name =
      input.scenario.territory.communes.find(({ code }) => code === input.code)?.name ?? input.code;
    return {
      content: markup`${writeDrawing(drawing, PREFIX, input.code)}
<g transform="translate(0 ${SIZE.height + 8})">${content}</g>`,
      units: { width: SIZE.width, height: SIZE.height + 8 + height },
      alt: textsOf(lang).print.mapTitle(name),
    };
  };
}
