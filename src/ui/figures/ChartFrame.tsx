import { createEffect, createSignal, type JSX, onCleanup, onMount } from "solid-js";

/** A drawn chart under its title, as wide as its place; what is drawn is drawn again when the place changes. */
export function ChartFrame(props: {
  readonly title: string;
  readonly children?: JSX.Element;
  readonly draw: (width: number) => SVGElement;
  /** Code of the commune under the pointer, for charts whose elements carry one. */
  readonly hoveredCode?: string | null;
  onHover?(code: string | null): void;
  onChoose?(code: string): void;
}): JSX.Element {
  const [width, setWidth] = createSignal(0);
  let host: HTMLDivElement | undefined;
  onMount(() => {
    if (host === undefined) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(host);
    onCleanup(() => observer.disconnect());
  });
  createEffect(() => {
    if (width() > 0) host?.replaceChildren(props.draw(width()));
  });
  createEffect(() => {
    void width();
    for (const element of host?.querySelectorAll<SVGElement>("[data-code]") ?? []) {
      element.classList.toggle("point-hovered", element.dataset["code"] === props.hoveredCode);
    }
  });
  const codeOf = (event: Event): string | null =>
    event.target instanceof Element
      ? (event.target.closest<SVGElement>("[data-code]")?.dataset["code"] ?? null)
      : null;
  return (
    <figure class="figures-chart">
      <figcaption>{props.title}</figcaption>
      <div
        class="figures-drawing"
        role="presentation"
        ref={host}
        onPointerOver={(event) => props.onHover?.(codeOf(event))}
        onPointerLeave={() => props.onHover?.(null)}
        onClick={(event) => {
          const code = codeOf(event);
          if (code !== null) props.onChoose?.(code);
        }}
      />
      {props.children}
    </figure>
  );
}
