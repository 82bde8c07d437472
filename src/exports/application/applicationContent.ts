import { caveatText } from "../../i18n/caveatText.ts";
import { applicationText } from "../../i18n/applicationText.ts";
import { formatDate } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { textsOf } from "../../i18n/texts.ts";
import { buildReport } from "../../pipeline/buildReport.ts";
import type { Axis } from "../../../geodata/model/structure.ts";
import { EMPTY_APPLICATION } from "../../scenario/callApplication.ts";
import { describeEdition } from "../edition.ts";
import type { ExportContext } from "../exportContext.ts";
import { listBeforeAfter, summariseReport } from "../note/beforeAfter.ts";
import { computeBudget } from "./applicationBudget.ts";
import { listZonings } from "./applicationZonings.ts";
import { sayBalance } from "./sayBalance.ts";

/** A column of a table; `share` of its width. */
export interface ApplicationColumn {
  readonly title: string;
  readonly share: number;
  readonly numeric?: boolean;
}

/** A piece of the dossier as text, before any format. */
export type ApplicationBlock =
  | { readonly kind: "text"; readonly text: string; readonly strong?: boolean }
  | { readonly kind: "list"; readonly lines: readonly string[] }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly ApplicationColumn[];
      readonly rows: readonly (readonly string[])[];
    };

/** The answer to a call for projects in the order of its pages (R46). */
export interface ApplicationContent {
  readonly lang: Lang;
  readonly title: string;
  readonly subject: string;
  readonly dated: string;
  readonly version: string;
  readonly sections: readonly { readonly title: string; readonly blocks: readonly ApplicationBlock[] }[];
}

/** Gathers what the form says and what is computed: zonings, children, results, budget. */
export function buildApplicationContent(context: ExportContext, lang: Lang): ApplicationContent {
  const { scenario, diagnosis, planning } = context;
  const words = applicationText(lang);
  const application = scenario.application ?? EMPTY_APPLICATION;
  const edition = describeEdition(context);
  const report = buildReport(scenario, diagnosis, planning ?? undefined);
  const { axis } = textsOf(lang).catalogue;
  const axes = [...application.axes]
    .sort((a, b) => a - b)
    .map((number) => words.axis(number, axis[number as Axis]));
  return {
    lang,
    title: words.title(application.call),
    subject: words.subject(scenario.territory.name, scenario.authority?.name ?? ""),
    dated: words.dated(edition.date, edition.version),
    version: edition.version,
    sections: [
      {
        title: words.brief,
        blocks: [
          ...summariseReport(report, lang).map((text): ApplicationBlock => ({
            kind: "text",
            text,
            strong: true,
          })),
          ...(application.summary === "" ? [] : [{ kind: "text" as const, text: application.summary }]),
        ],
      },
      { title: words.axes, blocks: listOr(axes, words.noAxis) },
      { title: words.zonings, blocks: describeZonings(context, lang) },
      { title: words.figures, blocks: [describeFigures(context, report, lang)] },
      { title: words.partners, blocks: listOr(application.partners, words.noPartner) },
      { title: words.budget, blocks: describeBudget(context, lang) },
      {
        title: words.assumptions,
        blocks: [{ kind: "list", lines: report.caveats.map((code) => caveatText(code, lang)) }],
      },
      { title: words.sources, blocks: [{ kind: "list", lines: edition.sources }] },
    ],
  };
}

function listOr(lines: readonly string[], none: string): readonly ApplicationBlock[] {
  return lines.length === 0 ? [{ kind: "text", text: none }] : [{ kind: "list", lines }];
}

function describeZonings(context: ExportContext, lang: Lang): readonly ApplicationBlock[] {
  const words = applicationText(lang);
  const { zoning: kindName } = textsOf(lang).need;
  const heads = words.zoningHeads;
  const zonings = listZonings(context);
  if (zonings.length === 0) return [{ kind: "text", text: words.noZoning }];
  return [
    {
      kind: "table",
      caption: words.zonings,
      columns: [
        { title: heads.zoning, share: 3 },
        { title: heads.vintage, share: 1.6 },
        { title: heads.communes, share: 5 },
        { title: heads.children, share: 1.8, numeric: true },
        { title: heads.source, share: 2.4 },
      ],
      rows: zonings.map(({ kind, name, vintage, source, communes, children }) => [
        name === "" ? kindName[kind] : `${kindName[kind]}, ${name}`,
        formatDate(vintage, lang),
        words.communes(communes.length, communes.join(", ")),
        words.about(children),
        source,
      ]),
    },
  ];
}

function describeFigures(
  context: ExportContext,
  report: ReturnType<typeof buildReport>,
  lang: Lang,
): ApplicationBlock {
  const words = applicationText(lang);
  const heads = words.figureHeads;
  return {
    kind: "table",
    caption: words.figures,
    columns: [
      { title: heads.figure, share: 3 },
      { title: heads.before, share: 2 },
      { title: heads.after, share: 2 },
      { title: heads.source, share: 2.4 },
    ],
    rows: listBeforeAfter(context, report, lang).map(({ label, before, after, source }) => [
      label,
      before,
      after,
      source,
    ]),
  };
}

function describeBudget(context: ExportContext, lang: Lang): readonly ApplicationBlock[] {
  const words = applicationText(lang);
  const { calendar } = context.scenario;
  const budget = computeBudget(context);
  const { circuits, expenses, funding, totalExpenses, totalFunding } = budget;
  const amount = { title: words.amount, share: 2, numeric: true };
  return [
    { kind: "text", text: words.period(calendar.start, calendar.end) },
    {
      kind: "table",
      caption: words.expenses,
      columns: [{ title: words.expenses, share: 6 }, amount],
      rows: [
        ...(circuits === null ? [] : [[words.circuits, words.euros(circuits.cents)]]),
        ...expenses.map(({ label, cents }) => [label, words.euros(cents)]),
        [words.total, words.euros(totalExpenses)],
      ],
    },
    {
      kind: "text",
      text:
        circuits === null
          ? words.noCircuits
          : words.circuitsHow(circuits.centsPerCycle, circuits.cycleWeeks, circuits.weeks),
    },
    {
      kind: "table",
      caption: words.funding,
      columns: [{ title: words.funding, share: 4.5 }, { title: words.state, share: 1.5 }, amount],
      rows: [
        ...funding.map(({ label, cents, granted }) => [
          label,
          granted ? words.granted : words.asked,
          words.euros(cents),
        ]),
        [words.total, "", words.euros(totalFunding)],
      ],
    },
    { kind: "text", text: sayBalance(budget, lang), strong: true },
    { kind: "text", text: words.shares(budget.askedShare, budget.grantedShare) },
  ];
}
