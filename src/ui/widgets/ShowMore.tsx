import { type Accessor, createMemo, createSignal, type JSX, on, Show } from "solid-js";
import { useTexts } from "../state/appContext.tsx";

/** The beginning of a list that may be too long to draw at once. */
interface ShownFew<T> {
  readonly few: Accessor<readonly T[]>;
  /** How many are not shown yet. */
  readonly hidden: Accessor<number>;
  showMore(): void;
}

/**
 * Cuts a list after a number of items; more are shown on a click, as many again each time. Another list starts anew.
 *
 * @param mustShow – the item that is shown in any case: it comes first where it would be cut off.
 */
export function createShownFew<T>(
  all: Accessor<readonly T[]>,
  few: number,
  mustShow: (item: T) => boolean = () => false,
): ShownFew<T> {
  const limit = createMemo(
    on(all, () => {
      const [count, setCount] = createSignal(few);
      return { count, more: () => setCount((before) => before + few) };
    }),
  );
  const shown = createMemo(() => {
    const list = all();
    const count = limit().count();
    if (list.length <= count) return list;
    const chosen = list.findIndex(mustShow);
    const first = list.slice(0, count);
    return chosen < count ? first : [...list.slice(chosen, chosen + 1), ...first];
  });
  return {
    few: shown,
    hidden: () => Math.max(0, all().length - limit().count()),
    showMore: () => limit().more(),
  };
}

/** « Afficher plus », while something is not shown. */
export function ShowMore(props: {
  readonly shown: Pick<ShownFew<unknown>, "hidden" | "showMore">;
}): JSX.Element {
  const texts = useTexts();
  return (
    <Show when={props.shown.hidden() > 0}>
      <button type="button" class="button" onClick={() => props.shown.showMore()}>
        {texts().table.showMore(props.shown.hidden())}
      </button>
    </Show>
  );
}
