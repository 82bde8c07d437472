import { sealOf } from "../exports/share/sharedSeal.ts";
import { viewerText } from "../i18n/viewerText.ts";
import type { OpenedPage } from "./openedPage.ts";

/** Says in the foot that the page is whole, or warns above everything that it is not. */
export function checkSeal(page: OpenedPage): void {
  const text = viewerText(page.lang);
  const whole = sealOf(page.scenarioText, page.readText) === page.seal;
  const state = document.getElementById("seal-state");
  if (state !== null) state.textContent = whole ? text.sealed : text.altered;
  if (whole) return;
  const alert = document.getElementById("alert");
  if (alert !== null) alert.textContent = text.altered;
  document.title = `⚠ ${document.title}`;
}
