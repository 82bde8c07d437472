import { For, type JSX } from "solid-js";
import type { Lang } from "../../i18n/lang.ts";
import { ClassSwatch } from "./ClassSwatch.tsx";
import { classLabel } from "./figureText.ts";
import { classRows } from "./legendModel.ts";
import type { MapPainting } from "./paintMap.ts";

/** The scale in one line, for print. */
export function ClassScale(props: { readonly painting: MapPainting; readonly lang: Lang }): JSX.Element {
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
    </span>
  );
}
