import type { IssueLog } from "../../geodata/model/issueLog.ts";

/** Reads numbers one after the other from a text of numbers, and knows the line of each. */
export class NumberFile {
  private readonly words: readonly { readonly text: string; readonly line: number }[];
  private readonly log: IssueLog;
  private at = 0;
  failed = false;

  /** @param firstLine – lines before this one (from 1) are skipped. */
  constructor(text: string, firstLine: number, log: IssueLog) {
    this.log = log;
    this.words = text.split(/\r\n|\r|\n/u).flatMap((row, index) =>
      index + 1 < firstLine
        ? []
        : row
            .split(/\s+/u)
            .filter((word) => word !== "")
            .map((word) => ({ text: word, line: index + 1 })),
    );
  }

  /** Returns the next number within limits; 0 after the first failure, which is logged with its line. */
  next(
    field: string,
    limits: { readonly min: number; readonly max: number; readonly whole: boolean },
  ): number {
    if (this.failed) return 0;
    const word = this.words[this.at];
    if (word === undefined) {
      const line = this.words.at(-1)?.line ?? 1;
      return this.fail("bench-ends-early", line, { field });
    }
    this.at += 1;
    const value = Number(word.text);
    const fits = value >= limits.min && value <= limits.max && (!limits.whole || Number.isInteger(value));
    if (fits) return value;
    const { min, max } = limits;
    return this.fail("bench-bad-number", word.line, { field, text: word.text.slice(0, 40), min, max });
  }

  /** Logs what stands behind the last number that was expected. */
  end(): void {
    const word = this.words[this.at];
    if (this.failed || word === undefined) return;
    this.fail("bench-goes-on", word.line, { text: word.text.slice(0, 40) });
  }

  /** Logs that the number read last does not go with those before. */
  reject(code: string): void {
    if (!this.failed) this.fail(code, this.words[this.at - 1]?.line ?? 1, {});
  }

  private fail(code: string, line: number, params: Readonly<Record<string, string | number>>): number {
    this.failed = true;
    this.log.error(code, `line ${line}`, params);
    return 0;
  }
}
