import { applicationText } from "../../i18n/applicationText.ts";
import type { Lang } from "../../i18n/lang.ts";
import type { ApplicationBudget } from "./applicationBudget.ts";

/** Says whether expenses and funding are equal, and if not what is missing. */
export function sayBalance(
  { totalExpenses, totalFunding }: Pick<ApplicationBudget, "totalExpenses" | "totalFunding">,
  lang: Lang,
): string {
  const { balance } = applicationText(lang);
  const difference = totalExpenses - totalFunding;
  // Amounts are shown in whole euros: less than half of one would read as nothing.
  if (Math.abs(difference) < 50) return balance.even;
  return difference > 0 ? balance.missing(difference) : balance.beyond(-difference);
}
