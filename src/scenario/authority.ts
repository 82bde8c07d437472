/** The authority whose papers these are: its name, colours and logo (no State design system). */
export interface Authority {
  readonly name: string;
  /** `#rrggbb`, for titles and lines. */
  readonly mainColour: string;
  readonly secondColour: string;
  /** A `data:` address of a PNG or JPEG picture; null = none. */
  readonly logo: string | null;
}
