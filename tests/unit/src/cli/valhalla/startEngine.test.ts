import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { isNoWay } from "../../../../../src/cli/valhalla/noWay.ts";
import { prepareTiles } from "../../../../../src/cli/valhalla/prepareTiles.ts";
import { startEngine, type Engine } from "../../../../../src/cli/valhalla/startEngine.ts";
import { findValhalla, thisMachine } from "../../../../../src/cli/valhalla/valhallaHome.ts";
import { sharedPath } from "../../../../fixtures/shared.ts";
import { hasValhalla } from "../../../../fixtures/valhallaEngine.ts";

const folder = mkdtempSync(join(tmpdir(), "maillage-engine-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let engine: Engine | null = null;
afterEach(() => engine?.close());

/** Starts a child process that does this with each question `q`. */
function startScript(name: string, body: string): Engine {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, `process.on("message", (q) => { ${body} });\n`);
  engine = startEngine({ engine: path, config: "config.json" }, "tiles");
  return engine;
}

describe("startEngine", () => {
  it("gives each answer to its own question, whatever the order", async () => {
    const started = startScript(
      "echo",
      "setTimeout(() => process.send({ id: q.id, text: q.action + q.query }), q.action === 'matrix' ? 50 : 0)",
    );
    const answers = await Promise.all([started.ask("matrix", { a: 1 }), started.ask("route", { b: 2 })]);
    expect(answers).toEqual(['matrix{"a":1}', 'route{"b":2}']);
  });

  it("tells a refusal from a way that is not there", async () => {
    const started = startScript("refuse", "process.send({ id: q.id, refusal: JSON.parse(q.query).words })");
    const refuse = (words: string): Promise<unknown> =>
      started.ask("route", { words }).catch((error: unknown) => error);
    expect(isNoWay(await refuse("Route error: No suitable edges near location"))).toBe(true);
    expect(isNoWay(await refuse("Route error: No path could be found for input"))).toBe(true);
    const other = await refuse("Route error: Path distance exceeds the max distance limit");
    expect(isNoWay(other)).toBe(false);
    expect(other).toMatchObject({ name: "EngineRefusal", code: "refused" });
    expect(String(other)).toContain("Path distance exceeds");
  });

  it("rejects all that waits, and all that follows, when the process dies", async () => {
    const started = startScript("die", "console.error('out of memory'); process.abort()");
    const first = started.ask("matrix", {});
    const second = started.ask("route", {});
    await expect(first).rejects.toMatchObject({ name: "RoadServiceError", code: "unreachable" });
    await expect(second).rejects.toThrow(/valhalla: SIGABRT/u);
    await expect(started.ask("locate", {})).rejects.toThrow(/SIGABRT/u);
  });

  it("says so where the script is not there", async () => {
    engine = startEngine({ engine: join(folder, "absent.mjs"), config: "c" }, "t");
    await expect(engine.ask("route", {})).rejects.toMatchObject({ code: "unreachable" });
  });

  it.skipIf(!hasValhalla)("survives an incomplete configuration, which kills the engine", async () => {
    const home = findValhalla("fr", thisMachine());
    const path = sharedPath("data/osm/north-bayreuth.osm.pbf");
    const tiles = await prepareTiles(home, { shown: path, path }, "fr", () => undefined);
    const { service_limits: limits, ...rest } = JSON.parse(readFileSync(home.config, "utf8")) as {
      readonly service_limits: object;
    };
    const config = join(folder, "incomplete.json");
    writeFileSync(config, JSON.stringify({ ...rest, service_limits: { ...limits, auto: undefined } }));
    engine = startEngine({ engine: home.engine, config }, tiles.folder);
    const locations = [
      { lon: 11.548, lat: 49.9917 },
      { lon: 11.6, lat: 50 },
    ];
    await expect(engine.ask("route", { locations, costing: "auto" })).rejects.toThrow(/valhalla: SIGSEGV/u);
  });
});
