import { ensureInstalled } from "./ensureInstalled.mjs";

ensureInstalled();
const { ensureSite } = await import("./buildSite.mjs");
await ensureSite({ force: true });
