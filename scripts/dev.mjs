import { join } from "node:path";
import { projectRoot } from "./contentStamp.mjs";
import { ensureInstalled } from "./ensureInstalled.mjs";

ensureInstalled();
const { ensureFacts } = await import("./buildFacts.mjs");
ensureFacts();
const { createServer } = await import("vite");
const server = await createServer({ root: projectRoot, configFile: join(projectRoot, "vite.config.ts") });
await server.listen();
server.printUrls();
