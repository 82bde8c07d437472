import { type Accessor, createSignal, type JSX } from "solid-js";

export type SortOrder = "ascending" | "descending" | "none";

const ARROWS: Readonly<Record<SortOrder, string>> = { ascending: "▲", descending: "▼", none: "" };

/** By which column a table is sorted; the same column again turns the order round. */
export interface Sorting<Column extends string> {
  readonly column: Accessor<Column>;
  readonly descending: Accessor<boolean>;
  sortBy(column: Column): void;
  orderOf(column: Column): SortOrder;
}

/** Creates the order of a table; `startsDescending` tells which columns show their greatest first. */
export function createSorting<Column extends string>(
  first: Column,
  startsDescending: (column: Column) => boolean = () => false,
): Sorting<Column> {
  const [order, setOrder] = createSignal({ column: first, descending: startsDescending(first) });
  return {
    column: () => order().column,
    descending: () => order().descending,
    sortBy: (column) =>
      setOrder((before) => ({
        column,
        descending: before.column === column ? !before.descending : startsDescending(column),
      })),
    orderOf: (column) =>
      order().column === column ? (order().descending ? "descending" : "ascending") : "none",
  };
}

/** The head of a column that sorts its table by a click; the arrow says what `aria-sort` says. */
export function SortHead(props: {
  readonly label: string;
  readonly order: SortOrder;
  readonly numeric: boolean;
  onSort(): void;
}): JSX.Element {
  return (
    <th scope="col" class={props.numeric ? "cell-number" : undefined} aria-sort={props.order}>
      <button type="button" class="sort-button" onClick={() => props.onSort()}>
        {props.label}
        <span class="sort-arrow" aria-hidden="true">
          {ARROWS[props.order]}
        </span>
      </button>
    </th>
  );
}
