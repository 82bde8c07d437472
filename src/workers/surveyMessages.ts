import type { DecodedSurvey, SurveyOptions } from "../../geodata/formats/surveyAnswers.ts";
import type { Decoded } from "../../geodata/model/issue.ts";
import type { FailedReply } from "./jobRunner.ts";

/** From the page to the import worker. The file crosses as a handle; its bytes are read and forgotten over there. */
export interface SurveyRequest {
  readonly kind: "survey";
  readonly id: number;
  readonly file: File;
  readonly options: SurveyOptions;
}

/** From the import worker to the page: sums only, never a single answer. */
export type SurveyReply =
  { readonly kind: "finished"; readonly id: number; readonly decoded: Decoded<DecodedSurvey> } | FailedReply;
