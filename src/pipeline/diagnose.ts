import { diagnoseAccess } from "../../geodata/access/diagnoseAccess.ts";
import type { Diagnosis, WhiteZoneDefinition } from "../../geodata/model/whiteZone.ts";
import type { Programme, Scenario } from "../scenario/scenario.ts";
import { computeAccessDrives } from "./accessDrives.ts";

/** States what « zone blanche » means under a programme (R15). */
export function defineWhiteZone(programme: Programme): WhiteZoneDefinition {
  const { minutes, mode, minSessionsPerMonth, minPlaces, service } = programme.whiteZone;
  return {
    version: 1,
    category: programme.category,
    ...(service === undefined ? {} : { service }),
    ageBand: programme.ageBand,
    minutes,
    mode,
    minSessionsPerMonth,
    minPlaces,
  };
}

/** Tells which communes are served today, how far the others are, and the white zones they form. */
export function diagnose(scenario: Scenario): Diagnosis {
  const { territory, structures, programme } = scenario;
  return diagnoseAccess({
    territory,
    structures,
    definition: defineWhiteZone(programme),
    ...computeAccessDrives(scenario),
  });
}
