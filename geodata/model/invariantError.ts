/** A broken invariant or a wrong call by the program itself: a bug, never the user's doing. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
}

/**
 * Closes an exhaustive `switch`: compiles only when every case is handled.
 *
 * @throws {@link InvariantError} when reached at run time.
 */
export function assertNever(value: never): never {
  throw new InvariantError(`unexpected value ${JSON.stringify(value)}`);
}
