import type { Figure } from "../../../geodata/model/indicators.ts";
import { formatDecimal, formatDriveSeconds, formatInteger, formatPercent } from "../../i18n/format.ts";
import { figureKindText, nearThresholdText } from "../../i18n/indicatorText.ts";
import type { CopiedTable } from "../../exports/copiedTable.ts";
import type { Lang } from "../../i18n/lang.ts";
import type { Texts } from "../../i18n/texts.ts";
import { NO_BREAK_SPACE } from "../../i18n/typography.ts";
import { mapIndicator, shownOfFigure } from "../../mapping/mapIndicators.ts";
import type { MapIndicatorId } from "../../mapping/mapChoice.ts";
import type { FigureRow } from "./figureRows.ts";

/** Writes a figure for a cell, under a heading that says what it is: « 16 min », « 43 % », « aucune offre ». */
export function cellText(figure: Figure, id: MapIndicatorId, lang: Lang): string {
  if (figure.kind !== "value") return figureKindText(figure.kind, lang);
  switch (mapIndicator(id).unit) {
    case "seconds":
      return formatDriveSeconds(figure.value, lang);
    case "share":
      return formatPercent(figure.value, lang);
    case "children":
      return formatInteger(Math.round(figure.value), lang);
    case "sessions":
    case "places":
      return formatDecimal(figure.value, 1, lang);
  }
}

/** Writes the difference between two figures of one indicator, the second less the first; « – » without both. */
export function differenceText(first: Figure, second: Figure, id: MapIndicatorId, lang: Lang): string {
  if (first.kind !== "value" || second.kind !== "value") return "–";
  const { unit } = mapIndicator(id);
  const shown = shownOfFigure(second.value, unit) - shownOfFigure(first.value, unit);
  const decimals = unit === "children" ? 0 : 1;
  const sign = Number(shown.toFixed(decimals)) > 0 ? "+" : "";
  const suffix =
    unit === "seconds" ? `${NO_BREAK_SPACE}min` : unit === "share" ? `${NO_BREAK_SPACE}points` : "";
  return `${sign}${formatDecimal(shown, decimals, lang)}${suffix}`;
}

/** Writes a number of an axis: no more decimals than it needs. */
export function axisText(value: number, lang: Lang): string {
  return formatDecimal(
    value,
    Number.isInteger(value) ? 0 : value * 10 === Math.round(value * 10) ? 1 : 2,
    lang,
  );
}

/** The unit of an indicator as an axis names it; empty where the name says it. */
export function axisUnit(id: MapIndicatorId): string {
  const { unit } = mapIndicator(id);
  return unit === "seconds" ? "min" : unit === "share" ? "%" : "";
}

/** Returns the table of figures for a spreadsheet: numbers in the unit of their heading, words where there is none. */
export function figureCells(
  rows: readonly FigureRow[],
  ids: readonly MapIndicatorId[],
  { figures, indicators, table }: Texts,
  lang: Lang,
): CopiedTable {
  const heading = (id: MapIndicatorId): string => {
    const unit = axisUnit(id);
    return unit === "" ? indicators.name[id] : `${indicators.name[id]} (${unit})`;
  };
  return {
    head: [table.code, figures.commune, ...ids.map(heading), figures.near],
    rows: rows.map((row) => [
      row.code,
      row.name,
      ...ids.map((id) => {
        const figure = row.figures[id];
        return figure.kind === "value"
          ? shownOfFigure(figure.value, mapIndicator(id).unit)
          : cellText(figure, id, lang);
      }),
      row.near === null ? "" : nearThresholdText(row.near, lang),
    ]),
  };
}
