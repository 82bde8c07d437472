/** Keeps Escape for the page where the browser allows it; without it the browser takes it to leave full screen. */
interface KeyboardLock {
  lock?(keys: readonly string[]): Promise<void>;
  unlock?(): void;
}

function keyboardOf(browser: Navigator & { readonly keyboard?: KeyboardLock }): KeyboardLock {
  return browser.keyboard ?? {};
}

/** Asks the browser for full screen; one that refuses it shows the meeting in its window all the same. */
export async function enterFullScreen(): Promise<void> {
  try {
    await document.documentElement.requestFullscreen({ navigationUI: "hide" });
    await keyboardOf(navigator).lock?.(["Escape"]);
  } catch {
    return; // refused, or no such thing in this browser: the window is large enough
  }
}

/** Gives the screen back. */
export function leaveFullScreen(): void {
  keyboardOf(navigator).unlock?.();
  if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
}

/** Listens to the browser leaving full screen by itself, as its own Escape does; returns how to stop listening. */
export function onFullScreenLeft(listener: () => void): () => void {
  const changed = (): void => {
    if (document.fullscreenElement === null) listener();
  };
  document.addEventListener("fullscreenchange", changed);
  return () => document.removeEventListener("fullscreenchange", changed);
}
