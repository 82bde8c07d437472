import { For, type JSX } from "solid-js";
import { differencePaint } from "../../mapping/differencePaint.ts";
import type { DifferenceKind } from "../../mapping/differences.ts";
import { overlayTiles } from "../../mapping/overlayTiles.ts";

/** A sample of a kind of difference: its colour, its sign, and the heavy line of those who lose. */
export function DifferenceSwatch(props: { readonly kind: DifferenceKind }): JSX.Element {
  const paint = (): ReturnType<typeof differencePaint> => differencePaint(props.kind);
  const tile = (): (typeof overlayTiles)[keyof typeof overlayTiles] | null => {
    const { overlay } = paint();
    return overlay === "" ? null : overlayTiles[overlay];
  };
  return (
    <svg class="legend-swatch compare-swatch" viewBox="0 0 34 18" aria-hidden="true">
      <rect
        x="1.5"
        y="1.5"
        width="31"
        height="15"
        fill={paint().paint.fill}
        stroke={paint().outlined ? "#17131f" : "#6b6873"}
        stroke-width={paint().outlined ? 3 : 1}
      />
      <For each={[1, 17]}>
        {(left) => (
          <path
            d={tile()?.path ?? ""}
            transform={`translate(${left + (16 - (tile()?.size ?? 16)) / 2} ${(18 - (tile()?.size ?? 16)) / 2})`}
            fill="none"
            stroke={tile()?.colour ?? "none"}
            stroke-width={tile()?.width ?? 0}
            stroke-linecap={tile()?.cap ?? "butt"}
          />
        )}
      </For>
    </svg>
  );
}
