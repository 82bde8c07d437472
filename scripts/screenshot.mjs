import { join } from "node:path";
import { projectRoot } from "./contentStamp.mjs";
import { ensureInstalled } from "./ensureInstalled.mjs";

ensureInstalled();
const { ensureSite } = await import("./buildSite.mjs");
const { takeScreenshot } = await import("./driveSite.mjs");
await ensureSite();
await takeScreenshot(join(projectRoot, "examples", "screenshots", "grand-chalon.png"));
