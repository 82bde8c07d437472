import { viewerText } from "../i18n/viewerText.ts";
import { make, makeButton } from "./elements.ts";
import type { OpenedPage } from "./openedPage.ts";

/** Letters without accents or case, so that a name is found as it is typed. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .toLowerCase()
    .trim();
}

/** Makes the page's map, table and sheets answer: one sheet at a time, one map at a time, columns that sort. */
export function makeBrowsable(page: OpenedPage): void {
  document.documentElement.classList.add("script");
  const maps = document.getElementById("maps");
  const sheets = document.getElementById("sheets");
  if (maps === null || sheets === null) return;
  maps.after(sheets); // the sheet of a chosen commune stands below its map
  makeSheets(page, sheets);
  const tools = make("div", { class: "tools" }, [...makeSearch(page), ...makeLayers(page, maps)]);
  maps.querySelector("h2")?.after(tools);
  makeSortable(page);
}

function makeSheets(page: OpenedPage, sheets: HTMLElement): void {
  const text = viewerText(page.lang);
  const hint = make("p", { class: "hint", role: "status" }, [text.choose]);
  const toggle = makeButton(
    text.all,
    () => {
      const all = sheets.classList.toggle("all");
      toggle.textContent = all ? text.one : text.all;
    },
    { class: "plain" },
  );
  sheets.querySelector("h2")?.after(hint, toggle);
  const show = (): void => {
    const id = decodeURIComponent(location.hash.slice(1));
    const sheet = document.getElementById(id);
    if (sheet === null || !sheet.classList.contains("sheet")) return;
    for (const each of sheets.querySelectorAll(".sheet")) each.classList.toggle("chosen", each === sheet);
    for (const drawing of document.querySelectorAll(".drawing")) markChosen(drawing, sheet.dataset["code"]);
    hint.hidden = true;
    sheet.scrollIntoView({ block: "nearest" });
    sheet.querySelector<HTMLElement>("h3")?.focus({ preventScroll: true });
  };
  window.addEventListener("hashchange", show);
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const href = link?.getAttribute("href") ?? "";
    // The address does not change where the same commune is chosen again.
    if (href.startsWith("#c-") && href === location.hash) show();
  });
  show();
}

/** The outline of the chosen commune lies over those of its neighbours. */
function markChosen(drawing: Element, code: string | undefined): void {
  const links = [...drawing.querySelectorAll<SVGAElement>("a")];
  for (const link of links) link.classList.toggle("chosen", link.dataset["code"] === code);
  const chosen = links.find((link) => link.classList.contains("chosen"));
  const last = links.at(-1);
  if (chosen !== undefined && last !== undefined && chosen !== last) last.after(chosen);
}

function makeSearch({ lang, communes }: OpenedPage): readonly HTMLElement[] {
  const text = viewerText(lang);
  const list = make(
    "datalist",
    { id: "names" },
    communes.map(({ name }) => make("option", { value: name })),
  );
  const input = make("input", { type: "search", id: "search", list: "names", autocomplete: "off" });
  const message = make("span", { role: "status", class: "hint" });
  const find = (): void => {
    const asked = plain(input.value);
    if (asked === "") return;
    const found =
      communes.find(({ name }) => plain(name) === asked) ??
      communes.find(({ name }) => plain(name).startsWith(asked)) ??
      communes.find(({ name }) => plain(name).includes(asked));
    message.textContent = found === undefined ? text.notFound(input.value) : "";
    if (found === undefined) return;
    const hash = `#c-${found.id}`;
    if (location.hash === hash) window.dispatchEvent(new HashChangeEvent("hashchange"));
    else location.hash = hash;
  };
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") find();
  });
  return [
    make("div", {}, [make("label", { for: "search" }, [text.search]), make("br"), input, list]),
    makeButton(text.go, find),
    message,
  ];
}

/** The second map covers the first: today or with the project. */
function makeLayers({ lang }: OpenedPage, section: HTMLElement): readonly HTMLElement[] {
  const figures = [...section.querySelectorAll<HTMLElement>(".map")];
  if (figures.length < 2) return [];
  section.classList.add("layered");
  const show = (shown: HTMLElement): void => {
    for (const figure of figures) figure.classList.toggle("shown", figure === shown);
  };
  const choices = figures.map((figure, index) => {
    const radio = make("input", { type: "radio", name: "layer", checked: index === figures.length - 1 });
    radio.addEventListener("change", () => show(figure));
    return make("label", {}, [radio, ` ${figure.querySelector("strong")?.textContent ?? ""}`]);
  });
  const last = figures.at(-1);
  if (last !== undefined) show(last);
  return [make("fieldset", {}, [make("legend", {}, [viewerText(lang).layers]), ...choices])];
}

function makeSortable({ lang }: OpenedPage): void {
  const table = document.getElementById("communes");
  const body = table?.querySelector("tbody");
  if (!table || !body) return;
  const heads = [...table.querySelectorAll("th[scope=col]")];
  heads.forEach((head, column) => {
    const name = head.textContent;
    const button = makeButton(name, () => {
      const falling = head.getAttribute("aria-sort") === "ascending";
      for (const each of heads) each.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", falling ? "descending" : "ascending");
      const sorted = [...body.rows].sort((a, b) => compareCells(a.cells[column], b.cells[column]));
      body.append(...(falling ? sorted.reverse() : sorted));
    });
    button.title = viewerText(lang).sort(name);
    head.replaceChildren(button);
  });
}

function compareCells(a: HTMLElement | undefined, b: HTMLElement | undefined): number {
  const [x, y] = [a?.dataset["sort"], b?.dataset["sort"]];
  if (x !== undefined && y !== undefined) return Number(x) - Number(y);
  return (a?.textContent ?? "").localeCompare(b?.textContent ?? "", "fr");
}
