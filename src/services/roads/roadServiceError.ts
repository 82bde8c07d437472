/** What went wrong with a road engine; the texts are made from it in `src/i18n`. */
export type RoadServiceFault = "unreachable" | "timeout" | "refused" | "quota" | "wrong-answer";

/**
 * A road engine that did not answer as it should: never filled in by an estimate.
 *
 * `at` says where: the host and path asked (without its parameters), or the engine's name.
 */
export class RoadServiceError extends Error {
  readonly code: RoadServiceFault;
  readonly at: string;
  readonly status: number | undefined;

  constructor(code: RoadServiceFault, at: string, status?: number) {
    super(`${code} at ${at}${status === undefined ? "" : ` (${status})`}`);
    this.name = "RoadServiceError";
    this.code = code;
    this.at = at;
    this.status = status;
  }
}
