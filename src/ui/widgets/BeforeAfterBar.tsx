import { type JSX, Show } from "solid-js";

/** Two bars on one scale: a share today and with the project, each with its value in words. */
export function BeforeAfterBar(props: {
  readonly caption: string;
  readonly beforeLabel: string;
  readonly afterLabel: string;
  readonly before: number;
  readonly after: number;
  readonly beforeText: string;
  readonly afterText: string;
}): JSX.Element {
  return (
    <figure class="before-after">
      <figcaption class="before-after-caption">{props.caption}</figcaption>
      <BarRow label={props.beforeLabel} text={props.beforeText} share={props.before} kind="before" />
      <BarRow
        label={props.afterLabel}
        text={props.afterText}
        share={props.after}
        gainFrom={props.before}
        kind="after"
      />
    </figure>
  );
}

function BarRow(props: {
  readonly label: string;
  readonly text: string;
  readonly share: number;
  readonly gainFrom?: number;
  readonly kind: "before" | "after";
}): JSX.Element {
  const width = (): number => Math.max(0, Math.min(1, props.share)) * 100;
  const base = (): number => Math.min(width(), (props.gainFrom ?? props.share) * 100);
  return (
    <div class="before-after-row">
      <p class="before-after-label">
        <span>{props.label}</span>
        <strong>{props.text}</strong>
      </p>
      <svg class="before-after-svg" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="bar-ground" x="0" y="0" width="100" height="10" />
        <rect class="bar-base" x="0" y="0" width={base()} height="10" />
        <Show when={width() > base()}>
          <rect class="bar-gain" x={base()} y="0" width={width() - base()} height="10" />
        </Show>
      </svg>
    </div>
  );
}
