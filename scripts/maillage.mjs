import { pathToFileURL } from "node:url";
import { projectRoot } from "./contentStamp.mjs";
import { ensureInstalled } from "./ensureInstalled.mjs";

ensureInstalled();
const { ensureCli } = await import("./buildCli.mjs");
const bundle = await ensureCli();

// npm moves to the project's folder before it runs a script; paths belong to the folder the user is in.
const startedIn = process.env["INIT_CWD"];
if (process.env["npm_lifecycle_event"] === "maillage" && startedIn !== undefined) process.chdir(startedIn);
process.env["MAILLAGE_ROOT"] = projectRoot;

const { main } = /** @type {{ main(argv: readonly string[]): Promise<number> }} */ (
  await import(pathToFileURL(bundle).href)
);
process.exitCode = await main(process.argv.slice(2));
