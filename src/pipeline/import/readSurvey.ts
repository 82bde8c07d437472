import {
  type DecodedSurvey,
  decodeSurvey,
  type SurveyOptions,
} from "../../../geodata/formats/surveyAnswers.ts";
import type { Decoded } from "../../../geodata/model/issue.ts";
import { createIssueLog } from "../../../geodata/model/issueLog.ts";
import { decodeText } from "./decodeText.ts";
import type { ImportSource } from "./importResult.ts";
import type { OpenedSource } from "./openedSource.ts";
import { openSources } from "./openSources.ts";

/**
 * Reads a questionnaire's answers from a CSV file or a workbook (of which the sheet with most text is read) and
 * adds them up. Never rejects on bad files; the bytes are let go.
 */
export async function readSurvey(
  source: ImportSource,
  options: SurveyOptions,
): Promise<Decoded<DecodedSurvey>> {
  const opened = await openSources([source]);
  const log = createIssueLog();
  for (const { issues } of opened) log.addAll({ issues });
  const texts = opened.map(textOf);
  const longest = texts.reduce((a, b) => (b.length > a.length ? b : a), "");
  if (longest === "" && opened.some(({ issues }) => issues.length > 0)) return log.finish();
  const decoded = decodeSurvey(longest, options);
  log.addAll(decoded);
  return log.finish(decoded.value);
}

function textOf({ text, format, bytes, issues }: OpenedSource): string {
  if (text !== undefined) return text;
  const refused = issues.some(({ severity }) => severity === "error");
  return format === "text" && !refused ? decodeText(bytes).text : "";
}
