import { compareText } from "../../../geodata/model/compareText.ts";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { findActionStep } from "./hearingAction.ts";
import { findHallStep } from "./hearingHall.ts";
import { findWishStep } from "./hearingWishes.ts";
import { type CommuneAnswers, NOT_HEARD, readHearings } from "./readHearings.ts";

/** What an answer has become in the project. */
export type TakenStep = "hall" | "action" | "wishes";

/** One commune, heard or not. */
export interface HeardCommune extends CommuneAnswers {
  readonly code: string;
  readonly name: string;
  /** Children of the programme's ages; null while the diagnosis is not known. */
  readonly children: number | null;
  /** In a white zone today; false while the diagnosis is not known. */
  readonly white: boolean;
  readonly taken: readonly TakenStep[];
}

/** How many communes were heard, of all and of those in white zones. */
export interface HeardCounts {
  readonly heard: number;
  readonly all: number;
  readonly whiteHeard: number;
  readonly white: number;
}

/** Lists the communes in the order in which they are to be heard: see `compareUrgency`. */
export function listHeardCommunes(scenario: Scenario, diagnosis: Diagnosis | null): readonly HeardCommune[] {
  const answers = readHearings(scenario.hearings ?? []);
  const access = new Map((diagnosis?.communes ?? []).map((each) => [each.code, each]));
  return scenario.territory.communes
    .map(({ code, name }): HeardCommune => {
      const known = access.get(code);
      const own = answers.get(code) ?? NOT_HEARD;
      return {
        ...own,
        code,
        name,
        children: known?.need.children ?? null,
        white: known?.covered === false,
        taken: listTaken(scenario, own),
      };
    })
    .sort(compareUrgency);
}

/** White zones not heard yet first, then other communes not heard, then those heard; most children first. */
function compareUrgency(a: HeardCommune, b: HeardCommune): number {
  return urgencyOf(a) - urgencyOf(b) || (b.children ?? 0) - (a.children ?? 0) || compareText(a.code, b.code);
}

/** Counts the communes that were heard. */
export function countHeard(communes: readonly HeardCommune[]): HeardCounts {
  const count = (isMeant: (commune: HeardCommune) => boolean): number => communes.filter(isMeant).length;
  return {
    heard: count(isHeard),
    all: communes.length,
    whiteHeard: count((commune) => commune.white && isHeard(commune)),
    white: count(({ white }) => white),
  };
}

export function isHeard({ answer }: CommuneAnswers): boolean {
  return answer !== null;
}

function urgencyOf(commune: HeardCommune): number {
  return isHeard(commune) ? 2 : commune.white ? 0 : 1;
}

function listTaken(scenario: Scenario, { answer }: CommuneAnswers): readonly TakenStep[] {
  if (answer === null) return [];
  return [
    ...(findHallStep(scenario, answer).kind === "done" ? (["hall"] as const) : []),
    ...(findActionStep(scenario, answer) === "done" ? (["action"] as const) : []),
    ...(findWishStep(scenario, answer).kind === "done" ? (["wishes"] as const) : []),
  ];
}
