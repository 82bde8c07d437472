import type { Service } from "../../geodata/model/structure.ts";
import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import { serviceOf } from "../../geodata/supply/service.ts";
import { programmeService } from "../scenario/programmeService.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** Returns what sentences about a commune must name: childcare, or a service that is not the programme's. */
export function namedService(scenario: Scenario, { definition }: Diagnosis): { readonly service?: Service } {
  const service = serviceOf(definition);
  return service === "childcare" || service !== programmeService(scenario.programme) ? { service } : {};
}
