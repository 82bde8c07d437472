import { sharedPageText } from "../i18n/sharedPageText.ts";
import { viewerText } from "../i18n/viewerText.ts";
import { type Comment, type ConcertationTarget, OPINIONS } from "../scenario/concertation.ts";
import { withEntryId } from "../scenario/entryId.ts";
import { make, makeButton } from "./elements.ts";
import type { OpenedPage } from "./openedPage.ts";

/** Longest text that a project can hold. */
const LONGEST = 10_000;

const PROJECT = "scenario";

/** Makes the window that asks for an opinion; `open` shows it, about a commune or about the project: null. */
export function makeOpinionForm(
  page: OpenedPage,
  add: (comment: Comment) => void,
): { readonly open: (code: string | null) => void } {
  const text = viewerText(page.lang);
  const about = make("select", { id: "about" }, [
    make("option", { value: PROJECT }, [text.project]),
    ...page.communes.map(({ id, name }) => make("option", { value: `commune ${id}` }, [name])),
    ...page.stops.map(({ id, name }) => make("option", { value: `stop ${id}` }, [name])),
  ]);
  const words = make("textarea", { id: "words", maxlength: String(LONGEST) });
  const role = make("input", {
    type: "text",
    id: "role",
    list: "roles",
    maxlength: "200",
    autocomplete: "off",
    "aria-describedby": "role-help",
  });
  const opinions = [...OPINIONS, null].map((opinion) => {
    const radio = make("input", {
      type: "radio",
      name: "opinion",
      value: opinion ?? "none",
      checked: opinion === null,
    });
    return { opinion, radio };
  });
  const problem = make("p", { role: "alert" });
  const form = make("form", { class: "opinion", method: "dialog" }, [
    make("h2", { id: "form-title" }, [text.formTitle]),
    make("div", {}, [make("label", { for: "about" }, [text.about]), about]),
    make("div", {}, [
      make("fieldset", {}, [
        make("legend", {}, [text.opinion]),
        ...opinions.map(({ opinion, radio }) =>
          make("label", {}, [
            radio,
            ` ${opinion === null ? text.none : sharedPageText(page.lang).opinion[opinion]}`,
          ]),
        ),
      ]),
    ]),
    make("div", {}, [make("label", { for: "words" }, [text.text]), words]),
    make("div", {}, [
      make("label", { for: "role" }, [text.role]),
      role,
      make(
        "datalist",
        { id: "roles" },
        text.roles.map((each) => make("option", { value: each })),
      ),
      make("p", { class: "hint", id: "role-help" }, [text.roleHelp]),
    ]),
    problem,
  ]);
  const dialog = make("dialog", { "aria-labelledby": "form-title" }, [form]);
  form.append(
    make("div", { class: "tools" }, [
      make("button", { type: "submit" }, [text.add]),
      makeButton(text.cancel, () => dialog.close(), { class: "plain" }),
    ]),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const opinion = opinions.find(({ radio }) => radio.checked)?.opinion ?? null;
    const said = words.value.trim();
    const speaker = role.value.trim();
    if (speaker === "" || (opinion === null && said === "")) {
      problem.textContent = text.missing;
      (speaker === "" ? role : words).focus();
      return;
    }
    dialog.close();
    const at = new Date().toISOString();
    add(withEntryId<Comment>({ at, role: speaker, target: targetOf(about.value), opinion, text: said }));
    words.value = "";
  });
  document.body.append(dialog);
  return {
    open: (code) => {
      about.value = code === null ? PROJECT : `commune ${code}`;
      problem.textContent = "";
      dialog.showModal();
    },
  };
}

function targetOf(value: string): ConcertationTarget {
  const [kind, id = ""] = value.split(" ");
  if (kind === "commune") return { kind: "commune", code: id };
  return kind === "stop" ? { kind: "stop", venueId: id } : { kind: "scenario" };
}
