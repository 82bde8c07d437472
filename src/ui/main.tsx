import "@fontsource/atkinson-hyperlegible/400.css";
import "@fontsource/atkinson-hyperlegible/700.css";
import { render } from "solid-js/web";
import { countWorkers, createPlanQueue, type PlanQueue } from "../workers/planQueue.ts";
import {
  createExplainerClient,
  createPlannerClient,
  type ExplainerClient,
  type PlannerClient,
} from "../workers/plannerClient.ts";
import { createImportClient } from "../workers/importClient.ts";
import { App } from "./App.tsx";
import { AppProvider } from "./state/appContext.tsx";
import { createReadingMemory } from "./importing/readingMemory.ts";
import { createAppStore } from "./state/appStore.ts";
import { openFromAddress } from "./state/openLink.ts";
import { createPreferences } from "./state/preferences.ts";
import { createBrowserSavedWork } from "./state/savedWork.ts";
import { createBrowserVersionStore } from "./state/versionStore.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/controls.css";
import "./styles/panels.css";
import "./styles/planChoice.css";
import "./styles/acting.css";
import "./styles/need.css";
import "./styles/calendarSettings.css";
import "./styles/calendar.css";
import "./styles/supply.css";
import "./survey/survey.css";
import "./styles/importing.css";
import "./styles/welcome.css";

/** Storage of the browser, or null where it is refused. */
function findStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null; // refused by the browser's settings: preferences last for this visit
  }
}

let planner: PlannerClient | null = null;
let explainer: ExplainerClient | null = null;
let planQueue: PlanQueue | null = null;

const host = document.getElementById("app");
if (host !== null) {
  render(() => {
    const store = createAppStore({
      planner: () => (planner ??= createPlannerClient()),
      explainer: () => (explainer ??= createExplainerClient()),
      planPool: () => (planQueue ??= createPlanQueue(countWorkers(navigator.hardwareConcurrency))),
      importer: createImportClient(),
      savedWork: createBrowserSavedWork(),
      versionStore: createBrowserVersionStore(),
      tabLocks: "locks" in navigator ? navigator.locks : null,
      preferences: createPreferences(findStorage()),
      readings: createReadingMemory(findStorage()),
      now: () => new Date().toISOString(),
      clock: () => performance.now(),
    });
    const openLink = (): void => void openFromAddress(store, window);
    openLink();
    window.addEventListener("hashchange", openLink); // a link pasted into the address of the open page
    return (
      <AppProvider store={store}>
        <App />
      </AppProvider>
    );
  }, host);
}
