import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import type { Plan } from "../../../planners/model/plan.ts";
import { createTargetNames } from "../../i18n/targetText.ts";
import type { ConcertationTarget } from "../../scenario/concertation.ts";
import { planKey } from "../../scenario/entryId.ts";
import { groupBySubject, type SubjectOpinions, targetKey } from "../../scenario/opinions.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { CommentFilter } from "./CommentFilter.tsx";
import { CommentList } from "./CommentList.tsx";
import { ALL, filterSubjects, type OpinionFilter } from "./filterSubjects.ts";
import { listSubjects } from "./listSubjects.ts";
import { OpinionForm } from "./OpinionForm.tsx";
import { OpinionCounts } from "./OpinionMark.tsx";
import { SubjectSelect } from "./SubjectSelect.tsx";

/** What was said, by subject, and a short form to add to it. */
export function SaidSection(props: { readonly scenario: Scenario }): JSX.Element {
  const texts = useTexts();
  const [filter, setFilter] = createSignal<OpinionFilter>({ subject: ALL, role: ALL, opinion: ALL });
  const [open, setOpen] = createSignal(false);
  let opener: HTMLButtonElement | undefined;
  const subjects = createMemo(() => groupBySubject(props.scenario.comments));
  const shown = createMemo(() => filterSubjects(subjects(), filter()));
  const close = (): void => {
    setOpen(false);
    opener?.focus();
  };
  return (
    <section class="deliberation-part" aria-label={texts().deliberation.saidTitle}>
      <div class="part-head">
        <h3>{texts().deliberation.saidTitle}</h3>
        <button
          type="button"
          ref={(element) => (opener = element)}
          class="button"
          aria-expanded={open()}
          onClick={() => setOpen(!open())}
        >
          {texts().deliberation.give}
        </button>
      </div>
      <Show when={open()}>
        <NewOpinion scenario={props.scenario} onClose={close} />
      </Show>
      <Show when={subjects().length > 0} fallback={<p class="hint">{texts().deliberation.saidNone}</p>}>
        <CommentFilter
          scenario={props.scenario}
          subjects={subjects()}
          filter={filter()}
          onChange={setFilter}
        />
        <Show when={shown().length > 0} fallback={<p role="status">{texts().deliberation.filteredOut}</p>}>
          <For each={shown()}>
            {(subject) => (
              <SubjectOfComments subject={subject} scenario={props.scenario} focusAfter={() => opener} />
            )}
          </For>
        </Show>
      </Show>
    </section>
  );
}

function NewOpinion(props: { readonly scenario: Scenario; onClose(): void }): JSX.Element {
  const app = useApp();
  const lang = useLang();
  const shownPlan = (): Plan | null => app.planView()?.document.plan ?? null;
  const firstTarget = (): ConcertationTarget => {
    const plan = shownPlan();
    return plan === null ? { kind: "scenario" } : { kind: "plan", plan: planKey(plan) };
  };
  const [target, setTarget] = createSignal<ConcertationTarget>(firstTarget());
  const groups = createMemo(() =>
    listSubjects(props.scenario, shownPlan(), createTargetNames(props.scenario, lang())),
  );
  return (
    <OpinionForm
      scenario={props.scenario}
      target={target()}
      corrects={null}
      onSaved={() => props.onClose()}
      onCancel={() => props.onClose()}
    >
      <SubjectSelect groups={groups()} value={target()} onChange={setTarget} />
    </OpinionForm>
  );
}

function SubjectOfComments(props: {
  readonly subject: SubjectOpinions;
  readonly scenario: Scenario;
  readonly focusAfter: () => HTMLElement | undefined;
}): JSX.Element {
  const lang = useLang();
  const names = createMemo(() => createTargetNames(props.scenario, lang()));
  return (
    <div class="subject" data-subject={targetKey(props.subject.target)}>
      <h4>{names()(props.subject.target)}</h4>
      <p>
        <OpinionCounts subject={props.subject} />
      </p>
      <CommentList
        threads={props.subject.threads}
        scenario={props.scenario}
        focusAfter={() => props.focusAfter()}
      />
    </div>
  );
}
