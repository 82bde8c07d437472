import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import type { Structure } from "../../../geodata/model/structure.ts";
import { offersService } from "../../../geodata/supply/service.ts";
import { serviceName } from "../../i18n/serviceText.ts";
import { programmeService } from "../../scenario/programmeService.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { LocateAddresses } from "../importing/LocateAddresses.tsx";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { draftOf, type StructureDraft } from "../state/structureDraft.ts";
import { StepPanel } from "../widgets/StepPanel.tsx";
import { ServiceQuestion } from "./ServiceQuestion.tsx";
import { StructureForm } from "./StructureForm.tsx";
import { StructureImport } from "./StructureImport.tsx";
import { StructureList } from "./StructureList.tsx";

/** Step 2: the places that exist, those still to be placed, and the service that is looked at. */
export function StructuresPanel(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const [draft, setDraft] = createSignal<StructureDraft | null>(null);
  const service = createMemo(() => programmeService(props.scenario.programme));
  const offering = createMemo(
    () => props.scenario.structures.filter((structure) => offersService(structure, service())).length,
  );
  const others = (): number => props.scenario.structures.length - offering();
  const toPlace = createMemo(() =>
    props.scenario.structures.filter((structure) => structure.geocoding === "commune"),
  );
  const edit = (structure: Structure | null): void => {
    setDraft(draftOf(structure, app.selection.selectedCode()));
  };
  const close = (): void => {
    app.selection.pickPosition(null);
    setDraft(null);
  };

  return (
    <StepPanel
      number={2}
      title={texts().structures.title}
      sentence={texts().structures.summary(
        offering(),
        service() === "childcare" ? null : serviceName(service(), lang()),
      )}
      footer={
        <button type="button" class="button button-main" onClick={() => app.selection.goToStep("zones")}>
          {texts().structures.main}
        </button>
      }
    >
      <Show
        when={draft()}
        fallback={
          <>
            <ServiceQuestion programme={props.scenario.programme} />
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
            <section class="place-list">
              <h3>{texts().structures.listTitle}</h3>
              <Show when={others() > 0}>
                <p class="hint">{texts().structures.others(others())}</p>
              </Show>
              <StructureList scenario={props.scenario} onEdit={edit} />
              <button type="button" class="button" onClick={() => edit(null)}>
                {texts().placeForm.add}
              </button>
            </section>
            <StructureImport territory={props.scenario.territory} />
            <p class="hint">{texts().structures.missing}</p>
          </>
        }
      >
        {(opened) => (
          <StructureForm
            scenario={props.scenario}
            draft={opened()}
            onChange={(patch) => setDraft((current) => (current === null ? null : { ...current, ...patch }))}
            onClose={close}
          />
        )}
      </Show>
    </StepPanel>
  );
}
