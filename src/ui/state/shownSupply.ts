import { type Accessor, createMemo } from "solid-js";
import type { Service, Structure } from "../../../geodata/model/structure.ts";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { offersService } from "../../../geodata/supply/service.ts";
import { diagnose } from "../../pipeline/diagnose.ts";
import { changeService, programmeService } from "../../scenario/programmeService.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { createDeferred, latestOf } from "./deferred.ts";

/** What every view shows of the existing places, under the service that was chosen to look at. */
export interface ShownSupply {
  /** Places of the service looked at, all of them where none is chosen. */
  readonly shownStructures: Accessor<readonly Structure[]>;
  /** Access to the service looked at; null while it is computed for the first time. */
  readonly shownDiagnosis: Accessor<Diagnosis | null>;
  /** The service looked at where it is not the programme's: no plan is about it. */
  readonly otherService: Accessor<Service | null>;
}

interface Asked {
  readonly scenario: Scenario;
  readonly service: Service;
}

/**
 * Derives what is shown; `input` changes only with what a diagnosis reads. The diagnosis of another service waits
 * for a task of its own, and is kept as long as the data stay the same.
 */
export function createShownSupply(
  input: Accessor<Scenario | null>,
  own: Accessor<Diagnosis | null>,
  chosen: Accessor<Service | "all">,
): ShownSupply {
  const kept = new WeakMap<Scenario, Map<Service, Diagnosis>>();
  const otherService = createMemo((): Service | null => {
    const scenario = input();
    const service = chosen();
    if (scenario === null || service === "all") return null;
    return service === programmeService(scenario.programme) ? null : service;
  });
  const asked = createMemo((): Asked | null => {
    const [scenario, service] = [input(), otherService()];
    return scenario === null || service === null ? null : { scenario, service };
  });
  const others = createDeferred(asked, ({ scenario, service }) => {
    const known = kept.get(scenario) ?? new Map<Service, Diagnosis>();
    kept.set(scenario, known);
    const found = known.get(service) ?? diagnoseService(scenario, service);
    known.set(service, found);
    return { service, diagnosis: found };
  });
  return {
    otherService,
    shownStructures: createMemo(() => {
      const structures = input()?.structures ?? [];
      const service = chosen();
      return service === "all" ? structures : structures.filter((each) => offersService(each, service));
    }),
    shownDiagnosis: createMemo(() => {
      const service = otherService();
      if (service === null) return own();
      const latest = latestOf(others());
      return latest?.service === service ? latest.diagnosis : null;
    }),
  };
}

function diagnoseService(scenario: Scenario, service: Service): Diagnosis {
  const { programme } = scenario;
  return diagnose({ ...scenario, programme: { ...programme, ...changeService(programme, service) } });
}
