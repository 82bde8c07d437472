import { join } from "node:path";
import { projectRoot } from "./contentStamp.mjs";

const SOURCE = "virtual:viewer-script";

/** Gives the script of shared pages (`src/viewer`) as a text, for the page that writes them. @returns {import("vite").Plugin} */
export function viewerScript() {
  return {
    name: "maillage-viewer-script",
    resolveId: (source) => (source === SOURCE ? `\0${SOURCE}` : null),
    load: async (id) =>
      id === `\0${SOURCE}` ? `export default ${JSON.stringify(await bundleViewer())};` : null,
  };
}

/** Bundles `src/viewer` as one classic script. */
export async function bundleViewer() {
  const { build } = await import("vite");
  const entry = join(projectRoot, "src", "viewer", "viewer.ts");
  const result = await build({
    root: projectRoot,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      target: "es2020",
      write: false,
      reportCompressedSize: false,
      rolldownOptions: { checks: { bundlerTimings: false } },
      lib: { entry, formats: ["iife"], name: "maillageViewer" },
    },
  });
  const outputs = [result].flat().flatMap((each) => ("output" in each ? each.output : []));
  const chunk = outputs.find((each) => each.type === "chunk");
  if (chunk === undefined || chunk.type !== "chunk")
    throw new Error("the script of shared pages was not bundled");
  return chunk.code;
}
