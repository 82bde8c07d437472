import { createEffect, type JSX, on } from "solid-js";

/** The result of an import, where the reader is taken as soon as it is there. */
export function ResultFrame(props: { readonly result: object; readonly children: JSX.Element }): JSX.Element {
  let element: HTMLDivElement | undefined;
  createEffect(
    on(
      () => props.result,
      () => element?.focus(),
    ),
  );
  return (
    <div ref={element} class="import-result" tabIndex={-1}>
      {props.children}
    </div>
  );
}
