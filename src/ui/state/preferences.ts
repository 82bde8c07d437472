import { createSignal } from "solid-js";
import type { Lang } from "../../i18n/lang.ts";

const STORAGE_KEY = "maillage-preferences";

/** Choices about the page itself, kept apart from the document. */
export interface Preferences {
  readonly lang: () => Lang;
  readonly dark: () => boolean;
  setLang(lang: Lang): void;
  toggleDark(): void;
}

interface Stored {
  readonly lang: Lang;
  readonly dark: boolean;
}

function readStored(storage: Storage | null): Stored {
  const fallback: Stored = { lang: "fr", dark: false };
  try {
    const value: unknown = JSON.parse(storage?.getItem(STORAGE_KEY) ?? "null");
    if (typeof value !== "object" || value === null) return fallback;
    return {
      lang: "lang" in value && value.lang === "en" ? "en" : "fr",
      dark: "dark" in value && value.dark === true,
    };
  } catch {
    return fallback; // storage refused or text of another program: the defaults do
  }
}

function writeStored(storage: Storage | null, value: Stored): void {
  try {
    storage?.setItem(STORAGE_KEY, JSON.stringify(value));
  } catch {
    return; // storage refused: the choice lasts for this visit only
  }
}

export function createPreferences(storage: Storage | null): Preferences {
  const stored = readStored(storage);
  const [lang, setLang] = createSignal<Lang>(stored.lang);
  const [dark, setDark] = createSignal(stored.dark);
  return {
    lang,
    dark,
    setLang(next) {
      setLang(next);
      writeStored(storage, { lang: next, dark: dark() });
    },
    toggleDark() {
      setDark(!dark());
      writeStored(storage, { lang: lang(), dark: dark() });
    },
  };
}
