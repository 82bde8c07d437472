import * as v from "valibot";

/** Ids of a document: stable, lower case, safe in file names and URLs. */
export const idSchema = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/), v.maxLength(200));

/** INSEE code of a commune, always five characters (`01004`, `2A004`). */
export const communeCodeSchema = v.pipe(v.string(), v.regex(/^(?:[0-9]{5}|2[AB][0-9]{3})$/));

export const nameSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
export const textSchema = v.pipe(v.string(), v.maxLength(10_000));

export const lonSchema = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
export const latSchema = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));

/** A whole number from 0; the upper limit keeps sums exact. */
export const wholeSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000));
export const positiveSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000));

export const versionSchema = v.literal(1);

/** `YYYY-MM-DD`. */
export const dateSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/),
);

/** `YYYY-MM-DDThh:mm:ssZ`, fractions of a second allowed. */
export const instantSchema = v.pipe(
  v.string(),
  v.regex(
    /^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?Z$/,
  ),
);

/** `HH:MM`. */
export const hourSchema = v.pipe(v.string(), v.regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/));

export const weekdaySchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7));

export const travelModeSchema = v.picklist(["car", "walk", "bicycle"]);

export const categorySchema = v.picklist([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);

export const ageBandSchema = v.object({
  /** Below 0: before birth, 9 months at most. */
  fromMonths: v.pipe(v.number(), v.integer(), v.minValue(-9), v.maxValue(300)),
  toMonths: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(300)),
});

export const halfDaySchema = v.picklist(["am", "pm"]);

export const weeklyHalfDaySchema = v.object({ weekday: weekdaySchema, halfDay: halfDaySchema });
