import type { CliTexts } from "./cliTexts.ts";

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EACCES: "access denied",
  EPERM: "access denied",
  ENOTDIR: "part of the path is not a folder",
  EISDIR: "it is a folder",
  EEXIST: "a file has that name",
  EROFS: "read-only disk",
  ENOSPC: "the disk is full",
  ENAMETOOLONG: "name too long",
};

const because = (code: string): string => SYSTEM_ERRORS[code] ?? code;

export const EN: CliTexts = {
  intro:
    "Maillage: white zones of early-childhood services and itinerant circuits.\n\nUsage: npm run -s maillage -- COMMAND … [options]\n       npm run -s maillage -- COMMAND --help",
  commandsTitle: "Commands:",
  comingTitle: "To come (not available yet):",
  sharedOptions: [
    "Options of all commands:",
    "  --out DIR      where to write the files (default: the current folder)",
    "  --json         one JSON object on stdout instead of the summary",
    "  --lang fr|en   language of the messages (default: fr)",
    "  --help         this help",
  ].join("\n"),
  exitStatus: [
    "Exit status:",
    "  0  done, even where rows were mended or left out",
    "  2  wrong call, or nothing usable; the message names file and place",
    "  3  no feasible plan, or violations; what conflicts is named",
    "  1  a bug",
  ].join("\n"),
  usage: {
    territory:
      "Usage: maillage territory [--communes FILE] [--epci CODE | --departement CODE] [--need FILE] [--structures FILE] [--out DIR]",
    diagnose: "Usage: maillage diagnose SCENARIO.json [--csv fr|intl] [--replaces VERSION] [--out DIR]",
    plan: "Usage: maillage plan SCENARIO.json [--seconds 10 | --iterations N] [--seed 1] [--workers N] [--csv fr|intl] [--replaces VERSION] [--out DIR]",
    check: "Usage: maillage check SCENARIO.json PLAN.json",
    matrix: "Usage: maillage matrix SCENARIO.json --engine estimate [--out DIR]",
    bench:
      "Usage: maillage bench FAMILY FILE… [--seconds 10 | --iterations N] [--seed 1] [--workers 1] [--best FILE.csv]",
  },
  summaries: {
    territory: "assembles a territory from outlines, need and places",
    diagnose: "access times, white zones and indicators",
    plan: "proposes circuits and writes every file for partners",
    check: "verifies a plan, a hand-edited one too",
    matrix: "travel times between the points of a scenario",
    explain: "why a commune is served or not",
    pareto: "several plans, from the cheapest to the fullest",
    calendar: "slots, sessions and calendars",
    bench: "runs on published instances",
  },
  details: {
    territory: [
      "Reads commune outlines (GeoJSON of polygons) or asks geo.api.gouv.fr for them,",
      "and joins need (CSV) and existing places (CSV or GeoJSON).",
      "With --communes and --epci (or --departement), the file is filtered to that code's communes.",
      "",
      "Writes: territory.json, import-report.json (every repair, every row left out),",
      "        structures.json where places are given, and scenario.json where there is none yet.",
    ].join("\n"),
    diagnose: [
      "Writes: coverage.geojson, white-zones.geojson, indicators.csv (and .csvt), report.json.",
      "",
      "  --csv fr|intl        “;” and decimal comma (fr, default), or “,” and point (intl)",
      "  --replaces VERSION   version of the edition that these files replace",
    ].join("\n"),
    plan: [
      "Writes: every file of “diagnose”, and plan.json, stops.geojson, circuits.geojson,",
      "        sessions.csv (and .csvt).",
      "",
      "  --seconds S      longest computation (default: 10)",
      "  --iterations N   most work: the same plan everywhere, byte for byte",
      "  --seed N         seed of chance (default: 1)",
      "  --workers N      does not change the plan",
      "  --csv fr|intl    “;” and decimal comma (fr, default), or “,” and point (intl)",
      "  --replaces VERSION   version of the edition that these files replace",
    ].join("\n"),
    check: "Verifies circuits and dated sessions. Exit status 0 if every rule holds, else 3.",
    matrix: [
      'Writes: travel-times.json, usable in a scenario ("travelTimes": { "file": … }).',
      "",
      "  --engine estimate   estimate without a road network; road engines come later",
    ].join("\n"),
    bench: [
      'Reads published instances as ordinary problems and solves them as "plan" would.',
      "Writes one JSON line per file to standard output.",
      "",
      "Families:",
      "  mctp          covering tours; --no-length-limit ignores the longest length of a tour",
      "  mctp-budget   most weight covered; --budget LENGTH --max-tours NUMBER",
      "  territory     a scenario",
      "",
      '  --best FILE.csv   known values: adds "best" and "gapToBest"',
      "  --workers N       files are solved one after the other, on one core",
    ].join("\n"),
  },
  moreIssues: (count) => `… and ${count} more findings.`,
  issueCounts: (leftOut, doubtful, repaired) =>
    `Data: ${leftOut} elements left out, ${doubtful} to be checked, ${repaired} mended.`,
  written: (count, folder) => `${count} files written to ${folder}`,
  noViolation: "Every rule holds.",
  violations: (count) => (count === 1 ? "1 rule broken:" : `${count} rules broken:`),
  otherScenario: "Note: this plan was computed from other data than this scenario.",
  noPlan: "No plan is possible.",
  unfinished: "Stopped before a plan was found: give it more time (--seconds).",
  uncoverable: (count, names) =>
    count === 1
      ? `No possible hall is near enough to this commune, whatever the plan: ${names}.`
      : `No possible hall is near enough to ${count} communes, whatever the plan: ${names}.`,
  planning: "Computing circuits",
  fetching: "Fetching outlines",
  reading: "Reading",
  unknownVintage: (file) => `population of ${file}, vintage not stated`,
  scenarioKept: (path) => `${path} exists already: it is kept, with its places and settings.`,
  imported: (name, communes, places) => `${name}: ${communes} communes, ${places} existing places`,
  importedFile: (name, kept, rows) => `  ${name}: ${kept} of ${rows} rows kept`,
  errors: {
    bug: "A bug. Please report it with what follows.",
    coming: (name) => `The command “${name}” is not available yet.`,
    unknownCommand: (name) => `Unknown command: “${name}”. “--help” lists them all.`,
    wrongArguments: (count) =>
      count === 0 ? "This command takes no file." : `This command takes ${count} file(s).`,
    wrongOption: (option) => `Unknown or incomplete option: ${option}`,
    wrongLang: (value) => `--lang: “${value}” is not a known language (fr or en).`,
    wrongValue: (option, value, expected) => `${option}: “${value}” is not ${expected}.`,
    exclusive: (a, b) => `${a} and ${b} exclude each other.`,
    missingOption: (option) => `${option} is missing.`,
    isDirectory: (path) => `${path}: this is a folder, not a file.`,
    tooLarge: (path) => `${path}: the file is too large.`,
    unreadable: (path, code) => `${path}: cannot be read (${because(code)}).`,
    notWritable: (path, code) => `${path}: cannot be written (${because(code)}).`,
    pathRefused: (path) => `${path}: this path leaves the folder of the scenario.`,
    nothingUsable: (path) => `${path}: nothing usable.`,
    unknownCode: (option, code) => `${option}: no territory has the code “${code}”.`,
    engineComing: (engine) => `--engine: the engine “${engine}” is not available yet; “estimate” is.`,
  },
};
