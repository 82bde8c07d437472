import { sharedPageText } from "../../i18n/sharedPageText.ts";
import { mapTitle } from "../../mapping/indicatorNotes.ts";
import type { ExportContext } from "../exportContext.ts";
import { writeDrawing } from "../mapSheet/drawingMarkup.ts";
import { describeEditionMaps } from "../mapSheet/editionMaps.ts";
import { listCircuits, listClasses, listNotes, listPlaces, writeRows } from "../mapSheet/legendMarkup.ts";
import { FONT_STACK } from "../mapSheet/mapSheet.ts";
import { drawView, type MapView, paintView } from "../mapSheet/mapView.ts";
import { markup, type Markup } from "../markup.ts";
import type { SharedContent } from "./sharedContent.ts";

const MAP = { width: 820, height: 620, names: 40 } as const;
const LEGEND_WIDTH = 290;

/** Where the sheet of a commune stands on the page. */
export function sheetId(code: string): string {
  return `c-${code}`;
}

/** Writes the maps of today and, with a plan, of the project; every commune leads to its sheet. */
export function writeSharedMaps(context: ExportContext, content: SharedContent): readonly Markup[] {
  const { before, after } = describeEditionMaps(context);
  const { lang } = content;
  const text = sharedPageText(lang);
  return [
    writeMap({ ...before, lang }, content, { layer: "before", label: text.today }),
    ...(after === null
      ? []
      : [writeMap({ ...after, lang }, content, { layer: "after", label: text.withProject })]),
  ];
}

/** The table below says the same: whoever cannot see the map is led there, not through fifty shapes. */
function writeMap(
  view: MapView,
  { communes, lang }: SharedContent,
  { layer, label }: { readonly layer: "before" | "after"; readonly label: string },
): Markup {
  const painting = paintView(view);
  const drawn = drawView(view, painting, MAP);
  const names = new Map(communes.map((commune) => [commune.code, commune]));
  const linkOf = (code: string): { readonly href: string; readonly title: string } => {
    const commune = names.get(code);
    return {
      href: `#${sheetId(code)}`,
      title: commune === undefined ? code : `${commune.name}, ${commune.stateText}`,
    };
  };
  const legend = writeRows(
    [
      ...(painting === null ? [] : listClasses(painting, view, layer)),
      ...listPlaces(drawn, view),
      ...listCircuits(drawn, view),
      ...listNotes(drawn, view),
    ],
    LEGEND_WIDTH,
  );
  return markup`<figure class="map" id="map-${layer}" data-layer="${layer}">
<figcaption><strong>${label}</strong> – ${mapTitle(painting, lang)}</figcaption>
<div class="map-parts">
<svg class="drawing" aria-hidden="true" focusable="false" viewBox="0 0 ${MAP.width} ${MAP.height}" font-family="${FONT_STACK}" fill="#17131f">
${writeDrawing(drawn.drawing, layer, { linkOf })}
</svg>
<svg class="legend" role="img" aria-label="${sharedPageText(lang).legend}" viewBox="0 0 ${LEGEND_WIDTH} ${Math.ceil(legend.height)}" font-family="${FONT_STACK}" fill="#17131f">
${legend.content}
</svg>
</div>
</figure>`;
}
