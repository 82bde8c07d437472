/** Builds the error that a cancelled computation rejects with: its `name` is `AbortError`. */
export function abortError(): Error {
  const error = new Error("cancelled");
  error.name = "AbortError";
  return error;
}
