import { type Accessor, createSignal } from "solid-js";
import type { Issue } from "../../../geodata/model/issue.ts";

/** What must be said about how the open project came in. */
export interface OpeningNotice {
  readonly kind: "altered" | "link-opened" | "link-failed";
  readonly issues: readonly Issue[];
}

/** One message above the page, until it is closed or another project is opened. */
export interface NoticeStore {
  readonly shown: Accessor<OpeningNotice | null>;
  show(notice: OpeningNotice): void;
  close(): void;
}

/** Creates the message above the page. */
export function createNoticeStore(): NoticeStore {
  const [shown, setShown] = createSignal<OpeningNotice | null>(null);
  return { shown, show: (notice) => setShown(notice), close: () => setShown(null) };
}
