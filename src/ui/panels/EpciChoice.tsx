import { createResource, createSignal, type JSX, Match, Show, Switch } from "solid-js";
import type { Issue } from "../../../geodata/model/issue.ts";
import { scenarioForTerritory } from "../../scenario/scenarioForTerritory.ts";
import { searchEpci } from "../../services/cogIndex.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { loadEpciIndex, loadEpciTerritory } from "../state/officialOutlines.ts";
import { Combobox, type ComboboxOption } from "../widgets/Combobox.tsx";
import { IssueList } from "./IssueList.tsx";

const RESULTS = 8;

/** Chooses a group of communes by name or code and fetches its official outlines by a click. */
export function EpciChoice(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [index] = createResource(loadEpciIndex);
  const [chosen, setChosen] = createSignal<ComboboxOption | null>(null);
  const [asking, setAsking] = createSignal(false);
  const [issues, setIssues] = createSignal<readonly Issue[] | null>(null);
  const known = (): NonNullable<ReturnType<typeof index>>["value"] => index()?.value;

  async function ask(option: ComboboxOption): Promise<void> {
    setAsking(true);
    setIssues(null);
    const territory = await loadEpciTerritory(option.id);
    setAsking(false);
    if (territory.value === undefined) {
      setIssues(territory.issues);
      return;
    }
    app.openScenario(scenarioForTerritory(territory.value, [], app.today()));
  }

  return (
    <section class="setup-card">
      <h2>{texts().setup.epciTitle}</h2>
      <Switch>
        <Match when={index.loading}>
          <p class="hint" role="status">
            {texts().setup.epciLoading}
          </p>
        </Match>
        <Match when={known()}>
          {(cog) => (
            <Combobox
              label={texts().setup.epciLabel}
              placeholder={texts().setup.epciPlaceholder}
              emptyText={texts().setup.epciEmpty}
              findOptions={(text) =>
                searchEpci(cog(), text, RESULTS).map((entry) => ({
                  id: entry.code,
                  label: entry.name,
                  detail: entry.code,
                }))
              }
              onChoose={(option) => {
                setChosen(option);
                setIssues(null);
              }}
            />
          )}
        </Match>
        <Match when={!index.loading}>
          <p class="notice notice-error" role="alert">
            {texts().setup.epciFailed}
          </p>
        </Match>
      </Switch>
      <Show when={chosen()}>
        {(option) => (
          <>
            <p class="answer">
              <strong>{option().label}</strong> <span class="hint">{option().detail}</span>
            </p>
            <button
              type="button"
              class="button button-main"
              disabled={asking()}
              onClick={() => void ask(option())}
            >
              {asking() ? texts().territory.fetchingOutlines : texts().setup.epciUse}
            </button>
          </>
        )}
      </Show>
      <Show when={issues()}>
        {(found) => (
          <div class="notice notice-warning" role="alert">
            <IssueList issues={found()} />
          </div>
        )}
      </Show>
      <p class="hint">{texts().setup.epciHelp}</p>
    </section>
  );
}
