import { type Component, For, type JSX, lazy, Suspense } from "solid-js";
import { Dynamic } from "solid-js/web";
import type { Texts } from "../../i18n/texts.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { VIEW_IDS, VIEW_KEYS, type ViewId } from "../state/views.ts";
import { PanelBoundary } from "../widgets/PanelBoundary.tsx";
import type { ViewProps } from "./viewProps.ts";

/** One view over the map: its words, its drawing for the button, and what shows it. */
interface MapView {
  readonly id: ViewId;
  readonly words: (texts: Texts) => {
    readonly title: string;
    readonly toggle: string;
    readonly wait: string;
  };
  /** Outline of the icon in a square of 20. */
  readonly icon: string;
  readonly component: Component<ViewProps>;
}

const CalendarView = lazy(async () => {
  const { CalendarView: component } = await import("../calendar/CalendarView.tsx");
  return { default: component };
});

const FiguresView = lazy(async () => {
  const { FiguresView: component } = await import("../figures/FiguresView.tsx");
  return { default: component };
});

const SurveyView = lazy(async () => {
  const { SurveyView: component } = await import("../survey/SurveyView.tsx");
  return { default: component };
});

const HearingView = lazy(async () => {
  const { HearingView: component } = await import("../hearing/HearingView.tsx");
  return { default: component };
});

const RehearsalView = lazy(async () => {
  const { RehearsalView: component } = await import("../rehearsal/RehearsalView.tsx");
  return { default: component };
});

const CompareView = lazy(async () => {
  const { CompareView: component } = await import("../compare/CompareView.tsx");
  return { default: component };
});

const DeliberationView = lazy(async () => {
  const { DeliberationView: component } = await import("../deliberation/DeliberationView.tsx");
  return { default: component };
});

const VIEWS: Readonly<Record<ViewId, MapView>> = {
  figures: {
    id: "figures",
    words: ({ figures }) => ({ title: figures.title, toggle: figures.toggle, wait: figures.loading }),
    icon: "M3 17 H17 M5 17 V11 M9 17 V5 M13 17 V8 M16.5 17 V13",
    component: FiguresView,
  },
  calendar: {
    id: "calendar",
    words: ({ calendar }) => ({ title: calendar.title, toggle: calendar.toggle, wait: calendar.loading }),
    icon: "M3 5 H17 V17 H3 Z M3 9 H17 M7 2.5 V6 M13 2.5 V6",
    component: CalendarView,
  },
  survey: {
    id: "survey",
    words: ({ survey }) => ({ title: survey.title, toggle: survey.toggle, wait: survey.loading }),
    icon: "M3 4 H17 V13 H9 L5 17 V13 H3 Z M6 7.5 H14 M6 10 H11",
    component: SurveyView,
  },
  hearing: {
    id: "hearing",
    words: ({ hearing }) => ({ title: hearing.title, toggle: hearing.toggle, wait: hearing.loading }),
    icon: "M4 12 V8 A6 6 0 0 1 16 8 V12 M4 11 H6 V15 H4 Z M14 11 H16 V15 H14 Z",
    component: HearingView,
  },
  rehearsal: {
    id: "rehearsal",
    words: ({ rehearsal }) => ({ title: rehearsal.title, toggle: rehearsal.toggle, wait: rehearsal.loading }),
    icon: "M10 3 V10 L14 13 M10 3 A7 7 0 1 0 17 10",
    component: RehearsalView,
  },
  compare: {
    id: "compare",
    words: ({ compare }) => ({ title: compare.title, toggle: compare.toggle, wait: compare.loading }),
    icon: "M3 4 H9 V16 H3 Z M11 4 H17 V16 H11 Z",
    component: CompareView,
  },
  deliberation: {
    id: "deliberation",
    words: ({ deliberation }) => ({
      title: deliberation.title,
      toggle: deliberation.toggle,
      wait: deliberation.loading,
    }),
    icon: "M4 3 H16 V17 H4 Z M7 7 H13 M7 10 H13 M7 13 H10",
    component: DeliberationView,
  },
};

/** Returns the view of an id. */
export function viewOf(id: ViewId): MapView {
  return VIEWS[id];
}

/** The view that lies over the map. */
export function ViewFrame(props: ViewProps & { readonly view: MapView }): JSX.Element {
  const texts = useTexts();
  const words = (): ReturnType<MapView["words"]> => props.view.words(texts());
  return (
    <section class="view-frame" aria-label={words().title}>
      <PanelBoundary name={words().title}>
        <Suspense fallback={<p class="map-wait">{words().wait}</p>}>
          <Dynamic component={props.view.component} scenario={props.scenario} diagnosis={props.diagnosis} />
        </Suspense>
      </PanelBoundary>
    </section>
  );
}

/** The buttons that open each view, or lead back to the map. */
export function ViewToggles(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  return (
    <div class="view-toggles">
      <For each={VIEW_IDS}>
        {(id) => (
          <button
            type="button"
            class="table-toggle view-toggle"
            aria-keyshortcuts={VIEW_KEYS[id].toUpperCase()}
            onClick={() => app.selection.toggleView(id)}
          >
            <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
              <path d={VIEWS[id].icon} fill="none" stroke="currentColor" stroke-width="1.8" />
            </svg>{" "}
            {app.selection.view() === id ? texts().shell.backToMap : VIEWS[id].words(texts()).toggle}{" "}
            <kbd>{VIEW_KEYS[id].toUpperCase()}</kbd>
          </button>
        )}
      </For>
    </div>
  );
}
