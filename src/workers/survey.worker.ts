import { readSurvey } from "../pipeline/import/readSurvey.ts";
import { describeFailure } from "./jobRunner.ts";
import { readFileBytes } from "./readFileBytes.ts";
import type { SurveyReply, SurveyRequest } from "./surveyMessages.ts";

self.addEventListener("message", (event: MessageEvent<SurveyRequest>) => {
  void answer(event.data);
});

async function answer({ id, file, options }: SurveyRequest): Promise<void> {
  try {
    const bytes = await readFileBytes(file, () => undefined);
    reply({ kind: "finished", id, decoded: await readSurvey({ name: file.name, bytes }, options) });
  } catch (error) {
    reply(describeFailure(id, error));
  }
}

function reply(message: SurveyReply): void {
  self.postMessage(message);
}
