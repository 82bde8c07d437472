import { createMemo, type JSX, Match, Switch } from "solid-js";
import { useApp, useTexts } from "../state/appContext.tsx";
import { showUnplanned } from "./UnplannedNotice.tsx";

/** What comes after a decision: « Recalculer », how the computation stands, and where to read what changed. */
export function RecalculateBar(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  let bar: HTMLDivElement | undefined;
  const running = createMemo(() => {
    const run = app.planRun.run();
    return run.state === "running" ? run : null;
  });
  const hasNews = (): boolean => app.assessmentBefore() !== null && app.selection.step() !== "circuits";

  async function recalculate(): Promise<void> {
    bar?.focus(); // the button goes away while it computes
    const outcome = await app.propose();
    if (outcome === null) return;
    if (outcome.plan !== null) app.announce(texts().acting.newPlan);
    else if (outcome.status === "cancelled") app.announce(texts().circuits.stoppedNothing);
    else {
      app.announce(texts().circuits.infeasible);
      app.selection.goToStep("circuits"); // where the reason is told, and what to take back
      showUnplanned();
    }
  }

  return (
    <div class="recalculate-bar" ref={bar} tabIndex={-1}>
      <Switch>
        <Match when={running()}>
          {(run) => (
            <div class="recalculate">
              <span role="status">{texts().acting.running(Math.floor(run().seconds))}</span>
              <button type="button" class="button" onClick={() => app.planRun.stop()}>
                {texts().acting.stop}
              </button>
            </div>
          )}
        </Match>
        <Match when={app.planIsStale() && app.planView() !== null}>
          <div class="recalculate recalculate-due">
            <span>{texts().acting.recalculateWhy}</span>
            <button type="button" class="button button-strong" onClick={() => void recalculate()}>
              {texts().acting.recalculate}
            </button>
          </div>
        </Match>
        <Match when={hasNews()}>
          <div class="recalculate">
            <span>{texts().acting.newPlan}</span>
            <button type="button" class="button" onClick={() => app.selection.goToStep("circuits")}>
              {texts().acting.seeChanges}
            </button>
          </div>
        </Match>
      </Switch>
    </div>
  );
}
