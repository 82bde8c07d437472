import { ErrorBoundary, type JSX } from "solid-js";
import { useTexts } from "../state/appContext.tsx";

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Keeps a fault inside its panel: says what happened and offers to try again. */
export function PanelBoundary(props: { readonly name: string; readonly children: JSX.Element }): JSX.Element {
  const texts = useTexts();
  return (
    <ErrorBoundary
      fallback={(error: unknown, reset) => (
        <div class="notice notice-error" role="alert">
          <p class="notice-title">{texts().shell.panelBroken(props.name)}</p>
          <p>{texts().shell.panelBrokenHelp}</p>
          <p class="notice-detail">{messageOf(error)}</p>
          <button type="button" class="button" onClick={reset}>
            {texts().shell.retry}
          </button>
        </div>
      )}
    >
      {props.children}
    </ErrorBoundary>
  );
}
