import type { Structure } from "../../../geodata/model/structure.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import type { ImportReport } from "../../scenario/importReport.ts";

/** A file to import, as read from a disk or a drop. */
export interface ImportSource {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the user says it is; known by its content unless told. */
  readonly role?: "communes" | "need" | "structures" | "passage";
}

/**
 * What an import gives: plain data, safe to post between workers.
 *
 * `territory` is a new one (commune outlines were among the files) or the current one with need or
 * town halls joined to it; null when the files change no territory. `structures` are those of the
 * files only; null when no file holds places. Both null: nothing usable, the report says why.
 */
export interface ImportResult {
  readonly territory: Territory | null;
  readonly structures: readonly Structure[] | null;
  readonly report: ImportReport;
}

/** What the caller knows beyond the files. */
export interface ImportOptions {
  /** Name of a new territory; the file's name without extension unless told. */
  readonly territoryName?: string;
  readonly epciCode?: string | null;
  /** Communes to keep of the outlines (members of an EPCI or department); all unless told. */
  readonly keepCodes?: ReadonlySet<string>;
  /** Vintage of population figures whose column names no year. */
  readonly populationVintage?: string;
  readonly passage?: ReadonlyMap<string, string>;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** How far an import is: bytes while reading, then one step per file. */
export interface ImportProgress {
  readonly stage: "reading" | "decoding" | "assembling";
  readonly file: string;
  /** 0…1 over the whole import. */
  readonly share: number;
}
