import { sortByAge } from "../../../geodata/formats/communeFacts.ts";
import { completeSocialFacts } from "../../../geodata/formats/socialFacts.ts";
import { decodeNeed } from "../../../geodata/formats/csvNeed.ts";
import type { NeedRow } from "../../../geodata/formats/csvNeed.ts";
import type { ChildrenOfAge } from "../../../geodata/model/commune.ts";
import { createIssueLog } from "../../../geodata/model/issueLog.ts";
import { NO_FACTS } from "./importLedger.ts";
import type { ImportLedger } from "./importLedger.ts";
import type { NeedInput } from "./importTerritory.ts";
import type { ReadSource } from "./readSource.ts";

/**
 * Reads the tables of need of an import as one: rows of one file complete those of another.
 *
 * @returns null where no table could be read.
 */
export function readNeed(files: readonly ReadSource[], ledger: ImportLedger): NeedInput | null {
  const inputs = files.flatMap((file): NeedInput[] => {
    const decoded = decodeNeed(file.text, { source: file.name, reading: file.reading });
    ledger.addIssues(file.name, decoded);
    const { value } = decoded;
    if (value === undefined) {
      ledger.addFile(file, NO_FACTS, "unknown");
      return [];
    }
    const { separator, decimal, rows, duplicates, total, rejected, populationYear } = value;
    ledger.addFile(file, { separator, decimal, crs: null, rows: total, kept: total - rejected, rejected });
    return [{ rows, duplicates, fileName: file.name, populationYear }];
  });
  const [first, ...others] = inputs;
  if (first === undefined || others.length === 0) return first ?? null;
  const duplicates = new Set(inputs.flatMap((input) => input.duplicates));
  const byCode = new Map(first.rows.map((row) => [row.code, row]));
  for (const input of others) {
    const log = createIssueLog();
    for (const row of input.rows) {
      const before = byCode.get(row.code);
      const joined = before === undefined ? row : completeRow(before, row);
      if (joined !== null) byCode.set(row.code, joined);
      else {
        duplicates.add(row.code);
        log.error("need-duplicate", row.at, { code: row.code, first: first.fileName });
      }
    }
    ledger.addIssues(input.fileName, log.finish());
  }
  const rows = [...byCode.values()];
  const years = inputs.flatMap(({ populationYear }) => populationYear ?? []);
  return { ...first, rows, duplicates: [...duplicates].sort(), populationYear: years[0] ?? null };
}

/** Fills what a row lacks from a row of another file; null where that only repeats it. */
function completeRow(row: NeedRow, other: NeedRow): NeedRow | null {
  const years = new Set(row.births.map(({ year }) => year));
  const births = other.births.filter(({ year }) => !years.has(year));
  const ages = new Set((row.childrenByAge ?? []).map(ageKey));
  const children = (other.childrenByAge ?? []).filter((count) => !ages.has(ageKey(count)));
  const social = completeSocialFacts(row.social, other.social);
  const filled: NeedRow = {
    ...other,
    ...row,
    population: row.population ?? other.population,
    children: row.children ?? other.children,
    townHall: row.townHall ?? other.townHall,
    births: [...row.births, ...births].sort((a, b) => a.year - b.year),
    ...(children.length === 0
      ? {}
      : { childrenByAge: sortByAge([...(row.childrenByAge ?? []), ...children]) }),
    ...(social === undefined ? {} : { social }),
    ...(row.zonings === undefined || other.zonings === undefined
      ? {}
      : { zonings: [...row.zonings, ...other.zonings] }),
  };
  const adds = births.length > 0 || children.length > 0 || FACTS.some((fact) => differs(filled, row, fact));
  return adds || isSilent(other) ? filled : null;
}

const FACTS = ["population", "children", "townHall", "social", "zonings"] as const;

function differs(a: NeedRow, b: NeedRow, fact: (typeof FACTS)[number]): boolean {
  return JSON.stringify(a[fact]) !== JSON.stringify(b[fact]);
}

/** True of a row without a figure: a commune that no zoning touches. */
function isSilent(row: NeedRow): boolean {
  const figures = row.births.length + (row.childrenByAge ?? []).length;
  return figures === 0 && FACTS.every((fact) => (row[fact] ?? null) === null);
}

function ageKey({ fromMonths, toMonths, year }: ChildrenOfAge): string {
  return `${fromMonths}-${toMonths} ${year ?? ""}`;
}
