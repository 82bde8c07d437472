import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Looks a program up in PATH, without starting it.
 *
 * @param {readonly string[]} names - Without `.exe`, the first found wins.
 * @returns {string | null} Absolute path.
 */
export function findProgram(names) {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const suffix = process.platform === "win32" ? ".exe" : "";
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name + suffix);
      if (existsSync(path)) return path;
    }
  }
  return null;
}

/**
 * Finds a Chromium or Chrome: the one of `CHROMIUM_PATH`, else one in PATH, else one in its usual place.
 *
 * @returns {string | null} Absolute path.
 */
export function findChromium() {
  const chosen = process.env["CHROMIUM_PATH"];
  if (chosen !== undefined && chosen !== "") return existsSync(chosen) ? chosen : null;
  const inPath = findProgram([
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
  ]);
  return inPath ?? usualPlaces().find((path) => existsSync(path)) ?? null;
}

function usualPlaces() {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) =>
      join("/Applications", `${name}.app`, "Contents", "MacOS", name),
    );
  }
  if (process.platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map(
      (name) => process.env[name] ?? "",
    );
    return roots
      .filter((root) => root !== "")
      .flatMap((root) => [
        join(root, "Google", "Chrome", "Application", "chrome.exe"),
        join(root, "Chromium", "Application", "chrome.exe"),
        join(root, "Microsoft", "Edge", "Application", "msedge.exe"),
      ]);
  }
  return ["/snap/bin/chromium"];
}

/**
 * Finds a Python with the packages `icalendar` and `recurring_ical_events`, of which Debian has its own.
 *
 * @returns {string | null} Absolute path.
 */
export function findCalendarPython() {
  const candidates = [findProgram(["python3", "python"]), "/usr/bin/python3"];
  for (const path of candidates) {
    if (path === null || !existsSync(path)) continue;
    const args = ["-c", "import icalendar, recurring_ical_events"];
    if (spawnSync(path, args, { stdio: "ignore" }).status === 0) return path;
  }
  return null;
}

/**
 * Installs a Debian package where this is possible: as root, with apt-get. Its messages go to stderr.
 *
 * @param {string} name
 * @returns {boolean} Whether apt-get said that it is done.
 */
export function installDebianPackage(name) {
  const aptGet = findProgram(["apt-get"]);
  if (aptGet === null || process.getuid?.() !== 0) return false;
  process.stderr.write(`Installing ${name} (apt-get)…\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  /** @param {readonly string[]} args */
  const run = (args) => spawnSync(aptGet, args, { env, stdio: ["ignore", 2, 2] }).status === 0;
  const args = ["install", "-y", "--no-install-recommends", name];
  return run(args) || (run(["update"]) && run(args));
}
