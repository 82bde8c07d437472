/**
 * How often something comes back (« Récurrence »). Weekdays are ISO, 1 (Monday) to 7; dates ISO.
 *
 * `every-weeks` counts weeks from the week of `anchor`; `iso-weeks` goes by the number of the ISO week and so
 * has two odd weeks in a row after week 53 (R34). `month-weekdays`: `nth` 1…5, or -1 for the last.
 * `twice-a-month`: two days of a weekday in each calendar month, as near to two weeks apart as open days allow.
 */
export type Recurrence =
  | { readonly kind: "dates"; readonly dates: readonly string[] }
  | {
      readonly kind: "every-weeks";
      readonly weeks: number;
      readonly anchor: string;
      readonly weekdays: readonly number[];
    }
  | { readonly kind: "iso-weeks"; readonly parity: "even" | "odd"; readonly weekdays: readonly number[] }
  | { readonly kind: "month-weekdays"; readonly nth: readonly number[]; readonly weekday: number }
  | { readonly kind: "twice-a-month"; readonly weekday: number };
