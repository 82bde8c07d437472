import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";
import { viewerScript } from "./scripts/viewerScript.mjs";

// Components run in jsdom; everything else in Node. Tests of the built page: vitest.browser.config.ts.
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [viewerScript()],
        test: {
          name: "core",
          environment: "node",
          include: ["tests/{unit,property,golden,published,architecture}/**/*.test.ts"],
          exclude: ["tests/unit/src/ui/**"],
          testTimeout: 60_000,
          benchmark: { include: [] },
        },
      },
      {
        plugins: [solid(), viewerScript()],
        test: {
          name: "ui",
          environment: "jsdom",
          include: ["tests/ui/**/*.test.{ts,tsx}", "tests/unit/src/ui/**/*.test.{ts,tsx}"],
          testTimeout: 30_000,
          benchmark: { include: [] },
          // Its modules import each other without extensions: a bundler reads that, Node does not.
          server: { deps: { inline: ["statsbreaks"] } },
        },
      },
    ],
  },
});
