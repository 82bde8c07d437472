import type { Page } from "playwright-core";

/**
 * Texts under a selector that cannot be read whole: outside the window, or cut by a box that hides what overflows it.
 * What scrolls upright is not cut. Names drawn on a map's canvas are not text of the page.
 */
export function findCutText(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((root) => {
    const slack = 1.5;
    const cut: string[] = [];
    const isShown = (element: Element): boolean =>
      element.checkVisibility() &&
      element.closest(".visually-hidden, .territory-map-announcement") === null &&
      getComputedStyle(element).clipPath === "none";
    const frame = document.querySelector(root);
    if (frame === null) return [`nothing at ${root}`];
    const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = (node.textContent ?? "").trim();
      if (text === "" || parent === null || !isShown(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        let low = false;
        for (let around: Element | null = parent; around !== null; around = around.parentElement) {
          const style = getComputedStyle(around);
          const bounds = around.getBoundingClientRect();
          const clips = style.overflowX !== "visible" || style.overflowY !== "visible";
          if (!clips) continue;
          if (box.left < bounds.left - slack || box.right > bounds.right + slack) cut.push(`aside: ${text}`);
          const scrolls = style.overflowY === "auto" || style.overflowY === "scroll";
          if (scrolls) low = true;
          else if (!low && (box.top < bounds.top - slack || box.bottom > bounds.bottom + slack))
            cut.push(`upright: ${text}`);
        }
        if (box.left < -slack || box.right > innerWidth + slack) cut.push(`beside the window: ${text}`);
        if (!low && (box.top < -slack || box.bottom > innerHeight + slack)) cut.push(`below: ${text}`);
      }
    }
    return [...new Set(cut)];
  }, selector);
}

/** Texts under a selector whose contrast with what lies behind them is lower than asked, with their ratio. */
export function findFaintText(page: Page, selector: string, least: number): Promise<string[]> {
  return page.evaluate(
    ([root, asked]) => {
      type Colour = readonly [number, number, number, number];
      const read = (colour: string): Colour => {
        const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/gu) ?? []).map(Number);
        return [r, g, b, a];
      };
      const over = (top: Colour, below: Colour): Colour => {
        const mix = (index: 0 | 1 | 2): number => top[index] * top[3] + below[index] * (1 - top[3]);
        return [mix(0), mix(1), mix(2), 1];
      };
      const behind = (element: Element): Colour => {
        const own = read(getComputedStyle(element).backgroundColor);
        if (own[3] === 1) return own;
        return over(own, element.parentElement === null ? [255, 255, 255, 1] : behind(element.parentElement));
      };
      const light = ([r, g, b]: Colour): number => {
        const part = (value: number): number =>
          value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
        return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
      };
      const faint = new Set<string>();
      for (const element of document.querySelectorAll(`${root}, ${root} *`)) {
        const text = [...element.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE)
          .map((node) => node.textContent ?? "")
          .join("")
          .trim();
        const unseen = element.closest(".visually-hidden, .territory-map-announcement") !== null;
        if (text === "" || unseen || !element.checkVisibility()) continue;
        const ground = behind(element);
        const ink = over(read(getComputedStyle(element).color), ground);
        const [a, b] = [light(ink), light(ground)];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < asked) faint.add(`${ratio.toFixed(2)}: ${text}`);
      }
      return [...faint];
    },
    [selector, least] as const,
  );
}
