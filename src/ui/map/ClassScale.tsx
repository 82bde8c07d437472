import { For, type JSX, Show } from "solid-js";
import type { Lang } from "../../i18n/lang.ts";
import { textsOf } from "../../i18n/texts.ts";
import { ClassSwatch, LimitSwatch } from "./ClassSwatch.tsx";
import { classLabel } from "../../mapping/figureText.ts";
import { classRows } from "../../mapping/legendModel.ts";
import type { ClassPaint } from "../../mapping/mapClasses.ts";
import type { MapPainting } from "../../mapping/paintMap.ts";

/** The scale in one line, for print. */
export function ClassScale(props: { readonly painting: MapPainting; readonly lang: Lang }): JSX.Element {
  const limitPaint = (): ClassPaint | undefined =>
    [...props.painting.communes.values()].find(({ overlay }) => overlay.startsWith("limit"))?.paint;
  return (
    <span class="class-scale">
      <For each={classRows(props.painting)}>
        {({ mapClass }) => (
          <span class="class-scale-item">
            <ClassSwatch paint={props.painting.paints(mapClass)} />
            {classLabel(mapClass, props.painting, props.lang)}
          </span>
        )}
      </For>
      <Show when={limitPaint()}>
        {(paint) => (
          <span class="class-scale-item">
            <LimitSwatch paint={paint()} />
            {textsOf(props.lang).indicators.limit}
          </span>
        )}
      </Show>
    </span>
  );
}
