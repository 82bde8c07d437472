import { parseJson } from "../../geodata/formats/parseJson.ts";
import { createIssueLog } from "../../geodata/model/issueLog.ts";
import type { QualitativeNeed } from "../../geodata/model/qualitativeNeed.ts";
import type { Comment, Hearing } from "../../src/scenario/concertation.ts";
import { decodeScenario } from "../../src/scenario/decodeScenario.ts";
import { encodeScenario } from "../../src/scenario/encodeScenario.ts";
import { withEntryId } from "../../src/scenario/entryId.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { measure, type Measure } from "./measure.ts";

const MEGABYTE = 2 ** 20;

/** What was said in one round of meetings. */
type Round = Required<Pick<Scenario, "comments" | "hearings" | "voices">>;

/**
 * Writes a project as years of meetings would leave it, until its file is as large as asked: in each round every commune
 * is heard, gives an opinion and tells a need of its families.
 */
export function encodeLargeScenario(scenario: Scenario, megabytes: number): string {
  const bytesOf = (project: Scenario): number => Buffer.byteLength(encodeScenario(project));
  const empty = bytesOf(scenario);
  const perRound = bytesOf({ ...scenario, ...roundOf(scenario, 0) }) - empty;
  const rounds = Math.max(0, Math.ceil((megabytes * MEGABYTE - empty) / perRound));
  const said = Array.from({ length: rounds }, (_, round) => roundOf(scenario, round));
  return encodeScenario({
    ...scenario,
    comments: said.flatMap(({ comments }) => comments),
    hearings: said.flatMap(({ hearings }) => hearings),
    voices: said.flatMap(({ voices }) => voices),
  });
}

function roundOf({ territory }: Scenario, round: number): Round {
  const day = String(1 + (round % 28)).padStart(2, "0");
  const at = `${2000 + Math.floor(round / 28)}-01-${day}T18:30:00Z`;
  const said = `réunion ${round}, des familles sans voiture demandent un atelier plus près, le matin.`;
  return {
    comments: territory.communes.map(({ code, name }) =>
      withEntryId<Comment>({
        at,
        role: "maire",
        target: { kind: "commune", code },
        opinion: "reserved",
        text: `${name}, ${said}`,
      }),
    ),
    hearings: territory.communes.map(({ code, name }) =>
      withEntryId<Hearing>({
        at,
        role: "adjoint à la petite enfance",
        communeCode: code,
        needs: `${name}, ${said}`,
        existing: "Une matinée de jeux par mois, tenue par une association.",
        hall: { name: "Salle des fêtes", accessible: true, heated: true, storage: false, slots: null },
        preferred: [{ weekday: 2, halfDay: "am" }],
      }),
    ),
    voices: territory.communes.map(({ code, name }): QualitativeNeed => ({
      id: `voix-${round}-${code.toLowerCase()}`,
      group: "parents",
      communeCodes: [code],
      theme: "distance",
      sentence: `${name}, ${said}`,
      date: at.slice(0, 10),
      source: "Réunion publique",
    })),
  };
}

/** Measures reading a project from its text, as the page does, inside this process. */
export function measureDecode(text: string, runs: number): Measure {
  const megabytes = Math.round(Buffer.byteLength(text) / MEGABYTE);
  return measure(`a project of ${megabytes} MB read and checked, in process`, runs, () => {
    const parsed = parseJson(text, createIssueLog());
    const { value, issues } = decodeScenario(parsed?.json);
    if (value === undefined) throw new Error("the project cannot be read");
    return `${value.territory.communes.length} communes, ${value.comments.length} opinions, ${issues.length} issues`;
  });
}
