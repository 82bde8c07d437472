import { createMemo, createSignal, createUniqueId, Index, type JSX, Show } from "solid-js";
import { formatList } from "../../i18n/format.ts";
import type { Scenario, Theme } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { listMissingSkills } from "../state/availabilitySkills.ts";
import { CalendarSkillField } from "./CalendarSkillField.tsx";

/** What every session takes, and the themes that take turns with what each takes besides. */
export function CalendarThemes(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const nameId = createUniqueId();
  let field: HTMLInputElement | undefined;
  const [name, setName] = createSignal("");
  const [twice, setTwice] = createSignal(false);
  const themes = (): readonly Theme[] => props.scenario.programme.themes ?? [];
  const missing = createMemo(() => listMissingSkills(props.scenario));
  function add(event: SubmitEvent): void {
    event.preventDefault();
    const added = name().trim();
    if (added === "") return;
    setTwice(themes().some((theme) => theme.name === added));
    if (twice()) return;
    app.document.changeThemes([...themes(), { name: added, skills: [] }]);
    setName("");
  }
  function remove(removed: Theme): void {
    app.document.changeThemes(themes().filter((theme) => theme !== removed));
    app.announce(texts().calendarSettings.themeRemoved(removed.name));
    field?.focus();
  }
  return (
    <details class="fold fold-inner">
      <summary>{texts().calendarSettings.skillsTitle}</summary>
      <CalendarSkillField
        label={texts().calendarSettings.sessionSkills}
        scenario={props.scenario}
        skills={props.scenario.programme.skills ?? []}
        onChange={(skills) => app.document.changeSessionSkills(skills)}
      />
      <Show when={missing().length > 0}>
        <p class="notice notice-warning" role="status">
          {texts().calendarSettings.nobodyHas(formatList(missing(), lang()))}
        </p>
      </Show>
      <section class="settings-form">
        <h3>{texts().calendarSettings.themes}</h3>
        <Show
          when={themes().length > 0}
          fallback={<p class="hint">{texts().calendarSettings.themesNone(props.scenario.programme.theme)}</p>}
        >
          <ul class="card-list">
            <Index each={themes()}>
              {(theme, index) => (
                <li class="place-card">
                  <strong>{theme().name}</strong>
                  <CalendarSkillField
                    label={texts().calendarSettings.themeSkills(theme().name)}
                    scenario={props.scenario}
                    skills={theme().skills}
                    onChange={(skills) =>
                      app.document.changeThemes(themes().with(index, { name: theme().name, skills }))
                    }
                  />
                  <button
                    type="button"
                    class="button-icon place-remove"
                    aria-label={texts().calendarSettings.removeTheme(theme().name)}
                    title={texts().shell.remove}
                    onClick={() => remove(theme())}
                  >
                    ×
                  </button>
                </li>
              )}
            </Index>
          </ul>
        </Show>
        <form class="settings-form" onSubmit={add}>
          <div class="question question-compact">
            <label class="question-label" for={nameId}>
              {texts().calendarSettings.themeName}
            </label>
            <input
              id={nameId}
              ref={field}
              class="text-input"
              type="text"
              maxLength={100}
              value={name()}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </div>
          <Show when={twice()}>
            <p class="notice notice-error" role="alert">
              {texts().calendarSettings.themeTwice}
            </p>
          </Show>
          <button type="submit" class="button">
            {texts().calendarSettings.addTheme}
          </button>
        </form>
      </section>
    </details>
  );
}
