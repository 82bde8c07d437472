import { decodeSettings } from "./decodeParts.ts";
import { DEFAULT_PROGRAMME } from "./defaultSettings.ts";
import type { IssueLog } from "../../geodata/model/issueLog.ts";
import type { HourWindow, Programme } from "./scenario.ts";
import { programmeSchema } from "./schemas/programmeSchema.ts";

/** Reads the programme; what is missing, wrong or contradictory takes its default, with a warning. */
export function decodeProgramme(value: unknown, issues: IssueLog): Programme {
  const given = decodeSettings<Programme>(
    value,
    programmeSchema.entries,
    DEFAULT_PROGRAMME,
    "programme",
    issues,
  );
  const programme = { ...given, weekdays: [...new Set(given.weekdays)].sort((a, b) => a - b) };
  if (programme.ageBand.toMonths <= programme.ageBand.fromMonths) {
    issues.warning("window-reversed", "programme.ageBand");
    programme.ageBand = DEFAULT_PROGRAMME.ageBand;
  }
  for (const field of ["sessionHours", "dutyHours"] as const) {
    const { am, pm } = programme[field];
    if (isForward(am) && isForward(pm)) continue;
    issues.warning("window-reversed", `programme.${field}`);
    programme[field] = DEFAULT_PROGRAMME[field];
  }
  return programme;
}

function isForward(window: HourWindow): boolean {
  return window.start < window.end;
}
