import { createRoot } from "solid-js";
import { expect, it } from "vitest";
import { encodeShareLink } from "../../src/exports/share/shareLink.ts";
import { type AppStore, createAppStore } from "../../src/ui/state/appStore.ts";
import { openFromAddress } from "../../src/ui/state/openLink.ts";
import { rowScenario } from "../fixtures/rowScenario.ts";
import { fakeServices } from "./fakeServices.ts";

async function openAt(
  hash: string,
): Promise<{ readonly app: AppStore; readonly addresses: readonly string[] }> {
  const app = createRoot(() =>
    createAppStore(fakeServices(() => Promise.reject(new Error("no plan in this test")))),
  );
  const addresses: string[] = [];
  await openFromAddress(app, {
    location: { hash, pathname: "/maillage/", search: "?a" },
    history: { replaceState: (_data, _title, url) => void addresses.push(String(url)) },
  });
  return { app, addresses };
}

it("opens the project of the address as a copy, says so and cleans the address", async () => {
  const { app, addresses } = await openAt(encodeShareLink(rowScenario()));
  expect(app.document.scenario()).toEqual(rowScenario());
  expect([app.screen(), app.notice.shown()?.kind]).toEqual(["workspace", "link-opened"]);
  expect(addresses).toEqual(["/maillage/?a"]);
});

it("stays on the first screen with a reason where the link is broken, and cleans the address", async () => {
  const { app, addresses } = await openAt(encodeShareLink(rowScenario()).slice(0, 200));
  expect([app.screen(), app.notice.shown()?.kind]).toEqual(["welcome", "link-failed"]);
  expect(app.notice.shown()?.issues.map(({ code }) => code)).toEqual(["link-broken"]);
  expect(addresses).toEqual(["/maillage/?a"]);
});

it("leaves any other address alone", async () => {
  const { app, addresses } = await openAt("#map");
  expect([app.screen(), app.notice.shown(), addresses]).toEqual(["welcome", null, []]);
});
