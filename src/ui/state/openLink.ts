import type { AppStore } from "./appStore.ts";
import { LINK_MARK } from "../../exports/share/linkMark.ts";

/** The parts of the browser that hold the address. */
export interface AddressBar {
  readonly location: Pick<Location, "hash" | "pathname" | "search">;
  readonly history: Pick<History, "replaceState">;
}

/**
 * Opens the project that the address carries, where it carries one, as a copy; the address is cleaned, so that a reload
 * or a bookmark does not open it again over later work.
 */
export async function openFromAddress(app: AppStore, { location, history }: AddressBar): Promise<void> {
  const fragment = location.hash;
  if (!fragment.startsWith(LINK_MARK)) return;
  const { decodeShareLink } = await import("../../exports/share/shareLink.ts");
  history.replaceState(null, "", `${location.pathname}${location.search}`);
  const { value, issues } = decodeShareLink(fragment);
  if (value === undefined) {
    app.notice.show({ kind: "link-failed", issues });
    return;
  }
  app.openScenario(value);
  app.notice.show({ kind: "link-opened", issues: [] });
}
