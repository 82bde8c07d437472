import { For, type JSX, Show } from "solid-js";
import type { Inequality } from "../../../geodata/model/indicators.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import { formatDecimal, formatInteger, formatPercent } from "../../i18n/format.ts";
import { NO_BREAK_SPACE } from "../../i18n/typography.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import { groupName } from "./groupName.ts";

/** How unequal access is: in all, ring by ring, in and out of each zoning. The index itself is for who asks. */
export function InequalityTable(props: {
  readonly inequality: readonly Inequality[];
  readonly territory: Territory;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const minutes = (value: number | null): string =>
    value === null ? texts().figures.unreachable : `${formatDecimal(value, 1, lang())}${NO_BREAK_SPACE}min`;
  const worst = ({ worst: farthest, unreached }: Inequality): string => {
    const name = props.territory.communes.find(({ code }) => code === farthest?.code)?.name ?? "";
    const parts = [
      ...(farthest === null ? [] : [`${name}, ${minutes(farthest.minutes)}`]),
      ...(unreached === 0 ? [] : [texts().figures.unreached(unreached)]),
    ];
    return parts.length === 0 ? "–" : parts.join(" ; ");
  };
  const gini = (): number | null => props.inequality[0]?.gini ?? null;
  return (
    <section>
      <h4>{texts().figures.inequality}</h4>
      <div class="figures-scroll" tabIndex={0} role="group" aria-label={texts().figures.inequality}>
        <table class="commune-table figures-table">
          <thead>
            <tr>
              <th scope="col" class="head-plain">
                {texts().figures.group}
              </th>
              <th scope="col" class="head-plain cell-number">
                {texts().figures.zoneCommunes}
              </th>
              <th scope="col" class="head-plain cell-number">
                {texts().figures.children}
              </th>
              <th scope="col" class="head-plain cell-number">
                {texts().figures.covered}
              </th>
              <th scope="col" class="head-plain cell-number">
                {texts().figures.mean}
              </th>
              <th scope="col" class="head-plain">
                {texts().figures.worst}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={props.inequality}>
              {(group) => (
                <tr>
                  <th scope="row">{groupName(group.group, texts())}</th>
                  <td class="cell-number">{formatInteger(group.communes, lang())}</td>
                  <td class="cell-number">{formatInteger(group.children, lang())}</td>
                  <td class="cell-number">{formatPercent(group.coveredShare, lang())}</td>
                  <td class="cell-number">{minutes(group.meanMinutes)}</td>
                  <td>{worst(group)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <Show when={gini()}>
        {(value) => (
          <details class="figures-note">
            <summary>{texts().figures.details}</summary>
            <p>{texts().figures.gini(formatDecimal(value(), 2, lang()))}</p>
          </details>
        )}
      </Show>
    </section>
  );
}
