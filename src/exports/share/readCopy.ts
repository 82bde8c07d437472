import { parseJson } from "../../../geodata/formats/parseJson.ts";
import type { Decoded } from "../../../geodata/model/issue.ts";
import { createIssueLog, type IssueLog } from "../../../geodata/model/issueLog.ts";
import type { Comment } from "../../scenario/concertation.ts";
import { decodeScenario } from "../../scenario/decodeScenario.ts";
import { joinEntries } from "../../scenario/mergeEntries.ts";
import { decodeComments, decodeOpinions, isOpinionsDocument } from "../../scenario/opinionsDocument.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { sealOf } from "./sharedSeal.ts";
import { takeSharedPageApart } from "./sharedText.ts";

/** A file that somebody gave back: a project, a shared page, or opinions alone. */
export type Copy =
  | {
      readonly kind: "project";
      readonly scenario: Scenario;
    }
  | {
      readonly kind: "page";
      readonly scenario: Scenario;
      /** The project as it was sent: what the page shows, without the opinions that were added to it. */
      readonly sent: Scenario;
    }
  | { readonly kind: "opinions"; readonly comments: readonly Comment[] };

/** Reads any file that Maillage hands out to be given back. Never throws. */
export function readCopy(text: string): Decoded<Copy> {
  const log = createIssueLog();
  const start = text.search(/\S/u);
  if (start >= 0 && text[start] === "<") return readPage(text, log);
  const parsed = parseJson(text, log);
  if (parsed === null) return log.finish();
  if (isOpinionsDocument(parsed.json)) {
    const opinions = decodeOpinions(parsed.json);
    log.addAll(opinions);
    return log.finish<Copy>(
      opinions.value === undefined ? undefined : { kind: "opinions", comments: opinions.value.comments },
    );
  }
  const decoded = decodeScenario(parsed.json);
  log.addAll(decoded);
  return log.finish<Copy>(
    decoded.value === undefined ? undefined : { kind: "project", scenario: decoded.value },
  );
}

/** A page that was altered opens all the same, as far as it can be read, and says so. */
function readPage(text: string, log: IssueLog): Decoded<Copy> {
  const parts = takeSharedPageApart(text);
  if (parts === null) {
    log.error("file-html", "line 1");
    return log.finish();
  }
  const parsed = parseJson(parts.scenarioText, log);
  if (parsed === null) return log.finish();
  if (sealOf(parts.scenarioText, parts.readText) !== parts.seal) log.warning("shared-page-altered", "file");
  const decoded = decodeScenario(parsed.json);
  log.addAll(decoded);
  if (decoded.value === undefined) return log.finish();
  const sent = decoded.value;
  const added = readAdded(parts.opinionsText, log);
  const scenario = { ...sent, comments: joinEntries(sent.comments, added) };
  return log.finish<Copy>({ kind: "page", scenario, sent });
}

function readAdded(text: string, log: IssueLog): readonly Comment[] {
  const parsed = parseJson(text, log);
  if (parsed === null) return [];
  const decoded = decodeComments(parsed.json, "maillage-avis");
  log.addAll(decoded);
  return decoded.value ?? [];
}
