import type { Commune } from "../../geodata/model/commune.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import type { FilePreview, FileReading } from "../pipeline/import/fileReading.ts";
import type { ImportOptions, ImportProgress, ImportResult } from "../pipeline/import/importResult.ts";
import type { FailedReply } from "./jobRunner.ts";

/** What a caller may set for an import in the worker: plain data only. */
export type ImportSettings = Omit<ImportOptions, "onProgress">;

/** How one file, or one layer or sheet of it, is to be read where detection was corrected. */
export interface LayerReading {
  readonly fileName: string;
  readonly layer: string | null;
  readonly reading: FileReading;
}

interface FilesRequest {
  readonly id: number;
  readonly files: readonly File[];
  readonly current: Territory | null;
  readonly readings: readonly LayerReading[];
}

/** From the page to the import worker. Files cross as handles; their bytes are read over there. */
export type ImportRequest =
  | ({ readonly kind: "preview" } & FilesRequest)
  | ({ readonly kind: "import"; readonly settings: ImportSettings } & FilesRequest);

/** A result whose communes have gone ahead in batches of `communes` replies. */
export type ImportRemainder = Omit<ImportResult, "territory"> & {
  readonly territory: Omit<Territory, "communes"> | null;
};

/** From the import worker to the page. */
export type ImportReply =
  | { readonly kind: "progress"; readonly id: number; readonly progress: ImportProgress }
  | { readonly kind: "previewed"; readonly id: number; readonly previews: readonly FilePreview[] }
  | { readonly kind: "communes"; readonly id: number; readonly communes: readonly Commune[] }
  | { readonly kind: "finished"; readonly id: number; readonly result: ImportRemainder }
  | FailedReply;
