import { parseJson } from "../../../geodata/formats/parseJson.ts";
import type { Decoded } from "../../../geodata/model/issue.ts";
import { createIssueLog } from "../../../geodata/model/issueLog.ts";
import { decodeScenario } from "../../scenario/decodeScenario.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** Reads a saved project from a file chosen by the user. */
export async function openDocumentFile(file: Blob): Promise<Decoded<Scenario>> {
  const log = createIssueLog();
  const parsed = parseJson(await file.text(), log);
  if (parsed === null) return log.finish();
  return decodeScenario(parsed.json);
}
