import { createLogger, defineConfig } from "vite";
import solid from "vite-plugin-solid";
import { offlineFiles } from "./scripts/offlineFiles.mjs";
import { viewerScript } from "./scripts/viewerScript.mjs";

const logger = createLogger("warn");
const warn = logger.warn.bind(logger);
// The solver imports `node:module`, and the writer of Word documents `buffer`, only where they find themselves in Node;
// in a browser those lines never run.
logger.warn = (message, options) => {
  if (!/Module "(?:node:module|buffer)" has been externalized/u.test(message)) warn(message, options);
};

// A static folder that any web server serves from any sub-folder: relative paths only.
export default defineConfig({
  base: "./",
  customLogger: logger,
  plugins: [solid(), viewerScript(), offlineFiles()],
  worker: { format: "es", rolldownOptions: { checks: { bundlerTimings: false } } },
  optimizeDeps: { include: ["highs"] },
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    // Inlined files would be `data:` addresses, which the page's content security policy refuses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      // Under the LGPL: in a file of its own, that one may replace; most of it are tables of holidays.
      output: {
        // Patterns on paper are told by the name of a function of svg-to-pdfkit.
        keepNames: true,
        codeSplitting: { groups: [{ name: "opening-hours", test: /\/(?:opening_hours|suncalc)\// }] },
      },
    },
  },
});
