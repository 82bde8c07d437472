import { EngineRefusal } from "./startEngine.ts";

/** What the engine says where there is no road near, or no way between two points (its codes 171 and 442). */
const NO_WAY = /No suitable edges near location|No path could be found for input/u;

/** Tells "there is no way" from every other refusal. */
export function isNoWay(error: unknown): boolean {
  return error instanceof EngineRefusal && NO_WAY.test(error.reason);
}
