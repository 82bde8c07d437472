import { dateInParis } from "../../scenario/calendarDates.ts";
import type { Comment, ConcertationTarget } from "../../scenario/concertation.ts";
import { readAsSaid } from "../../scenario/standingEntries.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { formatDate } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { sharedPageText } from "../../i18n/sharedPageText.ts";
import type { SharedNames } from "./sharedNames.ts";

/** An opinion or a decision that stands, in words. */
export interface SharedEntry {
  readonly id: string;
  /** What it is about: the project, a commune, a stop. */
  readonly about: string;
  /** The commune concerned; null for the whole project. */
  readonly communeCode: string | null;
  /** « Avis favorable », « Demandé »… */
  readonly kind: string;
  readonly text: string;
  /** Why; empty for an opinion. */
  readonly reason: string;
  readonly role: string;
  readonly date: string;
}

/** Lists the opinions and remarks that stand. */
export function listSharedComments(scenario: Scenario, names: SharedNames, lang: Lang): SharedEntry[] {
  return readAsSaid(scenario.comments).map((comment) => describeComment(comment, names, lang));
}

function describeComment(comment: Comment, names: SharedNames, lang: Lang): SharedEntry {
  const text = sharedPageText(lang);
  return {
    id: comment.id,
    ...describeTarget(comment.target, names, lang),
    kind: comment.opinion === null ? text.remark : text.opinion[comment.opinion],
    text: comment.text,
    reason: "",
    role: comment.role,
    date: formatDate(dateInParis(comment.at), lang),
  };
}

/** Lists the decisions that stand. */
export function listSharedDecisions(scenario: Scenario, names: SharedNames, lang: Lang): SharedEntry[] {
  return readAsSaid(scenario.decisions).map(({ id, target, kind, option, reason, role, at }) => ({
    id,
    ...describeTarget(target, names, lang),
    kind: sharedPageText(lang).decision[kind],
    text: option,
    reason,
    role,
    date: formatDate(dateInParis(at), lang),
  }));
}

function describeTarget(
  target: ConcertationTarget,
  names: SharedNames,
  lang: Lang,
): Pick<SharedEntry, "about" | "communeCode"> {
  const text = sharedPageText(lang);
  switch (target.kind) {
    case "scenario":
      return { about: text.onProject, communeCode: null };
    case "plan":
      return { about: text.onPlan, communeCode: null };
    case "commune":
      return { about: names.commune(target.code), communeCode: target.code };
    case "stop": {
      const communeCode = names.communeOfVenue(target.venueId);
      const commune = communeCode === null ? "" : names.commune(communeCode);
      return { about: text.onStop(names.venue(target.venueId), commune), communeCode };
    }
  }
}
