import { readSurvey } from "../pipeline/import/readSurvey.ts";
import { describeFailure } from "./jobRunner.ts";
import { readFileBytes } from "./readFileBytes.ts";
import type { SurveyReply, SurveyRequest } from "./surveyMessages.ts";

/** Reads a file of answers in the import worker: sums come out, the answers stay and are let go. */
export async function answerSurvey({ id, file, options }: SurveyRequest): Promise<SurveyReply> {
  try {
    const bytes = await readFileBytes(file, () => undefined);
    return { kind: "finished", id, decoded: await readSurvey({ name: file.name, bytes }, options) };
  } catch (error) {
    return describeFailure(id, error);
  }
}
