import type { JSX } from "solid-js";
import { formatEuros, roundEstimate } from "../../i18n/format.ts";
import type { ChangeKind, ChangeSummary } from "../../pipeline/comparePlans.ts";
import { useLang, useTexts } from "../state/appContext.tsx";

/** Who gains and who loses a place, whose drive is shorter or longer. */
export function HeadSentences(props: { readonly summary: ChangeSummary }): JSX.Element {
  const texts = useTexts();
  type Words = (communes: number, children: number) => string;
  const part = (kind: ChangeKind, words: Words): string | null => {
    const { communes, children } = props.summary.count[kind];
    return communes === 0 ? null : words(communes, roundEstimate(children));
  };
  const places = (): string => {
    const { planChanges } = texts();
    const gained = part("gained", planChanges.gained) ?? planChanges.noneGained;
    return `${gained}, ${part("lost", planChanges.lost) ?? planChanges.noneLost}.`;
  };
  const drives = (): string => {
    const { planChanges } = texts();
    const parts = [part("nearer", planChanges.nearer), part("farther", planChanges.farther)];
    const said = parts.filter((each) => each !== null).join(", ");
    return said === "" ? "" : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  };
  return (
    <p class="plan-changes-head">
      {places()} {drives()}
    </p>
  );
}

/** Half-days and euros a month, more or less than before. */
export function PriceSentence(props: { readonly summary: ChangeSummary }): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const halfDays = (): string => {
    const { planChanges } = texts();
    const more = Math.round(props.summary.halfDaysPerMonth * 10) / 10;
    if (more === 0) return planChanges.halfDaysSame;
    return more > 0 ? planChanges.halfDaysMore(more) : planChanges.halfDaysLess(-more);
  };
  const euros = (): string => {
    const { planChanges } = texts();
    const cents = props.summary.centsPerMonth;
    if (Math.abs(cents) < 50) return planChanges.eurosSame;
    const words = formatEuros(Math.abs(cents), lang());
    return cents > 0 ? planChanges.eurosMore(words) : planChanges.eurosLess(words);
  };
  return <>{texts().planChanges.perMonth(halfDays(), euros())}</>;
}
