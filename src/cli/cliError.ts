/** Exit status of the command line, as the contract gives it. */
export const EXIT = { done: 0, bug: 1, badInput: 2, noPlan: 3 } as const;

/** An end of the command that is the user's to mend: its message goes to stderr, then the status. */
export class CliError extends Error {
  override readonly name = "CliError";
  readonly status: 2 | 3;

  constructor(message: string, status: 2 | 3 = EXIT.badInput) {
    super(message);
    this.status = status;
  }
}
