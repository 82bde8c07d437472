import type { TravelProvenance } from "../../../geodata/model/travel.ts";
import type { Lang } from "../../i18n/lang.ts";
import {
  differsText,
  driveText,
  formatRoadMetres,
  legTitle,
  noRoadText,
  roadbookText,
} from "../../i18n/roadbookText.ts";
import { agreesWithMatrix } from "../../pipeline/tourRoads.ts";
import { type Markup, markup } from "../markup.ts";
import type { SheetLeg } from "./roadSheet.ts";
import { writeInstructions } from "./stepInstructions.ts";

/** Writes one drive: how long it takes by the plan, and the way where it is known. */
export function writeSheetLeg(drive: SheetLeg, times: TravelProvenance, lang: Lang): Markup {
  const { fromName, toName, leg } = drive;
  const length = leg === null ? "" : driveText(leg, lang);
  return markup`<section class="leg">
<h4>${legTitle(fromName, toName)}${length === "" ? markup`` : markup` <span class="length">${length}</span>`}</h4>
${writeWay(drive, times, lang)}
</section>`;
}

function writeWay({ leg, road, toName }: SheetLeg, times: TravelProvenance, lang: Lang): Markup {
  const text = roadbookText(lang);
  if (road === null) {
    const missing = leg === null ? text.noWay : noRoadText(times.provider, times.estimated, lang);
    return markup`<p class="note">${missing}</p>`;
  }
  const warning =
    leg === null || agreesWithMatrix(road, leg)
      ? markup``
      : markup`<p class="beware">${differsText(road, leg, lang)}</p>`;
  const instructions = writeInstructions(road.steps, toName, lang);
  if (instructions === null) return markup`${warning}<p class="note">${text.noSteps}</p>`;
  const items = instructions.map(({ text: words, metres }) => {
    const length =
      Math.round(metres / 10) === 0 ? markup`` : markup` <span>${formatRoadMetres(metres, lang)}</span>`;
    return markup`<li>${words}${length}</li>`;
  });
  return markup`${warning}<ol>
${items}
</ol>`;
}
