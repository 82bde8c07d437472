import { COMMUNE_WORDS } from "./communeWords.ts";
import type { FieldKind } from "./fieldIds.ts";
import { readFieldId, writeFieldId } from "./fieldIds.ts";
import { PLACE_FACTS } from "./placeColumns.ts";

/** A field that a kind of file can have, and whether a file is useless without it. */
export interface FileField {
  readonly id: string;
  readonly required: boolean;
}

/** Fields with a year, ages or a zoning that are offered although no column was found for them. */
const OFFERED = [
  ...[2020, 2021, 2022, 2023, 2024, 2025].map((year) => writeFieldId({ of: "births", year })),
  ...[
    [0, 36],
    [36, 72],
    [0, 72],
  ].map(([fromMonths = 0, toMonths = 0]) =>
    writeFieldId({ of: "children", fromMonths, toMonths, year: null }),
  ),
  ...(["qpv", "frr", "zrr", "pvd"] as const).map((kind) =>
    writeFieldId({ of: "zoning", kind, vintage: null }),
  ),
];

const ONLY_OF_OUTLINES: ReadonlySet<string> = new Set(["ring", "epci"]);

/**
 * Lists the fields that a kind of file can have, in the order of lists.
 *
 * @param matched ids of the fields that the file has, so that each year and age band of it is offered.
 */
export function listFields(kind: FieldKind, matched: readonly string[]): readonly FileField[] {
  switch (kind) {
    case "structures":
      return PLACE_FACTS.map((id) => ({ id, required: id === "name" }));
    case "town-halls":
      return [{ id: "code", required: true }];
    case "communes":
    case "need":
      return listCommuneFields(kind, matched);
  }
}

function listCommuneFields(kind: "communes" | "need", matched: readonly string[]): readonly FileField[] {
  const dated = [...new Set([...OFFERED, ...matched.filter((id) => readFieldId(id) !== null)])];
  const of = (start: string): readonly string[] => dated.filter((id) => id.startsWith(start)).sort();
  const ids = Object.keys(COMMUNE_WORDS).flatMap((id) => {
    if (kind === "need" && ONLY_OF_OUTLINES.has(id)) return [];
    if (id === "year") return ["population", "births", ...of("births:"), "year"];
    return id === "children" ? ["children", ...of("children:")] : [id];
  });
  const zonings = of("zoning:");
  return [...ids, ...zonings].map((id) => ({ id, required: id === "code" }));
}
