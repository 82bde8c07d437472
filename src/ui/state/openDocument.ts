import type { Decoded, Issue } from "../../../geodata/model/issue.ts";
import { createIssueLog } from "../../../geodata/model/issueLog.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { AppStore } from "./appStore.ts";

/** Code of the finding that a shared page is not as it was sent. */
const ALTERED = "shared-page-altered";

/** Reads a project from a file chosen by the user: a saved project, or a shared page with the opinions in it. */
export async function openDocumentFile(file: Blob): Promise<Decoded<Scenario>> {
  const { readCopy } = await import("../../exports/share/readCopy.ts");
  const { value, issues } = readCopy(await file.text());
  if (value === undefined) return { issues };
  if (value.kind !== "opinions") return { value: value.scenario, issues };
  const log = createIssueLog();
  log.error("opinions-only", "file");
  return log.finish();
}

/** Opens what was read; a shared page that is not as it was sent opens with a warning that stays. */
export function openCopy(app: AppStore, scenario: Scenario, issues: readonly Issue[]): void {
  app.openScenario(scenario);
  const altered = issues.filter(({ code }) => code === ALTERED);
  if (altered.length > 0) app.notice.show({ kind: "altered", issues: altered });
}
