import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { prepareTiles } from "../../../../../src/cli/valhalla/prepareTiles.ts";
import {
  findValhalla,
  thisMachine,
  type ValhallaHome,
} from "../../../../../src/cli/valhalla/valhallaHome.ts";
import { sharedPath } from "../../../../fixtures/shared.ts";
import { hasValhalla } from "../../../../fixtures/valhallaEngine.ts";

describe.skipIf(!hasValhalla)("prepareTiles", () => {
  let folder = "";
  let home: ValhallaHome;
  let builds = 0;
  const count = (): void => {
    builds += 1;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "maillage-tiles-"));
    home = { ...findValhalla("fr", thisMachine()), cache: join(folder, "cache") };
    builds = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const osmFile = (name: string, bytes: Buffer): { shown: string; path: string } => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return { shown: name, path };
  };
  const andorra = (): Buffer => readFileSync(sharedPath("data/osm/andorra.osm.pbf"));

  it("builds once for the same bytes, whatever the name of the file", async () => {
    const first = await prepareTiles(home, osmFile("a.osm.pbf", andorra()), "fr", count);
    const made = statSync(first.folder).mtimeMs;
    const again = await prepareTiles(home, osmFile("b.osm.pbf", andorra()), "fr", count);
    expect(again).toEqual(first);
    expect(builds).toBe(1);
    expect(statSync(first.folder).mtimeMs).toBe(made);
    expect(readdirSync(home.cache)).toEqual([first.key]);
  });

  it("builds anew for another configuration", async () => {
    const file = osmFile("a.osm.pbf", andorra());
    const config = join(folder, "config.json");
    writeFileSync(config, `${readFileSync(home.config, "utf8")}\n`);
    const first = await prepareTiles(home, file, "fr", count);
    const second = await prepareTiles({ ...home, config }, file, "fr", count);
    expect(second.key).not.toBe(first.key);
    expect(builds).toBe(2);
  });

  it("lets two runs start at once", async () => {
    const file = osmFile("a.osm.pbf", andorra());
    const [one, two] = await Promise.all([
      prepareTiles(home, file, "fr", count),
      prepareTiles(home, file, "fr", count),
    ]);
    expect(one).toEqual(two);
    expect(existsSync(one.folder)).toBe(true);
  });

  it("leaves nothing behind of a file that was cut off, and says which and why", async () => {
    const file = osmFile("cut.osm.pbf", andorra().subarray(0, 300_000));
    await expect(prepareTiles(home, file, "fr", count)).rejects.toMatchObject({
      name: "CliError",
      status: 2,
      message: expect.stringMatching(/^cut\.osm\.pbf : .*unexpected EOF/u) as string,
    });
    expect(readdirSync(home.cache)).toEqual([]);
  });
});
