import type { CogLoader } from "../../services/cogIndex.ts";

/** Reads the index of EPCI that is served beside the page. */
export const loadCogFile: CogLoader = async (path) => {
  try {
    const response = await fetch(new URL(`cog/${path}`, document.baseURI));
    return response.ok ? await response.text() : null;
  } catch {
    return null; // the caller words it: the index could not be read
  }
};
