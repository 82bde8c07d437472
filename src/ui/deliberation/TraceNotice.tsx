import { createMemo, type JSX, Show } from "solid-js";
import { findPersonalTrace } from "../../scenario/personalText.ts";
import { useTexts } from "../state/appContext.tsx";

/** Points out, and no more, that a text seems to hold a person's number, address or name (R37, R50). */
export function TraceNotice(props: { readonly text: string }): JSX.Element {
  const texts = useTexts();
  const trace = createMemo(() => findPersonalTrace(props.text));
  return (
    <div role="status">
      <Show when={trace()}>
        {(kind) => <p class="notice notice-warning">{texts().deliberation.traces[kind()]}</p>}
      </Show>
    </div>
  );
}
