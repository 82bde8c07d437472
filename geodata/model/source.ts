/** Where facts come from: named in every export, as Licence Ouverte 2.0 and ODbL ask. */
export interface SourceNote {
  readonly name: string;
  readonly licence: string;
  /** Date or vintage of the data, ISO where it is a date (`2026-01-01`), else free (`2022`). */
  readonly date: string;
  readonly url?: string;
}
