import type { Lang } from "../i18n/lang.ts";

/** What the command line may touch of the outside; tests pass their own. */
export interface Terminal {
  readonly cwd: string;
  /** True where stderr is a terminal that a progress bar can be drawn on. */
  readonly interactive: boolean;
  out(text: string): void;
  err(text: string): void;
  /** Milliseconds of a clock that never runs back. */
  now(): number;
}

/** A reader that has seen enough (`… | head`) closes the pipe: what is left to say is dropped. */
function ignoreClosedPipe(error: Error): void {
  if (!("code" in error) || error.code !== "EPIPE") throw error;
}

/** The process's own streams. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    if (!stream.listeners("error").includes(ignoreClosedPipe)) stream.on("error", ignoreClosedPipe);
  }
  return {
    cwd: process.cwd(),
    interactive: process.stderr.isTTY,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    now: () => performance.now(),
  };
}

/** Keeps a name from a file on its line: control characters, which a terminal would obey, become spaces. */
export function plainLine(text: string): string {
  return text.replace(/\p{Cc}/gu, " ");
}

/** A progress bar on a terminal, nothing elsewhere. */
export interface ProgressBar {
  show(label: string, share: number | null): void;
  clear(): void;
}

const BAR_WIDTH = 24;

export function createProgressBar(terminal: Terminal): ProgressBar {
  if (!terminal.interactive) return { show: () => undefined, clear: () => undefined };
  return {
    show: (label, share) => {
      const filled = share === null ? 0 : Math.round(Math.min(1, Math.max(0, share)) * BAR_WIDTH);
      const bar = share === null ? "" : `[${"#".repeat(filled)}${"-".repeat(BAR_WIDTH - filled)}] `;
      terminal.err(`\r\u001b[2K${bar}${label}`);
    },
    clear: () => terminal.err("\r\u001b[2K"),
  };
}

/** The settings that every command shares. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly lang: Lang;
  readonly json: boolean;
}
