import { For, type JSX } from "solid-js";
import type { Lang } from "../../i18n/lang.ts";
import { type AccessClass, type AccessCuts, classPaint } from "./accessClasses.ts";
import { classLabel } from "./classLabel.ts";

const CLASSES: readonly AccessClass[] = [0, 1, 2, 3, 4];

/** The access scale in one line, for print. */
export function ClassScale(props: { readonly cuts: AccessCuts; readonly lang: Lang }): JSX.Element {
  return (
    <span class="class-scale">
      <For each={CLASSES}>
        {(access) => (
          <span class="class-scale-item">
            <svg viewBox="0 0 20 12" aria-hidden="true">
              <rect x="0.5" y="0.5" width="19" height="11" fill={classPaint(access).fill} stroke="#6b6873" />
            </svg>
            {classLabel(access, props.cuts, props.lang)}
          </span>
        )}
      </For>
    </span>
  );
}
