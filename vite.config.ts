import { defineConfig } from "vite";
import solid from "vite-plugin-solid";

// A static folder that any web server serves from any sub-folder: relative paths only.
export default defineConfig({
  base: "./",
  plugins: [solid()],
  worker: { format: "es" },
  optimizeDeps: { include: ["highs"] },
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    // Inlined files would be `data:` addresses, which the page's content security policy refuses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
});
