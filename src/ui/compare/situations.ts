import type { Texts } from "../../i18n/texts.ts";
import type { PlanDocument } from "../../scenario/planDocument.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { PlanView } from "../state/appStore.ts";

/** Something that can be compared: a scenario with one of its plans, or without any. */
export interface Situation {
  readonly id: string;
  readonly name: string;
  readonly scenario: Scenario;
  readonly document: PlanDocument | null;
}

/** What the situations are listed from. */
export interface SituationSources {
  readonly scenario: Scenario;
  /** The plan that is shown, and the one that was shown before it. */
  readonly shown: PlanView | null;
  readonly before: PlanView | null;
  readonly opened: OpenedDocument | null;
}

/** A document that was opened to be compared: a file, or a version that this device keeps. */
export interface OpenedDocument {
  readonly scenario: Scenario;
  /** What it is called in lists: the name of the project, or when the version was kept. */
  readonly name: string;
  readonly from: "file" | "version";
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Writes the names that a plan was proposed under; empty for a plan without one. */
function planNames({ names = [] }: PlanDocument, { planChoice }: Texts): string {
  return names
    .map((name, index) => (index === 0 ? planChoice.names[name] : lowerFirst(planChoice.names[name])))
    .join(` ${planChoice.and} `);
}

/** Lists what can be compared: today, the plan shown, the one before it, the other plans, and another document. */
export function listSituations(
  { scenario, shown, before, opened }: SituationSources,
  texts: Texts,
): readonly Situation[] {
  const { compare } = texts;
  const others = scenario.plans.filter((document) => document.plan !== shown?.document.plan);
  const isOther = others.some(({ plan }) => plan === before?.document.plan);
  return [
    { id: "today", name: compare.today, scenario, document: null },
    ...(shown === null ? [] : [{ id: "shown", name: nameShown(shown, texts), ...shown }]),
    ...(before === null || isOther ? [] : [{ id: "before", name: compare.before, ...before }]),
    ...others.map((document, index) => ({
      id: `plan-${index}`,
      name: planNames(document, texts) || compare.otherPlan(index + 1),
      scenario,
      document,
    })),
    ...(opened === null ? [] : listOpened(opened, texts)),
  ];
}

function nameShown({ document }: PlanView, texts: Texts): string {
  const names = planNames(document, texts);
  return names === "" ? texts.compare.shown : texts.compare.shownNamed(lowerFirst(names));
}

/** Returns the situation of an opened document that is shown first: its plan, where it has one. */
export function firstOfOpened({ scenario }: OpenedDocument): string {
  return scenario.plans.length > 0 ? "opened" : "opened-today";
}

function listOpened({ scenario, name, from }: OpenedDocument, { compare }: Texts): readonly Situation[] {
  const [withPlan, without] =
    from === "file" ? [compare.filePlan, compare.fileToday] : [compare.versionPlan, compare.versionToday];
  const document = scenario.plans[0];
  const today = { id: "opened-today", name: without(name), scenario, document: null };
  if (document === undefined) return [today];
  return [{ id: "opened", name: withPlan(name), scenario, document }, today];
}

/** The two that are compared at first: today, and the plan shown; else what was opened. */
export function defaultPair(situations: readonly Situation[]): { readonly a: string; readonly b: string } {
  return { a: "today", b: situations[1]?.id ?? "today" };
}
