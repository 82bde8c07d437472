import { createMemo, For, type JSX, Show } from "solid-js";
import { violationText } from "../../i18n/violationText.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";

const SHOWN = 12;

/** The rules that the kept plan breaks, by the independent check: a plan edited by hand can break some. */
export function BrokenRules(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const violations = createMemo(() => app.assessment()?.figures.violations ?? []);
  const names = createMemo(() => {
    const scenario = app.planView()?.scenario;
    if (scenario === undefined) return new Map<string, string>();
    const named = [...scenario.venues, ...scenario.teams, ...scenario.depots];
    return new Map([
      ...named.map(({ id, name }) => [id, name] as const),
      ...scenario.territory.communes.map(({ code, name }) => [code, name] as const),
    ]);
  });
  return (
    <Show when={violations().length > 0}>
      <div class="notice notice-error" role="alert">
        <p class="notice-title">{texts().circuits.rulesBroken(violations().length)}</p>
        <ul class="plain-list">
          <For each={violations().slice(0, SHOWN)}>
            {(violation) => (
              <li>
                {violation.rule} – {violationText(violation, lang(), (id) => names().get(id) ?? id)}
              </li>
            )}
          </For>
        </ul>
        <Show when={violations().length > SHOWN}>
          <p class="hint">{texts().setup.more(violations().length - SHOWN)}</p>
        </Show>
      </div>
    </Show>
  );
}
