import type { Structure } from "../../../geodata/model/structure.ts";
import type { NamedSession } from "../calendar/sessionNames.ts";
import { createSessionNamer } from "../calendar/sessionNames.ts";
import type { ExportContext } from "../exportContext.ts";
import { laySessions } from "../../pipeline/calendar/laySessions.ts";

/** Everything that takes place in a territory, today's places and the project's sessions. */
export interface Agenda {
  /** From the date of the data on, by date and hour; cancelled ones too, so that nobody comes for nothing. */
  readonly sessions: readonly NamedSession[];
  /** Existing places with regular hours, by name. */
  readonly regular: readonly Structure[];
}

/** Gathers the sessions to come and the regular openings; no clock: "to come" is from the date of the data. */
export function gatherAgenda({ scenario, planning }: ExportContext): Agenda {
  const from = scenario.updatedAt.slice(0, 10);
  const nameSession = createSessionNamer(scenario);
  return {
    sessions: laySessions(scenario, planning?.document.plan ?? null)
      .filter(({ date }) => date >= from)
      .map(nameSession),
    regular: scenario.structures
      .filter(({ openingHours }) => openingHours !== null)
      .sort((a, b) => a.name.localeCompare(b.name, "fr") || (a.id < b.id ? -1 : 1)),
  };
}
