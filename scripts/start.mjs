import { ensureInstalled } from "./ensureInstalled.mjs";

const port = Number(process.env["PORT"] ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write("PORT doit être un nombre de 0 à 65535.\nPORT must be a number from 0 to 65535.\n");
  process.exit(2);
}
ensureInstalled();
const { ensureSite, siteFolder } = await import("./buildSite.mjs");
const { serveFolder } = await import("./serveFolder.mjs");
await ensureSite();
try {
  const server = await serveFolder(siteFolder, port);
  const address = `http://localhost:${server.port}`;
  process.stdout.write(
    `Maillage est ouvert sur ${address} (Ctrl+C pour arrêter).\n` +
      `Maillage is open on ${address} (Ctrl+C to stop).\n`,
  );
  stopWithNpm();
} catch (error) {
  if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
  process.stderr.write(
    `Le port ${port} est déjà pris : fermez l'autre programme, ou choisissez un autre port par la variable PORT.\n` +
      `Port ${port} is already taken: close the other program, or choose another port with the variable PORT.\n`,
  );
  process.exit(1);
}

/** An `npm start` that is killed leaves its child behind, on a port that stays taken: the child follows it. */
function stopWithNpm() {
  if (process.env["npm_lifecycle_event"] !== "start") return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit();
  }, 1000).unref();
}
