/** The part of statsbreaks 1.0.7 that classing uses; the package has no types of its own. */
declare module "statsbreaks" {
  interface BreaksOptions {
    readonly nb: number;
    readonly precision: null;
    readonly minmax: false;
  }
  export function quantile(data: readonly number[], options: BreaksOptions): number[];
  export function equal(data: readonly number[], options: BreaksOptions): number[];
  export function jenks(data: readonly number[], options: BreaksOptions): number[];
}
