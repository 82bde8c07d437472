import { expect, it } from "vitest";
import { buildSharedPage } from "../../src/exports/share/sharedPage.ts";
import { sealOf } from "../../src/exports/share/sharedSeal.ts";
import { takeSharedPageApart } from "../../src/exports/share/sharedText.ts";
import { planContext } from "../fixtures/exportContexts.ts";
import { rowScenario } from "../fixtures/rowScenario.ts";

/** Names that a browser, a mail gateway or a careless reader may take for something else. */
const NAMES = ["a\rb\r\nc", "\u0000\u0007 d", "&nbsp;&lt; \u00a0 \u202f", "</main></script><!-- \"'> -->"];

it("is sealed by the very text that a browser reads, whatever names are in it, also when the browser saves it", () => {
  const row = rowScenario();
  const name = (index: number): string => NAMES[index % NAMES.length] ?? "";
  const context = planContext({
    ...row,
    territory: {
      ...row.territory,
      name: name(2),
      communes: row.territory.communes.map((commune, index) => ({ ...commune, name: name(index) })),
    },
    venues: row.venues.map((venue, index) => ({ ...venue, name: name(index + 1) })),
  });
  const { text, seal } = buildSharedPage(context, "fr", "row", "");
  const page = new DOMParser().parseFromString(text, "text/html");
  const textOf = (selector: string): string => page.querySelector(selector)?.textContent ?? "";
  expect(sealOf(textOf("#maillage-scenario"), `${textOf("header")}${textOf("main")}`)).toBe(seal);
  const saved = takeSharedPageApart(page.documentElement.outerHTML);
  expect(saved && sealOf(saved.scenarioText, saved.readText)).toBe(seal);
});
