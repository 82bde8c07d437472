import archive from "virtual:cog-archive";
import type { CogLoader } from "../services/cogIndex.ts";

let files: Promise<Readonly<Record<string, string>>> | null = null;

/** Reads the index of EPCI out of the page itself: a page that was opened as a file can read no other. */
export const loadCogFile: CogLoader = async (path) => {
  files ??= unpack();
  return (await files)[path] ?? null;
};

async function unpack(): Promise<Readonly<Record<string, string>>> {
  const bytes = Uint8Array.from(atob(archive), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return (await new Response(stream).json()) as Record<string, string>;
}
