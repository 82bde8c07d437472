import type { Commune } from "../../geodata/model/commune.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import type { ImportOptions, ImportProgress, ImportResult } from "../pipeline/import/importResult.ts";
import type { FailedReply } from "./jobRunner.ts";

/** What a caller may set for an import in the worker: plain data only. */
export type ImportSettings = Omit<ImportOptions, "onProgress">;

/** From the page to the import worker. Files cross as handles; their bytes are read over there. */
export interface ImportRequest {
  readonly kind: "import";
  readonly id: number;
  readonly files: readonly File[];
  readonly current: Territory | null;
  readonly settings: ImportSettings;
}

/** A result whose communes have gone ahead in batches of `communes` replies. */
export type ImportRemainder = Omit<ImportResult, "territory"> & {
  readonly territory: Omit<Territory, "communes"> | null;
};

/** From the import worker to the page. */
export type ImportReply =
  | { readonly kind: "progress"; readonly id: number; readonly progress: ImportProgress }
  | { readonly kind: "communes"; readonly id: number; readonly communes: readonly Commune[] }
  | { readonly kind: "finished"; readonly id: number; readonly result: ImportRemainder }
  | FailedReply;
