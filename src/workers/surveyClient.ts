import type { DecodedSurvey, SurveyOptions } from "../../geodata/formats/surveyAnswers.ts";
import type { Decoded } from "../../geodata/model/issue.ts";
import { createJobRunner, type FailedReply, openPort } from "./jobRunner.ts";
import { openImportWorker } from "./openWorkers.ts";
import type { SurveyReply, SurveyRequest } from "./surveyMessages.ts";

/** Adds up a questionnaire's answers in a worker, off the main thread; one file at a time. */
export interface SurveyClient {
  /** Resolves with the sums, however bad the file; rejects with an `AbortError` when cancelled, otherwise for a bug. */
  readSurvey(file: File, options: SurveyOptions): Promise<Decoded<DecodedSurvey>>;
  dispose(): void;
}

/** Makes the page's way to an import worker of its own, which starts with the first file. */
export function createSurveyClient(): SurveyClient {
  const runner = createJobRunner<SurveyRequest, Exclude<SurveyReply, FailedReply>>(() =>
    openPort(openImportWorker()),
  );
  return {
    readSurvey: (file, options) =>
      new Promise((resolve, reject) => {
        runner.start({
          request: (id) => ({ kind: "survey", id, file, options }),
          onReply(reply) {
            resolve(reply.decoded);
            return true;
          },
          onCancel: () => reject(new DOMException("survey cancelled", "AbortError")),
          onFail: reject,
        });
      }),
    dispose: () => runner.dispose(),
  };
}
