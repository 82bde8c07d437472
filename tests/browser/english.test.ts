import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { textsOf } from "../../src/i18n/texts.ts";
import { findSerious } from "./findSerious.ts";
import { useSite } from "./openSite.ts";

const openSite = useSite();

/** Lists every fixed text of a dictionary. */
function listTexts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(listTexts);
}

const ENGLISH = new Set(listTexts(textsOf("en")));
const FRENCH = new Set(
  listTexts(textsOf("fr")).filter((text) => /\p{L}{3}/u.test(text) && !ENGLISH.has(text)),
);

/** Lists what the page shows and says in French, by the dictionary, and what has French marks. */
async function findFrench(page: Page): Promise<readonly string[]> {
  const shown = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ["aria-label", "title", "placeholder", "alt"]) {
          found.push(node.getAttribute(name) ?? "");
        }
      } else if (node.parentElement?.closest("script, style, [lang=fr]") === null) {
        found.push(node.textContent ?? "");
      }
    }
    return found.map((text) => text.trim()).filter((text) => text !== "");
  });
  return [...new Set(shown.filter((text) => FRENCH.has(text) || /[«»]/u.test(text)))];
}

test("in English nothing is left in French, and axe-core finds nothing serious, on every screen", async () => {
  const { page, faults } = await openSite();
  const seen: string[] = [];
  const check = async (screen: string): Promise<void> => {
    seen.push(screen);
    expect(await findFrench(page), screen).toEqual([]);
    expect(await findSerious(page), screen).toEqual([]);
  };
  expect((await findFrench(page)).length).toBeGreaterThan(2); // the page opens in French: what is looked for is found
  await page.getByRole("button", { name: "EN", exact: true }).click();
  await check("welcome");
  await page.getByRole("button", { name: "Explore with Grand Chalon" }).click();
  await page.getByTestId("zones-sentence").waitFor();
  for (const step of ["1", "2", "3", "4"]) {
    await page.keyboard.press(step);
    await page.locator(".step-title").waitFor();
    await check(`step ${step}`);
  }
  await page.getByRole("button", { name: textsOf("en").circuits.main }).click();
  await page.getByTestId("plan-quality").waitFor({ timeout: 60_000 });
  await check("circuits");
  await page.keyboard.press("5");
  await page.getByRole("heading", { name: textsOf("en").sharing.title }).waitFor();
  await check("step 5");
  for (const [key, title] of [
    ["f", textsOf("en").figures.title],
    ["e", textsOf("en").survey.title],
    ["o", textsOf("en").hearing.title],
    ["c", textsOf("en").calendar.title],
    ["i", textsOf("en").rehearsal.title],
    ["x", textsOf("en").compare.title],
    ["a", textsOf("en").deliberation.title],
  ] as const) {
    await page.keyboard.press(key);
    const view = page.getByRole("region", { name: title, exact: true });
    await view.waitFor();
    await view.locator(":is(h2, h3, table, p)").first().waitFor();
    await check(title);
    await page.keyboard.press(key);
  }
  await page.getByRole("button", { name: textsOf("en").versions.title }).click();
  await page.getByRole("dialog").waitFor();
  await check("versions");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("combobox", { name: textsOf("en").sheet.search }).fill("Demigny");
  await page.keyboard.press("Enter");
  await page.getByRole("article", { name: "Demigny" }).waitFor();
  await check("commune");
  await page.keyboard.press("Escape");
  await page.locator(".step-title").click();
  await page.keyboard.press("r");
  await page.locator(".meeting .territory-map-whole").waitFor();
  for (const scene of ["1", "2", "3", "4", "5", "6"]) {
    if (scene === "5") await page.locator(".step-title, .meeting h1").first().click();
    await page.keyboard.press(scene);
    await check(`meeting ${scene}`);
  }
  expect(seen).toHaveLength(22);
  expect(faults).toEqual([]);
}, 300_000);
