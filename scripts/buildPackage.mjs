import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { ensureFacts, factsStampFile } from "./buildFacts.mjs";
import { computeStamp, listFiles, projectRoot } from "./contentStamp.mjs";
import { viewerScript } from "./viewerScript.mjs";

const packageFolder = join(projectRoot, ".cache", "package");
const stampFile = join(projectRoot, ".cache", "package.stamp");

/** The page as one file. */
export const packagedPage = join(packageFolder, "index.html");

/** Everything that the page may do is in the page; the network only where the user asks for it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'wasm-unsafe-eval'",
  "worker-src blob: data:",
  "connect-src blob: data: https://geo.api.gouv.fr https://data.geopf.fr",
  "style-src 'unsafe-inline'",
  "img-src data: blob:",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Modules that a page opened as a file cannot have, and what stands in for them. */
const STAND_INS = {
  "src/workers/openWorkers.ts": "src/packaged/openWorkers.ts",
  "src/ui/map/mapWorkerUrl.ts": "src/packaged/mapWorkerUrl.ts",
  "src/ui/state/cogFiles.ts": "src/packaged/cogFiles.ts",
};

const inOneFile = {
  target: "es2022",
  modulePreload: false,
  assetsInlineLimit: 1e9,
  cssCodeSplit: false,
  chunkSizeWarningLimit: 1e6,
  reportCompressedSize: false,
};

/** Builds the page as one file that opens by a double click, where its sources changed since the last time. */
export async function ensurePackage() {
  ensureFacts();
  const sources = [
    "geodata",
    "index.html",
    "package-lock.json",
    "planners",
    "public",
    "scripts/buildPackage.mjs",
    "scripts/viewerScript.mjs",
  ];
  const stamp = computeStamp(
    listFiles([...sources, "src", "tsconfig.json"], (path) => path !== "src/cli").concat(factsStampFile),
  );
  if (existsSync(packagedPage) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  rmSync(stampFile, { force: true });
  rmSync(packageFolder, { recursive: true, force: true });
  await buildPage();
  mkdirSync(packageFolder, { recursive: true });
  writeFileSync(stampFile, stamp);
}

async function buildPage() {
  const { build } = await import("vite");
  const { default: solid } = await import("vite-plugin-solid");
  await build({
    root: projectRoot,
    configFile: false,
    publicDir: false,
    base: "./",
    logLevel: "error",
    plugins: [
      standIns(),
      withoutModuleAddress(),
      virtualTexts(),
      viewerScript(),
      solid(),
      inlineEverything(),
    ],
    worker: {
      format: "iife",
      plugins: () => [virtualTexts()],
      rollupOptions: { output: { codeSplitting: false } },
    },
    build: {
      ...inOneFile,
      outDir: packageFolder,
      rollupOptions: { output: { format: "iife", codeSplitting: false, keepNames: true } },
    },
  });
}

/** @returns {import("vite").Plugin} */
function standIns() {
  return {
    name: "maillage-stand-ins",
    enforce: "pre",
    async resolveId(source, importer) {
      if (importer === undefined || importer.includes("/src/packaged/")) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      const path = found === null ? "" : relative(projectRoot, found.id).split(sep).join("/");
      const standIn = Object.entries(STAND_INS).find(([module]) => module === path)?.[1];
      return standIn === undefined ? null : join(projectRoot, standIn);
    },
  };
}

/**
 * A classic script has no address to find files beside itself by: pdfkit looks so for the colour profile of PDF/A, which
 * no paper here is.
 *
 * @returns {import("vite").Plugin}
 */
function withoutModuleAddress() {
  const profile = /new URL\('[^']*\.icc', import\.meta\.url\)\.href/u;
  return {
    name: "maillage-without-module-address",
    enforce: "pre",
    transform(code, id) {
      if (!id.includes("/pdfkit/js/pdfkit.browser.mjs")) return null;
      if (!profile.test(code)) throw new Error("pdfkit finds its colour profile in another way");
      return { code: code.replace(profile, '""'), map: null };
    },
  };
}

/** @returns {import("vite").Plugin} */
function virtualTexts() {
  const texts = /** @type {Readonly<Record<string, () => string | Promise<string>>>} */ ({
    "virtual:cog-archive": packCog,
    "virtual:map-worker": bundleMapWorker,
  });
  return {
    name: "maillage-virtual-texts",
    resolveId: (source) => (source in texts ? `\0${source}` : null),
    load: async (id) => {
      const make = texts[id.replace("\0", "")];
      return make === undefined || !id.startsWith("\0")
        ? null
        : `export default ${JSON.stringify(await make())};`;
    },
  };
}

function packCog() {
  const folder = join(projectRoot, "public", "cog");
  const files = Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => [name.split(sep).join("/"), readFileSync(join(folder, name), "utf8")]),
  );
  return gzipSync(JSON.stringify(files), { level: 9 }).toString("base64");
}

/** The map's worker is a module; a page opened as a file may open classic ones only. */
async function bundleMapWorker() {
  const { build } = await import("vite");
  const entry = join(projectRoot, "node_modules", "maplibre-gl", "dist", "maplibre-gl-worker.mjs");
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: { ...inOneFile, write: false, lib: { entry, formats: ["iife"], name: "maillageMapWorker" } },
  });
  const outputs = [result].flat().flatMap((each) => ("output" in each ? each.output : []));
  const chunk = outputs.find((each) => each.type === "chunk");
  if (chunk === undefined || chunk.type !== "chunk") throw new Error("the map's worker was not bundled");
  return chunk.code;
}

/** Puts script and style inside the page. @returns {import("vite").Plugin} */
function inlineEverything() {
  return {
    name: "maillage-inline-everything",
    enforce: "post",
    generateBundle(_options, bundle) {
      const page = bundle["index.html"];
      if (page === undefined || page.type !== "asset") throw new Error("no page was built");
      const parts = Object.entries(bundle);
      const scripts = parts.flatMap(([, part]) => (part.type === "chunk" ? [part.code] : []));
      const styles = parts.flatMap(([name, part]) =>
        part.type === "asset" && name.endsWith(".css") ? [String(part.source)] : [],
      );
      const icon = readFileSync(join(projectRoot, "public", "icon.svg")).toString("base64");
      const inlined = [
        ...styles.map((style) => `<style>${style}</style>`),
        ...scripts.map((script) => `<script>${escapeScript(script)}</script>`),
      ].join("\n");
      page.source = String(page.source)
        .replace(/<script[^>]*\ssrc=[^>]*><\/script>\s*/gu, "")
        .replace(/<link[^>]*rel="stylesheet"[^>]*>\s*/gu, "")
        .replace(
          /(http-equiv="Content-Security-Policy"\s*content=")[^"]*/u,
          () => `http-equiv="Content-Security-Policy" content="${POLICY}`,
        )
        .replace(/href="\.\/icon\.svg"/u, () => `href="data:image/svg+xml;base64,${icon}"`)
        .replace("</body>", () => `${inlined}\n</body>`);
      for (const [name] of parts) if (name !== "index.html") delete bundle[name];
    },
  };
}

/** @param {string} script */
function escapeScript(script) {
  return script.replace(/<\/script/giu, "<\\/script").replace(/<!--/gu, "<\\!--");
}
