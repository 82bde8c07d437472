import { formatDriveSeconds, formatInteger, formatRhythm } from "../../i18n/format.ts";
import { explanationSentences } from "../../i18n/explanationText.ts";
import { numberCircuits } from "../../mapping/stopOrder.ts";
import type { Planning } from "../../pipeline/buildReport.ts";
import { computeCircuitMeans } from "../../pipeline/planFigures.ts";
import { summarisePlan } from "../../pipeline/planSummary.ts";
import { planKey } from "../../scenario/entryId.ts";
import { scenarioHash } from "../../scenario/scenarioHash.ts";
import { listOutings } from "../circuitOutings.ts";
import { listBeforeAfter } from "../note/beforeAfter.ts";
import type { MinutesBlock, MinutesSection, MinutesSource } from "./minutesModel.ts";
import { MOST_ROWS, tellOthers } from "./minutesGround.ts";

/** Writes the plan that is presented, what it changes, those it was compared with, and whom it leaves out. */
export function listPlanSections(source: MinutesSource): readonly MinutesSection[] {
  const { context, words } = source;
  const { planning } = context;
  const maps: MinutesSection = {
    title: words.mapsTitle,
    blocks: [
      { kind: "maps", before: words.mapBefore, after: words.mapAfter, drawn: words.mapDrawn },
      { kind: "paragraph", text: words.mapTable },
      ...tellBeforeAfter(source),
    ],
  };
  if (planning === null) {
    return [{ title: words.planTitle, blocks: [{ kind: "paragraph", text: words.planNone }] }, maps];
  }
  return [
    { title: words.planTitle, blocks: [listCircuits(source, planning)] },
    maps,
    { title: words.othersTitle, blocks: listOtherPlans(source, planning) },
    { title: words.unservedTitle, blocks: listUnserved(source) },
  ];
}

function tellBeforeAfter({ context, report, lang, words }: MinutesSource): readonly MinutesBlock[] {
  if (report.after === undefined) return [];
  const figures = listBeforeAfter(context, report, lang);
  return [
    {
      kind: "table",
      caption: words.beforeAfterCaption,
      columns: [
        { title: words.figure, share: 3 },
        { title: words.today, share: 2 },
        { title: words.after, share: 2 },
        { title: words.source, share: 3 },
      ],
      rows: figures.map(({ label, before, after, source }) => [label, before, after, source]),
    },
  ];
}

function listCircuits(
  { context, lang, words, placeName }: MinutesSource,
  { document, assessment }: Planning,
): MinutesBlock {
  const { scenario } = context;
  const teams = new Map(scenario.teams.map(({ id, name }) => [id, name]));
  const outings = listOutings(document.plan);
  const rows = numberCircuits(document.plan).flatMap(({ id, index, stops }) => {
    const circuit = document.plan.circuits[index];
    if (circuit === undefined) return [];
    const days = outings
      .filter((outing) => outing.circuit.id === id)
      .map(
        ({ weekday, weeks, halfDay }) =>
          `${formatRhythm(weekday, weeks, document.cycleWeeks, lang)}, ${words.halfDay[halfDay]}`,
      );
    const means = computeCircuitMeans(scenario, circuit);
    return [
      [
        words.circuitOf(index + 1),
        stops.map(({ siteId }) => placeName(siteId)).join(", "),
        days.join(" ; "),
        teams.get(circuit.teamId) ?? circuit.teamId,
        words.decimal(means.halfDaysPerMonth),
        words.euros(means.centsPerMonth),
      ],
    ];
  });
  const { figures } = assessment;
  const houses = figures.fixedPlaces ?? [];
  const houseCents = houses.reduce((sum, { centsPerMonth }) => sum + centsPerMonth, 0);
  return {
    kind: "table",
    caption: words.circuitsCaption,
    columns: [
      { title: words.circuit, share: 2.2 },
      { title: words.halls, share: 4 },
      { title: words.days, share: 3 },
      { title: words.team, share: 2 },
      { title: words.halfDays, share: 2, numeric: true },
      { title: words.cost, share: 2, numeric: true },
    ],
    rows: [
      ...rows,
      ...(houses.length === 0
        ? []
        : [
            [
              words.fixedPlaces,
              houses.map(({ name }) => name).join(", "),
              words.allYear,
              "",
              "",
              words.euros(houseCents),
            ],
          ]),
      [
        words.total,
        "",
        "",
        "",
        words.decimal(figures.halfDaysPerMonth),
        words.euros((figures.cost * 4) / scenario.programme.cycleWeeks),
      ],
    ],
  };
}

/** Plans of other data say nothing about these. */
function listOtherPlans(
  { context, lang, words, targetName, communeName, about }: MinutesSource,
  { document: shown }: Planning,
): readonly MinutesBlock[] {
  const { scenario, diagnosis } = context;
  const hash = scenarioHash(scenario);
  const shownKey = planKey(shown.plan);
  const others = scenario.plans.filter(
    (document) => document.scenarioHash === hash && planKey(document.plan) !== shownKey,
  );
  if (others.length === 0) return [{ kind: "paragraph", text: words.othersNone }];
  const rows = [shown, ...others].map((document) => {
    const summary = summarisePlan(scenario, diagnosis, document);
    const name = targetName({ kind: "plan", plan: planKey(document.plan) });
    return [
      document === shown ? `${name} (${words.presented})` : name,
      formatInteger(summary.communesServed, lang),
      about(summary.childrenServed),
      words.decimal(summary.halfDaysPerMonth),
      words.euros(summary.centsPerMonth),
      summary.worstSeconds === null
        ? words.noPlace
        : words.worstAt(
            formatDriveSeconds(summary.worstSeconds, lang),
            communeName(summary.worstCommune ?? ""),
          ),
    ];
  });
  return [
    {
      kind: "table",
      caption: words.othersCaption,
      columns: [
        { title: words.planColumn, share: 3 },
        { title: words.communesServed, share: 2.4, numeric: true },
        { title: words.childrenServed, share: 2.4, numeric: true },
        { title: words.halfDays, share: 2, numeric: true },
        { title: words.cost, share: 2, numeric: true },
        { title: words.worst, share: 3 },
      ],
      rows,
    },
  ];
}

/** Why is told only where somebody asked: the reason was then found by planning again, never guessed. */
function listUnserved(source: MinutesSource): readonly MinutesBlock[] {
  const { context, report, lang, words, communeName, about } = source;
  const { unserved } = report;
  if (unserved.length === 0) return [{ kind: "paragraph", text: words.unservedNone }];
  const { scenario, diagnosis, explanationOf } = context;
  const places = new Map(
    [...scenario.structures, ...scenario.venues].map(({ id, name }): [string, string] => [id, name]),
  );
  const names = { place: (id: string) => places.get(id) ?? id, commune: communeName };
  const children = new Map(diagnosis.communes.map(({ code, need }) => [code, need.children]));
  const reasonOf = (code: string): string => {
    const explanation = explanationOf?.(code) ?? null;
    return explanation === null ? words.notAsked : explanationSentences(explanation, names, lang).join(" ");
  };
  return [
    {
      kind: "table",
      caption: words.unservedCaption,
      columns: [
        { title: words.commune, share: 2 },
        { title: words.childrenAbout, share: 1, numeric: true },
        { title: words.reason, share: 4 },
      ],
      rows: unserved
        .slice(0, MOST_ROWS)
        .map(({ code }) => [communeName(code), about(children.get(code) ?? 0), reasonOf(code)]),
    },
    ...tellOthers(unserved.length, source),
  ];
}
