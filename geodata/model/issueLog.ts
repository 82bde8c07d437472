import { ISSUE_LIMIT } from "./issue.ts";
import type { Decoded, Issue } from "./issue.ts";

type IssueParams = Readonly<Record<string, string | number>>;

/** Longest piece of user text kept in an issue: enough to recognise it, never a whole file. */
const TEXT_LIMIT = 120;

/** Collects what a decoder finds, in the order of the file. */
export interface IssueLog {
  error(code: string, at: string, params?: IssueParams): void;
  warning(code: string, at: string, params?: IssueParams): void;
  repair(code: string, at: string, params?: IssueParams): void;
  /** Adds the findings of another decoder. */
  addAll(decoded: Decoded<unknown>): void;
  /** Closes the log: the issues in order, with or without a value. */
  finish<T>(value?: T): Decoded<T>;
}

/**
 * Creates an issue log that keeps at most {@link ISSUE_LIMIT} issues and counts the rest.
 *
 * Where there are too many, errors stay before warnings and warnings before repairs, so that a
 * thousand mended zeros never hide the one row that was left out.
 */
export function createIssueLog(): IssueLog {
  const kept: Record<Issue["severity"], { order: number; issue: Issue }[]> = {
    error: [],
    warning: [],
    repair: [],
  };
  let total = 0;
  const add = (issue: Issue): void => {
    total += 1;
    if (kept[issue.severity].length < ISSUE_LIMIT) kept[issue.severity].push({ order: total, issue });
  };
  return {
    error: (code, at, params = {}) => add({ code, severity: "error", at, params: shorten(params) }),
    warning: (code, at, params = {}) => add({ code, severity: "warning", at, params: shorten(params) }),
    repair: (code, at, params = {}) => add({ code, severity: "repair", at, params: shorten(params) }),
    addAll: (decoded) => {
      for (const issue of decoded.issues) add(issue);
      total += decoded.suppressedIssues ?? 0;
    },
    finish: <T>(value?: T): Decoded<T> => {
      const issues = [...kept.error, ...kept.warning, ...kept.repair]
        .slice(0, ISSUE_LIMIT)
        .sort((a, b) => a.order - b.order)
        .map((entry) => entry.issue);
      const suppressedIssues = total - issues.length;
      return {
        ...(value === undefined ? {} : { value }),
        issues,
        ...(suppressedIssues === 0 ? {} : { suppressedIssues }),
      };
    },
  };
}

function shorten(params: IssueParams): IssueParams {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === "string" && value.length > TEXT_LIMIT ? `${value.slice(0, TEXT_LIMIT)}…` : value,
    ]),
  );
}
