import { ISSUE_LIMIT, type Decoded, type Issue } from "../../geodata/model/issue.ts";

/** Gathers the findings of one decoder, up to {@link ISSUE_LIMIT}; more are counted only. */
export interface IssueCollector {
  add(severity: Issue["severity"], code: string, at: string, params?: Issue["params"]): void;
  addAll(issues: readonly Issue[], suppressed?: number): void;
  /** The end of the decoder; without `value` nothing usable was left. */
  finish<T>(value?: T): Decoded<T>;
}

export function createIssueCollector(): IssueCollector {
  const issues: Issue[] = [];
  let suppressedIssues = 0;
  const push = (issue: Issue): void => {
    if (issues.length < ISSUE_LIMIT) issues.push(issue);
    else suppressedIssues += 1;
  };
  return {
    add: (severity, code, at, params = {}) => push({ code, severity, at, params }),
    addAll: (more, suppressed = 0) => {
      more.forEach(push);
      suppressedIssues += suppressed;
    },
    finish: <T>(value?: T) => ({
      ...(value === undefined ? {} : { value }),
      issues,
      ...(suppressedIssues === 0 ? {} : { suppressedIssues }),
    }),
  };
}
