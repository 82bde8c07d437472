/** Tells whether an import ended because somebody stopped it. */
export function isCancel(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
