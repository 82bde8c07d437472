import { createMemo, createUniqueId, For, type JSX } from "solid-js";
import type { Axis } from "../../../geodata/model/structure.ts";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { computeBudget } from "../../exports/application/applicationBudget.ts";
import { sayBalance } from "../../exports/application/sayBalance.ts";
import type { Planning } from "../../pipeline/buildReport.ts";
import { type CallApplication, EMPTY_APPLICATION } from "../../scenario/callApplication.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { BudgetLines } from "./BudgetLines.tsx";

const AXES: readonly Axis[] = [1, 2, 3, 4, 5, 6];

/** What an answer to a call for projects says beside the figures; its budget is summed up as it is written. */
export function ApplicationForm(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  readonly planning: Planning | null;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const ids = { call: createUniqueId(), summary: createUniqueId(), partners: createUniqueId() };
  const application = (): CallApplication => props.scenario.application ?? EMPTY_APPLICATION;
  const change = (part: Partial<CallApplication>): void =>
    app.document.changeApplication({ ...application(), ...part });
  const budget = createMemo(() => {
    const { scenario, diagnosis, planning } = props;
    return computeBudget({ scenario, diagnosis, planning, csv: "fr", replaces: null });
  });
  const circuits = (): readonly { readonly label: string; readonly cents: number }[] => {
    const cost = budget().circuits;
    return cost === null ? [] : [{ label: texts().paper.circuitsLine, cents: cost.cents }];
  };
  const switchAxis = (axis: Axis, isChosen: boolean): void =>
    change({
      axes: isChosen
        ? [...application().axes, axis].sort((a, b) => a - b)
        : application().axes.filter((each) => each !== axis),
    });

  return (
    <div class="settings-form">
      <p class="hint">{texts().paper.applicationHelp}</p>
      <div class="question question-compact">
        <label class="question-label" for={ids.call}>
          {texts().paper.call}
        </label>
        <input
          id={ids.call}
          class="text-input"
          maxLength={300}
          value={application().call}
          onChange={(event) => change({ call: event.currentTarget.value.trim() })}
        />
      </div>
      <fieldset class="question choice">
        <legend class="question-label">{texts().paper.axes}</legend>
        <For each={AXES}>
          {(axis) => (
            <label class="answer">
              <input
                type="checkbox"
                checked={application().axes.includes(axis)}
                onChange={(event) => switchAxis(axis, event.currentTarget.checked)}
              />{" "}
              {texts().paper.axis(axis, texts().catalogue.axis[axis])}
            </label>
          )}
        </For>
      </fieldset>
      <div class="question question-compact">
        <label class="question-label" for={ids.summary}>
          {texts().paper.summary}
        </label>
        <textarea
          id={ids.summary}
          class="text-input"
          rows={5}
          maxLength={8000}
          value={application().summary}
          onChange={(event) => change({ summary: event.currentTarget.value.trim() })}
        />
      </div>
      <div class="question question-compact">
        <label class="question-label" for={ids.partners}>
          {texts().paper.partners}
        </label>
        <textarea
          id={ids.partners}
          class="text-input"
          rows={3}
          maxLength={8000}
          value={application().partners.join("\n")}
          onChange={(event) => change({ partners: readLines(event.currentTarget.value) })}
        />
      </div>
      <BudgetLines
        title={texts().paper.expenses}
        help={texts().paper.expensesHelp}
        fixed={circuits()}
        lines={application().expenses.map((line) => ({ ...line, granted: null }))}
        total={budget().totalExpenses}
        onChange={(lines) => change({ expenses: lines.map(({ label, cents }) => ({ label, cents })) })}
      />
      <BudgetLines
        title={texts().paper.funding}
        fixed={[]}
        isFunding
        lines={application().funding}
        total={budget().totalFunding}
        onChange={(lines) =>
          change({
            funding: lines.map(({ label, cents, granted }) => ({ label, cents, granted: granted === true })),
          })
        }
      />
      <p class="notice" role="status">
        {sayBalance(budget(), lang())}
      </p>
    </div>
  );
}

function readLines(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim().slice(0, 300))
    .filter((line) => line !== "");
}
