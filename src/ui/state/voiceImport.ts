import { decodeVoices } from "../../../geodata/formats/voices.ts";
import type { Commune } from "../../../geodata/model/commune.ts";
import type { Issue } from "../../../geodata/model/issue.ts";
import type { QualitativeNeed } from "../../../geodata/model/qualitativeNeed.ts";
import { decodeText } from "../../pipeline/import/decodeText.ts";
import { openSources } from "../../pipeline/import/openSources.ts";

/** What files of sentences held. */
export interface ImportedVoices {
  readonly voices: readonly QualitativeNeed[];
  readonly issues: readonly Issue[];
}

/** Reads sentences of focus groups from tables of any format that can be opened (CSV, Excel). */
export async function readVoiceFiles(
  files: readonly File[],
  communes: readonly Commune[],
): Promise<ImportedVoices> {
  const sources = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const opened = await openSources(sources);
  const read = opened.map(({ name, bytes, text, issues }) => {
    const decoded = decodeVoices(text ?? decodeText(bytes).text, communes, name);
    return { voices: decoded.value ?? [], issues: [...issues, ...decoded.issues] };
  });
  return {
    voices: read.flatMap(({ voices }) => voices),
    issues: read.flatMap(({ issues }) => issues),
  };
}
