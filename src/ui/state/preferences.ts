import { createSignal } from "solid-js";
import type { Lang } from "../../i18n/lang.ts";
import { DEFAULT_MAP_STYLE, type MapStyleChoice, readMapStyle } from "../../mapping/mapChoice.ts";

const STORAGE_KEY = "maillage-preferences";

/** Choices about the page itself, kept apart from the document. */
export interface Preferences {
  readonly lang: () => Lang;
  readonly dark: () => boolean;
  readonly mapStyle: () => MapStyleChoice;
  setLang(lang: Lang): void;
  toggleDark(): void;
  setMapStyle(style: MapStyleChoice): void;
}

interface Stored {
  readonly lang: Lang;
  readonly dark: boolean;
  readonly map: MapStyleChoice;
}

function readStored(storage: Storage | null): Stored {
  const fallback: Stored = { lang: "fr", dark: false, map: DEFAULT_MAP_STYLE };
  try {
    const value: unknown = JSON.parse(storage?.getItem(STORAGE_KEY) ?? "null");
    if (typeof value !== "object" || value === null) return fallback;
    return {
      lang: "lang" in value && value.lang === "en" ? "en" : "fr",
      dark: "dark" in value && value.dark === true,
      map: readMapStyle("map" in value ? value.map : null),
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
  const [mapStyle, setMapStyle] = createSignal<MapStyleChoice>(stored.map);
  const keep = (): void => writeStored(storage, { lang: lang(), dark: dark(), map: mapStyle() });
  return {
    lang,
    dark,
    mapStyle,
    setLang(next) {
      setLang(next);
      keep();
    },
    toggleDark() {
      setDark(!dark());
      keep();
    },
    setMapStyle(next) {
      setMapStyle(next);
      keep();
    },
  };
}
