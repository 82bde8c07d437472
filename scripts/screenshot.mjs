import { join } from "node:path";
import { projectRoot } from "./contentStamp.mjs";
import { ensureInstalled } from "./ensureInstalled.mjs";

ensureInstalled();
const { ensureSite } = await import("./buildSite.mjs");
const { takeScreenshots } = await import("./driveSite.mjs");
await ensureSite();
const folder = join(projectRoot, "examples", "screenshots");
await takeScreenshots(
  join(folder, "grand-chalon.png"),
  join(folder, "calendar.png"),
  join(folder, "meeting.png"),
);
