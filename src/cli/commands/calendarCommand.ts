import { buildCalendarExports } from "../../exports/calendar/buildCalendarExports.ts";
import { listChanges } from "../../exports/calendar/changes.ts";
import type { PublishedCalendar } from "../../exports/calendar/publishedCalendar.ts";
import { summariseCalendar, summariseChanges } from "../../i18n/calendarSummary.ts";
import { cliText } from "../../i18n/cliText.ts";
import { violationText } from "../../i18n/violationText.ts";
import { buildCalendarReport } from "../../pipeline/calendar/calendarReport.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { EXIT } from "../cliError.ts";
import type { Command } from "../command.ts";
import { csvOption, textOption } from "../options.ts";
import { printResult } from "../printResult.ts";
import { readPlanned } from "../readPlanned.ts";
import { readPublished } from "../readPublished.ts";
import { prepareFolder, writeFiles } from "../writeFiles.ts";

/** Most findings that the summary shows. */
const LISTED_VIOLATIONS = 20;

/** `calendar SCENARIO.json`: half-days of the horizon, and the sessions of a plan and of the calendar's rules. */
export const calendarCommand: Command = {
  name: "calendar",
  argumentCount: 1,
  options: {
    plan: { type: "string" },
    since: { type: "string" },
    csv: { type: "string" },
    replaces: { type: "string" },
  },
  async run([path = ""], options, context) {
    const { lang } = context;
    const text = cliText(lang);
    const out = textOption(options, "out") ?? ".";
    const csv = csvOption(options, lang);
    const { scenario, asked, diagnosis, plan, planning, issues } = await readPlanned(
      path,
      textOption(options, "plan"),
      context,
    );
    const since = await readPublished(textOption(options, "since"), scenario.id, context);
    const folder = await prepareFolder(out, context);
    const report = buildCalendarReport(asked, plan);
    const exportContext = {
      scenario,
      diagnosis,
      planning,
      csv,
      replaces: textOption(options, "replaces") ?? null,
    };
    const files = buildCalendarExports(exportContext, report, since, lang);
    await writeFiles(folder, out, files, context);

    const names = new Map([...scenario.venues, ...scenario.teams].map(({ id, name }) => [id, name] as const));
    const found = report.violations.map(
      (violation) =>
        `  ${violation.rule} ${violationText(violation, lang, (id) => names.get(id) ?? id)} (${violation.at})`,
    );
    const more = found.length - LISTED_VIOLATIONS;
    const changes = since === null ? null : countChanges(scenario, report.sessions, since);
    const lines = [
      ...summariseCalendar(scenario, report, lang),
      ...(changes === null ? [] : [summariseChanges(changes, lang)]),
      ...(found.length === 0 ? [text.noViolation] : [text.violations(found.length)]),
      ...found.slice(0, LISTED_VIOLATIONS),
      ...(more > 0 ? [`  ${text.moreIssues(more)}`] : []),
    ];
    const { sessions, slots, violations, months, places, roster, repairs, idleChanges } = report;
    const json = {
      sessions: {
        kept: sessions.filter(({ status }) => status === "kept").length,
        moved: sessions.filter(({ status }) => status === "moved").length,
        cancelled: sessions.filter(({ status }) => status === "cancelled").length,
      },
      openSlots: slots.filter(({ status }) => status === "open").length,
      monthsUnderMinimum: months.filter((month) => month.sessions < month.minimum),
      repairs,
      idleChanges,
      ...(changes === null ? {} : { changes }),
      places,
      roster,
      violations,
    };
    printResult({ lines, json, issues, out, files }, context);
    return violations.length === 0 ? EXIT.done : EXIT.noPlan;
  },
};

function countChanges(
  scenario: Scenario,
  sessions: readonly Session[],
  since: PublishedCalendar,
): Parameters<typeof summariseChanges>[0] {
  const { cancelled, moved, added } = listChanges(scenario, sessions, since);
  return {
    version: since.version,
    cancelled: cancelled.length,
    moved: moved.length,
    added: added.length,
  };
}
