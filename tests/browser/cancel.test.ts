import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { discover, propose, useSite } from "./openSite.ts";

const openSite = useSite();

/** What became of many runs, each begun with another seed and stopped after some milliseconds. */
interface Stops {
  readonly stopped: number;
  readonly ended: number;
  /** From the click on « Arrêter » until the page can be asked again, milliseconds, ascending. */
  readonly waits: readonly number[];
}

/** Drives the buttons inside the page: the driver's own clicks are slower than the plan. */
function startAndStop(page: Page, rounds: number): Promise<Stops> {
  return page.evaluate(async (count) => {
    const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
    const main = (): HTMLButtonElement => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>("button.button-main")];
      const found = buttons.find((button) => /^(Proposer|Arrêter)/u.test(button.textContent.trim()));
      if (found === undefined) throw new Error("no main button");
      return found;
    };
    const isStop = (): boolean => main().textContent.trim().startsWith("Arrêter");
    const label = [...document.querySelectorAll("label")].find(({ textContent }) => textContent === "Graine");
    const seed = document.querySelector<HTMLInputElement>(`#${CSS.escape(label?.htmlFor ?? "")}`);
    if (seed === null) throw new Error("no seed");
    const waits: number[] = [];
    let ended = 0;
    for (let round = 1; round <= count; round++) {
      seed.value = String(round + 1);
      seed.dispatchEvent(new Event("input", { bubbles: true }));
      seed.dispatchEvent(new Event("change", { bubbles: true }));
      main().click();
      await pause((round * 37) % 120);
      if (!isStop()) {
        ended += 1;
        continue;
      }
      const clicked = performance.now();
      main().click();
      while (isStop()) await pause(1);
      waits.push(performance.now() - clicked);
    }
    return { stopped: waits.length, ended, waits: waits.sort((a, b) => a - b) };
  }, rounds);
}

test("a plan is started and stopped a hundred times, with another seed each: nothing stuck, nothing left over", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await propose(page);
  await page.getByRole("radio", { name: /^Tout desservir/u }).waitFor({ timeout: 60_000 });
  await page.locator("summary", { hasText: "Détails du calcul" }).first().click();
  const { stopped, ended, waits } = await startAndStop(page, 100);
  expect(stopped + ended).toBe(100);
  expect(stopped).toBeGreaterThan(50);
  process.stdout.write(`stopped ${stopped}, median ${waits[stopped >> 1]?.toFixed(0) ?? "–"} ms\n`);
  // One run more goes to its end: nothing is stuck, and the panel shows the result from its beginning.
  const panel = page.locator(".step-scroll");
  await panel.evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await page.getByRole("button", { name: /^Proposer/u }).click();
  await page.getByText("Aucun circuit moins coûteux n").first().waitFor({ timeout: 60_000 });
  await page.getByRole("radio", { name: /^Tout desservir/u }).waitFor({ timeout: 60_000 });
  expect(await panel.evaluate((element) => element.scrollTop)).toBe(0);
  // The map's workers, one that plans, and those of the named plans.
  expect(page.workers().length).toBeLessThanOrEqual(8);
  expect(faults).toEqual([]);
  await context.close();
});
