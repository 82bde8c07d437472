import { For, type JSX, Show } from "solid-js";
import type { Service } from "../../../geodata/model/structure.ts";
import { serviceName, SERVICES } from "../../i18n/serviceText.ts";
import { programmeService } from "../../scenario/programmeService.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";

/** Returns the service that a choice stands for; undefined for none of them. */
export function readService(text: string): Service | undefined {
  return SERVICES.find((service) => String(service) === text);
}

/** Chooses which places every view shows: those of one service, or all. */
export function ServiceFilter(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const label = (service: Service): string => {
    const name = serviceName(service, lang());
    return service === programmeService(props.scenario.programme) ? texts().services.ownSuffix(name) : name;
  };
  return (
    <label class="service-filter">
      <span class="visually-hidden">{texts().services.show}</span>
      <select
        class="select"
        onChange={(event) => app.selection.setShownService(readService(event.currentTarget.value) ?? "all")}
      >
        <option value="all" selected={app.selection.shownService() === "all"}>
          {texts().services.all}
        </option>
        <For each={SERVICES}>
          {(service) => (
            <option value={String(service)} selected={app.selection.shownService() === service}>
              {label(service)}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}

/** Says that the views are about another service than the plan, and leads back. */
export function OtherServiceNotice(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const planned = (): string => serviceName(programmeService(props.scenario.programme), lang());
  return (
    <Show when={app.otherService()}>
      {(service) => (
        <div class="service-notice" role="status">
          <p>
            {texts().services.looking(serviceName(service(), lang()), planned())}{" "}
            <Show when={app.shownDiagnosis() === null}>
              {texts().services.computing(serviceName(service(), lang()))}
            </Show>
          </p>
          <button type="button" class="button" onClick={() => app.selection.setShownService("all")}>
            {texts().services.back(planned())}
          </button>
        </div>
      )}
    </Show>
  );
}
