import { type JSX, Show } from "solid-js";
import type { ClassPaint } from "../../mapping/mapClasses.ts";

const PATTERN_PATHS = {
  dots: "M6 9 h0 M13 5 h0 M13 13 h0 M20 9 h0 M26 5 h0",
  cross: "M1 17 L17 1 M13 17 L29 1 M1 1 L17 17 M13 1 L29 17",
  lines: "M1 6 H29 M1 12 H29",
} as const;

/** A sample of a class: its colour, and the pattern of one that has no figure. */
export function ClassSwatch(props: { readonly paint: ClassPaint }): JSX.Element {
  return (
    <svg class="legend-swatch" viewBox="0 0 30 18" aria-hidden="true">
      <rect x="0.5" y="0.5" width="29" height="17" fill={props.paint.fill} stroke="#6b6873" />
      <Show when={props.paint.pattern}>
        {(pattern) => (
          <path
            d={PATTERN_PATHS[pattern()]}
            fill="none"
            stroke={pattern() === "cross" ? "#ffffff" : "#6b6873"}
            stroke-width={pattern() === "dots" ? 2.4 : 1.1}
            stroke-linecap={pattern() === "dots" ? "round" : "butt"}
          />
        )}
      </Show>
    </svg>
  );
}

/** A sample of a white zone: outline and hatching over one of the classes that it may have. */
export function WhiteZoneSwatch(props: { readonly paint: ClassPaint }): JSX.Element {
  return (
    <svg class="legend-swatch" viewBox="0 0 30 18" aria-hidden="true">
      <rect x="1.5" y="1.5" width="27" height="15" fill={props.paint.fill} />
      <path
        d="M2 16 L16 2 M9 16 L23 2 M16 16 L28 4"
        stroke={props.paint.hatch === "light" ? "#ffffff" : "#17131f"}
        stroke-width="1.6"
      />
      <rect x="1.5" y="1.5" width="27" height="15" fill="none" stroke="#17131f" stroke-width="2.4" />
    </svg>
  );
}

/** A sample of what marks communes « à la limite du seuil ». */
export function LimitSwatch(props: { readonly paint: ClassPaint }): JSX.Element {
  return (
    <svg class="legend-swatch" viewBox="0 0 30 18" aria-hidden="true">
      <rect x="0.5" y="0.5" width="29" height="17" fill={props.paint.fill} stroke="#6b6873" />
      <path
        d="M5 6.5 L10 11.5 M13 6.5 L18 11.5 M21 6.5 L26 11.5"
        stroke={props.paint.hatch === "light" ? "#ffffff" : "#17131f"}
        stroke-width="2.4"
        stroke-linecap="round"
      />
    </svg>
  );
}
