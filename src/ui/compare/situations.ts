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
  /** A document that was opened to be compared. */
  readonly file: Scenario | null;
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

/** Lists what can be compared: today, the plan shown, the one before it, the other plans, and another file. */
export function listSituations(
  { scenario, shown, before, file }: SituationSources,
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
    ...(file === null ? [] : listFile(file, texts)),
  ];
}

function nameShown({ document }: PlanView, texts: Texts): string {
  const names = planNames(document, texts);
  return names === "" ? texts.compare.shown : texts.compare.shownNamed(lowerFirst(names));
}

function listFile(file: Scenario, { compare }: Texts): readonly Situation[] {
  const document = file.plans[0];
  const today = { id: "file-today", name: compare.fileToday(file.name), scenario: file, document: null };
  if (document === undefined) return [today];
  return [{ id: "file", name: compare.filePlan(file.name), scenario: file, document }, today];
}

/** The two that are compared at first: today, and the plan shown; else the file. */
export function defaultPair(situations: readonly Situation[]): { readonly a: string; readonly b: string } {
  return { a: "today", b: situations[1]?.id ?? "today" };
}
