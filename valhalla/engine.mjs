import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/**
 * The road engine in a process of its own: a configuration that lacks a key ends the process without a word.
 *
 * Arguments: the configuration file and the folder of tiles. Answers one question after the other.
 *
 * @typedef {"matrix" | "route" | "isochrone" | "locate"} Action
 * @typedef {{ id: number, action: Action, query: string }} Question
 * @typedef {{ Actor: new (config: object) => Record<Action, (query: string) => Promise<string>> }} Package
 */

const [configFile = "", tileFolder = ""] = process.argv.slice(2);
const { Actor } = /** @type {Package} */ (createRequire(import.meta.url)("@valhallajs/valhallajs"));
const config = /** @type {{ mjolnir: object }} */ (JSON.parse(readFileSync(configFile, "utf8")));
const actor = new Actor({ ...config, mjolnir: { ...config.mjolnir, tile_dir: tileFolder } });

let last = Promise.resolve();
process.on("message", (/** @type {Question} */ question) => {
  last = last.then(() => answer(question));
});

/** @param {Question} question */
async function answer({ id, action, query }) {
  try {
    process.send?.({ id, text: await actor[action](query) });
  } catch (error) {
    process.send?.({ id, refusal: error instanceof Error ? error.message : String(error) });
  }
}
