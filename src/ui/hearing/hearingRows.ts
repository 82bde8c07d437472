import { compareText } from "../../../geodata/model/compareText.ts";
import type { CopiedTable } from "../../exports/copiedTable.ts";
import { hallFreeText } from "../../i18n/hearingWords.ts";
import type { Lang } from "../../i18n/lang.ts";
import type { Texts } from "../../i18n/texts.ts";
import { type HeardCommune, isHeard } from "../../pipeline/hearings/listHeardCommunes.ts";
import { dateInParis } from "../../scenario/calendarDates.ts";
import { foldName } from "../state/communeRows.ts";

/** Lists that the table can be narrowed to: white zones to be heard, all to be heard, those heard, all. */
export const HEARD_FILTERS = ["all", "first", "open", "heard"] as const;

export type HeardFilter = (typeof HEARD_FILTERS)[number];

export type HeardColumn = "commune" | "children" | "heard";

/** Keeps the communes of a list, in their order. */
export function filterHeard(communes: readonly HeardCommune[], filter: HeardFilter): readonly HeardCommune[] {
  switch (filter) {
    case "all":
      return communes;
    case "first":
      return communes.filter((commune) => commune.white && !isHeard(commune));
    case "open":
      return communes.filter((commune) => !isHeard(commune));
    case "heard":
      return communes.filter(isHeard);
  }
}

/** Sorts by a column; communes that are equal in it keep their order, and those not heard come first by date. */
export function sortHeard(
  communes: readonly HeardCommune[],
  column: HeardColumn,
  down: boolean,
): readonly HeardCommune[] {
  const compare = (a: HeardCommune, b: HeardCommune): number => {
    switch (column) {
      case "commune":
        return compareText(foldName(a.name), foldName(b.name));
      case "children":
        return (a.children ?? 0) - (b.children ?? 0);
      case "heard":
        return compareText(a.answer?.at ?? "", b.answer?.at ?? "");
    }
  };
  return [...communes].sort((a, b) => (down ? compare(b, a) : compare(a, b)));
}

/** Returns the table for a spreadsheet, in the order that is shown. */
export function hearingCells(communes: readonly HeardCommune[], texts: Texts, lang: Lang): CopiedTable {
  const { hearing } = texts;
  const { columns } = hearing;
  return {
    head: [
      columns.code,
      columns.commune,
      columns.children,
      columns.heard,
      columns.role,
      columns.needs,
      columns.hall,
      columns.hallSlots,
      columns.taken,
    ],
    rows: communes.map(({ code, name, children, answer, taken }) => [
      code,
      name,
      children,
      answer === null ? null : dateInParis(answer.at),
      answer?.role ?? null,
      answer?.needs ?? null,
      answer?.hall?.name ?? null,
      answer?.hall === null || answer === null ? null : hallFreeText(answer.hall, lang),
      taken.map((step) => hearing.takenSteps[step]).join(", "),
    ]),
  };
}
