import type { RehearsalAnswer } from "../../pipeline/rehearsal/rehearsal.ts";
import type { Lang } from "../lang.ts";
import { setFrenchPunctuation } from "../typography.ts";
import { reportAbsence } from "./absenceWords.ts";
import { reportClosedHalls } from "./closedHallWords.ts";
import { reportHalfDays } from "./halfDayWords.ts";
import { reportMoreNeed } from "./moreNeedWords.ts";
import type { RehearsalNames, RehearsalReport } from "./rehearsalReport.ts";

/** Words an answer of « Et si… » for people: in short, in sentences, and as a table. */
export function reportRehearsal(answer: RehearsalAnswer, names: RehearsalNames, lang: Lang): RehearsalReport {
  const report = reportOf(answer, names, lang);
  const set = (text: string): string => (lang === "fr" ? setFrenchPunctuation(text) : text);
  return {
    short: set(report.short),
    findings: report.findings.map(({ text, document }) => ({ text: set(text), document })),
    table: {
      head: report.table.head.map(set),
      rows: report.table.rows.map((row) => row.map((cell) => (typeof cell === "string" ? set(cell) : cell))),
    },
  };
}

function reportOf(answer: RehearsalAnswer, names: RehearsalNames, lang: Lang): RehearsalReport {
  switch (answer.kind) {
    case "absence":
      return reportAbsence(answer, names, lang);
    case "closed-hall":
      return reportClosedHalls(answer, names, lang);
    case "more-need":
      return reportMoreNeed(answer, names, lang);
    case "half-day":
      return reportHalfDays(answer, names, lang);
  }
}
