import { createMemo, For, type JSX, Show } from "solid-js";
import type { Category, Structure } from "../../../geodata/model/structure.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { LocateAddresses } from "../importing/LocateAddresses.tsx";
import { isInsideTerritory } from "../map/isInsideTerritory.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { StepPanel } from "../widgets/StepPanel.tsx";
import { StructureImport } from "./StructureImport.tsx";

const CATEGORIES: readonly Category[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function readCategory(text: string): Category | undefined {
  return CATEGORIES.find((category) => String(category) === text);
}

/** Step 2: the places that exist, those still to be placed, and the service that is looked at. */
export function StructuresPanel(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const category = (): Category => props.scenario.programme.category;
  const categoryName = (): string => texts().catalogue.category[category()];
  const offering = createMemo(() =>
    props.scenario.structures.filter((structure) => structure.categories.includes(category())),
  );
  const others = createMemo(() => props.scenario.structures.length - offering().length);
  const toPlace = createMemo(() =>
    props.scenario.structures.filter((structure) => structure.geocoding === "commune"),
  );
  const remove = (structure: Structure): void => {
    app.document.removeStructure(structure.id);
    app.announce(texts().structures.removed(structure.name));
  };

  return (
    <StepPanel
      number={2}
      title={texts().structures.title}
      sentence={texts().structures.summary(offering().length, categoryName())}
      footer={
        <button type="button" class="button button-main" onClick={() => app.selection.goToStep("zones")}>
          {texts().structures.main}
        </button>
      }
    >
      <div class="question">
        <label class="question-label" for="category">
          {texts().structures.categoryQuestion}
        </label>
        <select
          id="category"
          class="select"
          onChange={(event) => {
            const chosen = readCategory(event.currentTarget.value);
            if (chosen !== undefined) app.document.changeProgramme({ category: chosen });
          }}
        >
          <For each={CATEGORIES}>
            {(item) => (
              <option value={item} selected={item === category()}>
                {texts().catalogue.category[item]}
              </option>
            )}
          </For>
        </select>
      </div>
      <Show when={toPlace().length > 0}>
        <section class="block block-marked">
          <h3>{texts().structures.toPlaceTitle}</h3>
          <p class="hint">{texts().structures.toPlaceHelp(toPlace().length)}</p>
          <ul class="plain-list">
            <For each={toPlace()}>{(structure) => <li>{structure.name}</li>}</For>
          </ul>
        </section>
      </Show>
      <LocateAddresses />
      <section>
        <h3>{texts().structures.listTitle}</h3>
        <ul class="card-list">
          <For each={props.scenario.structures}>
            {(structure) => (
              <li class="place-card">
                <button
                  type="button"
                  class="place-name"
                  onClick={() => app.selection.select(structure.communeCode)}
                >
                  {structure.name}
                </button>
                <p class="hint">
                  {[
                    texts().catalogue.kind[structure.kind],
                    structure.address,
                    texts().structures.precision[structure.geocoding],
                    isInsideTerritory(structure, props.scenario.territory)
                      ? null
                      : texts().structures.outside,
                    structure.openTo === "all" ? null : texts().structures.restricted,
                  ]
                    .filter((part) => part !== null)
                    .join(" · ")}
                </p>
                <button
                  type="button"
                  class="button-icon place-remove"
                  aria-label={`${texts().shell.remove} ${structure.name}`}
                  title={texts().shell.remove}
                  onClick={() => remove(structure)}
                >
                  ×
                </button>
              </li>
            )}
          </For>
        </ul>
        <Show when={others() > 0}>
          <p class="hint">{texts().structures.others(others())}</p>
        </Show>
      </section>
      <StructureImport territory={props.scenario.territory} />
      <p class="hint">{texts().structures.missing}</p>
    </StepPanel>
  );
}
