import { defineConfig } from "vitest/config";

// Drives the built page (`dist`) in headless Chromium; one file at a time, since each brings its own browser.
export default defineConfig({
  test: {
    name: "browser",
    environment: "node",
    include: ["tests/browser/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // A browser on a busy machine may miss a beat; what fails twice is broken.
    retry: 1,
  },
});
