import type { Trend } from "../../geodata/model/trend.ts";
import type { Texts } from "./texts.ts";

/** Words a trend: « En baisse : − 12 % de naissances (300 en 2014–2016, 264 en 2017–2019). ». */
export function trendText({ kind, outcome, change, before, after }: Trend, texts: Texts): string {
  const periods = kind === "births" ? texts.need.births : texts.need.counts;
  return texts.need.trend[outcome](
    texts.need.change(change),
    periods(before.count, before, after.count, after),
  );
}
