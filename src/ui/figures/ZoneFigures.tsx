import { createMemo, For, type JSX, Show } from "solid-js";
import type { WhiteZone } from "../../../geodata/model/whiteZone.ts";
import { formatDriveSeconds, formatInteger, roundEstimate } from "../../i18n/format.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import type { FigureContent } from "./figureContent.ts";
import type { FigureRow } from "./figureRows.ts";

/** The white zones of today, those that concern most children first, with their communes. */
export function ZoneFigures(props: { readonly content: FigureContent }): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const rowOf = createMemo(() => new Map(props.content.rows.map((row) => [row.code, row])));
  const zones = (): readonly WhiteZone[] => props.content.diagnosis.zones;
  const children = (): number => zones().reduce((sum, zone) => sum + zone.children, 0);
  return (
    <Show when={zones().length > 0} fallback={<p class="notice">{texts().figures.zoneNone}</p>}>
      <p class="figures-lead" data-testid="figures-zones">
        {texts().figures.zoneLead(zones().length, formatInteger(roundEstimate(children()), lang()))}
      </p>
      <table class="commune-table figures-table">
        <thead>
          <tr>
            <th scope="col" class="head-plain">
              {texts().figures.zoneHead}
            </th>
            <th scope="col" class="head-plain cell-number">
              {texts().figures.zoneChildren}
            </th>
            <th scope="col" class="head-plain cell-number">
              {texts().figures.zoneFarthest}
            </th>
            <th scope="col" class="head-plain">
              {texts().figures.zoneCommunes}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={zones()}>
            {(zone) => <ZoneRow zone={zone} content={props.content} rowOf={rowOf()} />}
          </For>
        </tbody>
      </table>
    </Show>
  );
}

function ZoneRow(props: {
  readonly zone: WhiteZone;
  readonly content: FigureContent;
  readonly rowOf: ReadonlyMap<string, FigureRow>;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const communes = createMemo(() =>
    props.zone.communeCodes
      .flatMap((code) => props.rowOf.get(code) ?? [])
      .toSorted((a, b) => b.children - a.children || (a.code < b.code ? -1 : 1)),
  );
  const title = (): string => {
    const name = communes()[0]?.name ?? "";
    return communes().length === 1 ? name : texts().zones.zoneAround(name);
  };
  const farthest = (): string => {
    const codes = new Set(props.zone.communeCodes);
    const seconds = props.content.diagnosis.communes
      .filter(({ code }) => codes.has(code))
      .map(({ accessSeconds }) => accessSeconds ?? Infinity);
    const most = Math.max(...seconds);
    return Number.isFinite(most) ? formatDriveSeconds(most, lang()) : texts().figures.unreachable;
  };
  return (
    <tr>
      <th scope="row">{title()}</th>
      <td class="cell-number">{formatInteger(props.zone.children, lang())}</td>
      <td class="cell-number">{farthest()}</td>
      <td>
        <ul class="figures-communes">
          <For each={communes()}>
            {(row) => (
              <li>
                <button
                  type="button"
                  class="link-button"
                  aria-pressed={app.selection.selectedCode() === row.code}
                  onClick={() => app.selection.select(row.code)}
                >
                  {row.name}
                </button>{" "}
                ({formatInteger(row.children, lang())})
              </li>
            )}
          </For>
        </ul>
      </td>
    </tr>
  );
}
