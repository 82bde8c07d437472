import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { projectRoot } from "./contentStamp.mjs";
import { ensureInstalled } from "./ensureInstalled.mjs";

ensureInstalled();
const { bundleForNode } = await import("./buildCli.mjs");

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
    families: { type: "string", default: "mctp,mctp-budget,pvrp,pmed" },
    write: { type: "boolean", default: false },
  },
});
const shared = resolve(projectRoot, process.env["MAILLAGE_SHARED"] ?? join("..", "shared"));
const folder = join(shared, "bench");
if (!existsSync(folder)) {
  process.stdout.write("The published instances are not here (MAILLAGE_SHARED): nothing is measured.\n");
  process.exit(0);
}

/** @typedef {import("../tests/bench/measureQuality.ts").QualityRow} QualityRow */

const built = join(projectRoot, ".cache", "bench-quality");
await bundleForNode(["tests", "bench", "measureQuality.ts"], built);
const { measureQuality } = /** @type {typeof import("../tests/bench/measureQuality.ts")} */ (
  await import(pathToFileURL(join(built, "main.js")).href)
);
/** @type {QualityRow[]} */
const rows = [];
await measureQuality({
  folder,
  families: values.families.split(","),
  seconds: Number(values.seconds),
  seed: Number(values.seed),
  onRow(row) {
    rows.push(row);
    process.stderr.write(
      `${row.family} ${row.name}: ${row.proven ? "proven" : "not proven"}, ${row.seconds.toFixed(1)} s\n`,
    );
  },
});
const text = `${[...head(), ...summary(), "", ...table()].join("\n")}\n`;
if (values.write) writeFileSync(join(projectRoot, "planners", "QUALITY.md"), text);
else process.stdout.write(text);

function head() {
  const git = spawnSync("git", ["rev-parse", "--short", "HEAD"], { cwd: projectRoot, encoding: "utf8" });
  const commit = git.status === 0 ? git.stdout.trim() : "unknown";
  return [
    "# Measured quality",
    "",
    `Written by \`npm run bench:quality -- --write\`: ${new Date().toISOString().slice(0, 10)}, commit ${commit}, seed ${values.seed}, ` +
      `at most ${values.seconds} s each; ${cpus()[0]?.model ?? "unknown processor"}, one core, Node ${process.version}.`,
    "Published values come from the instances' own tables; a gap is the share by which a value is worse",
    "than they are. Those of pvrp are the original ones, and newer studies are lower: a negative gap is no record.",
    "",
  ];
}

function summary() {
  const groups = new Map(/** @type {[string, QualityRow[]][]} */ ([]));
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [
    "| group | instances | proven | at the best known value, or below | mean gap | worst gap after 2 s | median s | longest s |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...[...groups].map(([key, group]) => {
      const times = group.map(({ seconds }) => seconds).toSorted((a, b) => a - b);
      const mean = group.reduce((sum, row) => sum + gapOf(row), 0) / group.length;
      const early = Math.max(...group.map(({ gapAtTwo }) => gapAtTwo ?? Infinity));
      const met = group.filter((row) => gapOf(row) <= 0.000_01).length;
      return `| ${key} | ${group.length} | ${group.filter(({ proven }) => proven).length} | ${met} | ${percent(mean)} | ${percent(early)} | ${(times[times.length >> 1] ?? 0).toFixed(1)} | ${(times.at(-1) ?? 0).toFixed(1)} |`;
    }),
  ];
}

function table() {
  return [
    "| instance | value | best known | gap | bound | proven | first plan s | best plan s | end s |",
    "| --- | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: |",
    ...rows.map(
      (row) =>
        `| ${row.family} ${row.name} | ${row.value === null ? "–" : Math.round(row.value * 100) / 100} | ${row.best} | ${percent(gapOf(row))} | ${row.bound === null ? "–" : Math.round(row.bound * 100) / 100} | ${row.proven ? "yes" : "no"} | ${inSeconds(row.first)} | ${inSeconds(row.toBest)} | ${inSeconds(row.seconds)} |`,
    ),
  ];
}

function gapOf(/** @type {QualityRow} */ { rising, value, best, feasible }) {
  if (value === null || !feasible) return Infinity;
  return rising ? (best - value) / best : (value - best) / best;
}

function percent(/** @type {number} */ share) {
  return Number.isFinite(share) ? `${(share * 100).toFixed(2)} %` : "–";
}

function inSeconds(/** @type {number | null} */ value) {
  return value === null ? "–" : value.toFixed(2);
}
