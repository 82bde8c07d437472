import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { projectRoot } from "./contentStamp.mjs";

/**
 * @typedef {{ passed: number, failed: string[], skipped: string[] }} Tally
 * @typedef {{ status: string, fullName: string }} Assertion
 * @typedef {{ testResults: { name: string, status: string, message: string, assertionResults: Assertion[] }[] }} VitestReport
 */

/**
 * Runs vitest with one of the project's configurations and counts what it reports.
 *
 * A file that could not even be loaded, a run that broke off and a run without any test are failures.
 *
 * @param {string} config - File name in the project's folder.
 * @returns {Tally}
 */
export function runVitest(config) {
  const reportFile = join(projectRoot, ".cache", "tests", `${config}.json`);
  mkdirSync(join(projectRoot, ".cache", "tests"), { recursive: true });
  rmSync(reportFile, { force: true });
  const result = spawnSync(
    process.execPath,
    [
      join(projectRoot, "node_modules", "vitest", "vitest.mjs"),
      "run",
      `--config=${config}`,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${reportFile}`,
    ],
    { cwd: projectRoot, stdio: "inherit" },
  );
  if (!existsSync(reportFile)) return { passed: 0, failed: [`${config}: no report`], skipped: [] };
  const report = /** @type {VitestReport} */ (JSON.parse(readFileSync(reportFile, "utf8")));
  const tally = countTests(report);
  const count = tally.passed + tally.failed.length + tally.skipped.length;
  if (count === 0) tally.failed.push(`${config}: no test at all`);
  if (result.status !== 0 && tally.failed.length === 0) {
    tally.failed.push(
      `${config}: vitest ended with status ${result.status ?? "unknown"} (an error outside of the tests)`,
    );
  }
  return tally;
}

/** @param {VitestReport} report */
function countTests(report) {
  /** @type {Tally} */
  const tally = { passed: 0, failed: [], skipped: [] };
  for (const file of report.testResults) {
    const path = relative(projectRoot, file.name);
    if (file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed")) {
      tally.failed.push(`${path}: ${file.message.split("\n")[0] ?? ""}`);
    }
    for (const test of file.assertionResults) {
      const name = `${path} › ${test.fullName}`;
      if (test.status === "passed") tally.passed += 1;
      else if (test.status === "failed") tally.failed.push(name);
      else tally.skipped.push(name);
    }
  }
  return tally;
}
