import type { Territory } from "../../../geodata/model/territory.ts";
import type { ImportOptions, ImportProgress, ImportResult } from "../../pipeline/importResult.ts";

/** What the page needs of the worker that reads files. */
export interface ImportPort {
  run(
    files: readonly File[],
    current: Territory | null,
    options: Omit<ImportOptions, "onProgress">,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<ImportResult>;
}
