import { createContext, type JSX, useContext } from "solid-js";
import { InvariantError } from "../../../geodata/model/invariantError.ts";
import type { Lang } from "../../i18n/lang.ts";
import { type Texts, textsOf } from "../../i18n/texts.ts";
import type { AppStore } from "./appStore.ts";

const AppContext = createContext<AppStore>();

export function AppProvider(props: {
  readonly store: AppStore;
  readonly children: JSX.Element;
}): JSX.Element {
  return <AppContext.Provider value={props.store}>{props.children}</AppContext.Provider>;
}

/** Returns the state of the page. */
export function useApp(): AppStore {
  const store = useContext(AppContext);
  if (store === undefined) throw new InvariantError("useApp outside AppProvider");
  return store;
}

/** Returns the texts in the language of the moment; call it inside JSX or a memo. */
export function useTexts(): () => Texts {
  const store = useApp();
  return () => textsOf(store.preferences.lang());
}

export function useLang(): () => Lang {
  return useApp().preferences.lang;
}
