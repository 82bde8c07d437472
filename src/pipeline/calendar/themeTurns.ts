import type { Scenario } from "../../scenario/scenario.ts";

/**
 * Lets themes take turns in each commune (O3, O4): of the themes that it asked for, or of all, the one that it
 * saw least; among equals in the order of the programme, beginning one further from commune to commune, so that
 * not every village begins with the same.
 */
export class ThemeTurns {
  private readonly themesOf = new Map<string, readonly string[]>();
  private readonly communeOf: ReadonlyMap<string, string>;
  private readonly scenario: Scenario;
  private readonly seen = new Map<string, number>();

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.communeOf = new Map(scenario.venues.map(({ id, communeCode }) => [id, communeCode]));
  }

  /** Returns the themes of a hall's commune, the one whose turn it is first. */
  order(venueId: string): readonly string[] {
    const commune = this.communeOf.get(venueId) ?? "";
    return this.listThemes(commune).toSorted((a, b) => this.count(commune, a) - this.count(commune, b));
  }

  take(venueId: string, theme: string): void {
    const commune = this.communeOf.get(venueId) ?? "";
    this.seen.set(`${commune} ${theme}`, this.count(commune, theme) + 1);
  }

  private count(commune: string, theme: string): number {
    return this.seen.get(`${commune} ${theme}`) ?? 0;
  }

  private listThemes(commune: string): readonly string[] {
    const known = this.themesOf.get(commune);
    if (known !== undefined) return known;
    const { themes, themeWishes = [], theme } = this.scenario.programme;
    const all = themes?.map(({ name }) => name) ?? [theme];
    const wish = themeWishes.find(({ communeCode }) => communeCode === commune);
    const asked = all.filter((name) => wish?.themes.includes(name) === true);
    const list = asked.length === 0 ? all : asked;
    const first = this.themesOf.size % list.length;
    const turned = [...list.slice(first), ...list.slice(0, first)];
    this.themesOf.set(commune, turned);
    return turned;
  }
}
