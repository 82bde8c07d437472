import { SHARED_PARTS } from "../exports/share/sharedSeal.ts";
import { formatDate } from "../i18n/format.ts";
import { sharedPageText } from "../i18n/sharedPageText.ts";
import { viewerText } from "../i18n/viewerText.ts";
import { type Comment, OPINIONS_KIND, type OpinionsDocument } from "../scenario/concertation.ts";
import { make, makeButton, saveFile } from "./elements.ts";
import { makeOpinionForm } from "./opinionForm.ts";
import type { OpenedPage } from "./openedPage.ts";

/** Lets the reader give opinions, keeps them for this visit, and writes them into a file to send back. */
export function collectOpinions(page: OpenedPage): void {
  const text = viewerText(page.lang);
  const received = readList(page.opinionsText);
  const memory = openMemory(page.seal);
  let mine = memory.read();
  let isSaved = true;

  const section = document.getElementById("opinions");
  if (section === null) return;
  const title = make("h2", { id: "t-opinions", tabindex: "-1" }, [text.mineTitle]);
  section.setAttribute("aria-labelledby", "t-opinions");
  const message = make("p", { role: "status" });
  const list = make("ul", { class: "entries" });
  section.append(
    title,
    make("p", { class: "hint" }, [text.mineHelp]),
    list,
    make("div", { class: "tools" }, [
      makeButton(text.save, () => {
        const name = `avis-${page.fileName}.maillage-avis.json`;
        saveFile(name, "application/json", writeOpinions(page, [...received, ...mine]));
        keepSaved(name);
      }),
      makeButton(
        text.saveCopy,
        () => {
          const name = `${page.fileName}-avis.partage.html`;
          saveFile(name, "text/html", writeCopy(page, [...received, ...mine]));
          keepSaved(name);
        },
        { class: "plain" },
      ),
    ]),
    message,
  );

  function keepSaved(name: string): void {
    isSaved = true;
    message.textContent = text.saved(name);
  }

  function show(): void {
    if (section === null) return;
    section.hidden = mine.length === 0;
    list.replaceChildren(
      ...mine.map((comment) => {
        const item = describe(comment, page);
        item.append(
          " ",
          makeButton(text.remove, () => change(mine.filter((each) => each !== comment)), { class: "plain" }),
        );
        return item;
      }),
    );
  }

  function change(comments: readonly Comment[]): void {
    mine = comments;
    isSaved = mine.length === 0;
    memory.write(mine);
    message.textContent = "";
    show();
    const next = mine.length > 0 ? title : document.querySelector<HTMLElement>("main button");
    next?.focus();
  }

  const form = makeOpinionForm(page, (comment) => {
    change([...mine, comment]);
    message.textContent = text.added;
  });
  const give = (words: string, code: string | null): HTMLElement =>
    make("p", {}, [makeButton(words, () => form.open(code))]);
  document.querySelector("main > section")?.append(give(text.give, null));
  for (const { id, name } of page.communes) {
    document.querySelector(`#c-${id} .back`)?.before(give(text.giveOn(name), id));
  }
  window.addEventListener("beforeunload", (event) => {
    if (!isSaved) event.preventDefault();
  });
  show();
}

/** Opinions that this very page wrote; anything else in that place is not shown. */
function readList(text: string): readonly Comment[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value)
      ? (value as readonly Comment[]).filter((each) => typeof each?.id === "string")
      : [];
  } catch {
    return []; // a damaged list: the page is read without it
  }
}

/** What was said and not saved yet, in case the page is closed; browsers may refuse to keep anything. */
function openMemory(seal: string): {
  readonly read: () => readonly Comment[];
  readonly write: (comments: readonly Comment[]) => void;
} {
  const key = `maillage-avis-${seal}`;
  return {
    read: () => {
      try {
        return readList(localStorage.getItem(key) ?? "[]");
      } catch {
        return []; // refused: opinions last as long as the page is open
      }
    },
    write: (comments) => {
      try {
        localStorage.setItem(key, JSON.stringify(comments));
      } catch {
        // refused or full: the file is what counts
      }
    },
  };
}

function describe({ target, opinion, text, role, at }: Comment, page: OpenedPage): HTMLLIElement {
  const words = sharedPageText(page.lang);
  const name = (places: OpenedPage["communes"], id: string): string =>
    places.find((each) => each.id === id)?.name ?? id;
  const about =
    target.kind === "commune"
      ? name(page.communes, target.code)
      : target.kind === "stop"
        ? name(page.stops, target.venueId)
        : words.onProject;
  return make("li", {}, [
    make("strong", {}, [opinion === null ? words.remark : words.opinion[opinion]]),
    ` – ${about} `,
    make("span", { class: "said" }, [text]),
    make("span", { class: "hint" }, [words.by(role, formatDate(at, page.lang))]),
  ]);
}

function writeOpinions({ scenarioText }: OpenedPage, comments: readonly Comment[]): string {
  const scenario = readId(scenarioText);
  const document: OpinionsDocument = { version: 1, kind: OPINIONS_KIND, scenario, comments };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The project's id; empty on a damaged page, whose opinions are worth keeping all the same. */
function readId(scenarioText: string): string {
  try {
    const { id } = JSON.parse(scenarioText) as { readonly id?: unknown };
    return typeof id === "string" ? id : "";
  } catch {
    return "";
  }
}

/** Writes the page as it came, with the opinions in it as data and in words. */
function writeCopy(page: OpenedPage, comments: readonly Comment[]): string {
  const copy = page.pristine.cloneNode(true) as HTMLElement;
  const data = copy.querySelector(`#${SHARED_PARTS.opinions}`);
  if (data !== null) data.textContent = JSON.stringify(comments).replaceAll("<", "\\u003c");
  copy.querySelector(`#${SHARED_PARTS.received}`)?.replaceChildren(
    make("section", { class: "outside", "aria-labelledby": "t-received" }, [
      make("h2", { id: "t-received" }, [sharedPageText(page.lang).receivedTitle]),
      make(
        "ul",
        { class: "entries" },
        comments.map((comment) => describe(comment, page)),
      ),
    ]),
  );
  return `<!doctype html>\n${copy.outerHTML}\n`;
}
