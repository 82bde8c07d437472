import { UNPACK_LIMIT } from "../../../geodata/formats/archive.ts";
import type { ImportSource } from "./importResult.ts";
import type { OpenedSource } from "./openedSource.ts";
import { groupFiles } from "./groupFiles.ts";
import { openGroup } from "./openFile.ts";
import type { OpenHost } from "./openSqlite.ts";

/**
 * Opens files of any format, one entry per layer or sheet that may be of use. Never rejects on bad files.
 *
 * A file is known by its content, not by its name; names only bring the files of a Shapefile together.
 * What is refused comes as an entry without text, whose issues say why.
 */
export async function openSources(
  sources: readonly ImportSource[],
  host: OpenHost = {},
): Promise<readonly OpenedSource[]> {
  const budget = { left: UNPACK_LIMIT };
  const opened: OpenedSource[] = [];
  for (const group of groupFiles(sources)) {
    const { name, bytes, role } = group.main;
    const parts = await openGroup(group, { host, budget, depth: 0, asTable: role === "need" });
    for (const part of parts) {
      const layer = parts.length === 1 ? null : part.layer;
      opened.push({ name, bytes, ...(role === undefined ? {} : { role }), ...part, layer });
    }
  }
  return opened;
}
