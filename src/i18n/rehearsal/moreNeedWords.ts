import type { CrowdedStop, MoreNeedAnswer } from "../../pipeline/rehearsal/rehearsal.ts";
import { formatDate, formatEuros, formatInteger, formatPercent, roundEstimate } from "../format.ts";
import type { Lang } from "../lang.ts";
import { countOf } from "../plural.ts";
import {
  aboutChildren,
  finding,
  formatCount,
  halfDayCount,
  nameCommunes,
  type RehearsalNames,
  type RehearsalReport,
} from "./rehearsalReport.ts";

/** Words what more children do: to the plan, to the sessions, to the order of the communes, and what keeping up costs. */
export function reportMoreNeed(answer: MoreNeedAnswer, names: RehearsalNames, lang: Lang): RehearsalReport {
  const fr = lang === "fr";
  const percent = formatPercent(answer.percent / 100, lang);
  const today = formatInteger(roundEstimate(answer.children), lang);
  const grown = fr
    ? `Avec ${percent} d'enfants en plus, ${aboutChildren(answer.childrenThen, lang)} au lieu de ${today} : `
    : `With ${percent} more children, ${aboutChildren(answer.childrenThen, lang)} instead of ${today}: `;
  const [fullest] = answer.stops;
  return {
    short: shortText(answer, lang),
    findings: [
      `${grown}${planText(answer, names, lang)}`,
      ...(fullest === undefined ? [] : [crowdText(fullest, percent, names, lang)]),
      ...bookingTexts(answer, lang),
      extraText(answer, lang),
      rankText(answer, names, lang),
      ...rhythmTexts(answer, names, lang),
      fr
        ? "Les enfants comptés habitent là ; combien viennent aux ateliers n'est pas connu."
        : "The children counted live there; how many come to the workshops is not known.",
    ].map(finding),
    table: {
      head: fr
        ? [
            "Salle",
            "Enfants aujourd'hui",
            "Enfants alors",
            "Places par séance",
            "Séances par mois",
            "Complète si 1 enfant vient sur… (aujourd'hui)",
            "… (alors)",
          ]
        : [
            "Hall",
            "Children today",
            "Children then",
            "Places a session",
            "Sessions a month",
            "Full if 1 child comes out of… (today)",
            "… (then)",
          ],
      rows: answer.stops.map((stop) => [
        names.venue(stop.venueId),
        roundEstimate(stop.children),
        roundEstimate(stop.childrenThen),
        stop.places,
        stop.sessionsPerMonth,
        oneIn(stop.children, stop),
        oneIn(stop.childrenThen, stop),
      ]),
    },
  };
}

/** A session is full where one child out of so many comes; null where all can come together. */
function oneIn(children: number, { places }: CrowdedStop): number | null {
  return places === 0 || children <= places ? null : Math.floor(children / places);
}

function shortText({ plan, extra }: MoreNeedAnswer, lang: Lang): string {
  const fr = lang === "fr";
  const sessions = fr
    ? `${countOf(Math.ceil(extra.needed), "séance", "séances", lang)} de plus par mois pour suivre`
    : `${countOf(Math.ceil(extra.needed), "session", "sessions", lang)} more a month to keep up`;
  switch (plan.outcome) {
    case "same":
      return fr ? `même plan, ${sessions}` : `same plan, ${sessions}`;
    case "better":
      return fr ? `un autre plan devient meilleur, ${sessions}` : `another plan becomes better, ${sessions}`;
    case "broken":
      return fr ? "ce plan ne suffit plus" : "this plan is no longer enough";
    case "unknown":
      return sessions;
  }
}

function planText({ plan }: MoreNeedAnswer, names: RehearsalNames, lang: Lang): string {
  const fr = lang === "fr";
  const euros = formatEuros(Math.abs(plan.cents), lang);
  const price =
    plan.cents < 0 ? (fr ? `${euros} de moins` : `${euros} less`) : fr ? `${euros} de plus` : `${euros} more`;
  switch (plan.outcome) {
    case "same":
      if (!plan.proven) return fr ? "aucun meilleur plan n'a été trouvé." : "no better plan was found.";
      return fr ? "ce plan reste le meilleur." : "this plan remains the best.";
    case "better": {
      const gained = plan.gained.length === 0 ? "" : nameCommunes(plan.gained, names, lang);
      const lost = plan.lost.length === 0 ? "" : nameCommunes(plan.lost, names, lang);
      const changes = [
        ...(gained === "" ? [] : [fr ? `dessert ${gained}` : `serves ${gained}`]),
        ...(lost === "" ? [] : [fr ? `mais plus ${lost}` : `but no longer ${lost}`]),
        fr ? `pour ${price} par mois` : `for ${price} a month`,
      ];
      return fr
        ? `un autre plan devient meilleur : il ${changes.join(", ")}.`
        : `another plan becomes better: it ${changes.join(", ")}.`;
    }
    case "broken":
      return fr
        ? `ce plan ne suffit plus ; le plan qui convient coûte ${price} par mois.`
        : `this plan is no longer enough; the one that is costs ${price} a month.`;
    case "unknown":
      return fr ? "le meilleur plan n'est pas encore connu." : "the best plan is not known yet.";
  }
}

function crowdText(stop: CrowdedStop, percent: string, names: RehearsalNames, lang: Lang): string {
  const fr = lang === "fr";
  const hall = names.venue(stop.venueId);
  const [today, then] = [oneIn(stop.children, stop), oneIn(stop.childrenThen, stop)];
  if (then === null) {
    return fr
      ? `Même à ${hall}, la salle la plus demandée, tous les enfants tiennent dans une séance.`
      : `Even at ${hall}, the hall most asked for, all the children fit into one session.`;
  }
  const places = countOf(stop.places, "place", "places", lang);
  if (today === null) {
    return fr
      ? `À ${hall}, la salle la plus demandée, tous les enfants tiennent aujourd'hui dans une séance de ${places} ; avec ${percent} en plus, non.`
      : `At ${hall}, the hall most asked for, all the children fit today into a session of ${places}; with ${percent} more they do not.`;
  }
  return fr
    ? `À ${hall}, la salle la plus demandée, une séance de ${places} est complète dès qu'un enfant sur ${formatInteger(today, lang)} vient ; avec ${percent} en plus, dès qu'un sur ${formatInteger(then, lang)} vient.`
    : `At ${hall}, the hall most asked for, a session of ${places} is full once one child out of ${formatInteger(today, lang)} comes; with ${percent} more, once one out of ${formatInteger(then, lang)} does.`;
}

function bookingTexts({ overbooked }: MoreNeedAnswer, lang: Lang): string[] {
  const [first] = overbooked;
  if (first === undefined) return [];
  const day = formatDate(first.date, lang);
  return [
    lang === "fr"
      ? `${countOf(overbooked.length, "réservation du calendrier ne tient plus", "réservations du calendrier ne tiennent plus", lang)} : ${first.children} enfants pour ${countOf(first.places, "place", "places", lang)} dès le ${day}.`
      : `${countOf(overbooked.length, "booking of the calendar no longer fits", "bookings of the calendar no longer fit", lang)}: ${first.children} children for ${countOf(first.places, "place", "places", lang)} from ${day} on.`,
  ];
}

function extraText({ extra }: MoreNeedAnswer, lang: Lang): string {
  const fr = lang === "fr";
  const needed = formatCount(extra.needed, lang);
  const many = extra.needed >= 2;
  const price = formatEuros(extra.cents, lang);
  const days = halfDayCount(extra.halfDays, lang);
  const need = fr
    ? `Pour garder autant de séances par enfant, il faut ${needed} ${many ? "séances" : "séance"} de plus par mois`
    : `To keep as many sessions for each child takes ${needed} more ${many ? "sessions" : "session"} a month`;
  if (extra.found >= extra.needed) {
    return fr
      ? `${need} : ${days}, ${price} par mois, et l'emploi du temps des équipes et des salles le permet.`
      : `${need}: ${days}, ${price} a month, and the time of teams and halls allows it.`;
  }
  const found = formatCount(extra.found, lang);
  return fr
    ? `${need} ; l'emploi du temps des équipes et des salles n'en permet que ${found} (${price} par mois).`
    : `${need}; the time of teams and halls allows only ${found} (${price} a month).`;
}

function rankText({ ranks }: MoreNeedAnswer, names: RehearsalNames, lang: Lang): string {
  const fr = lang === "fr";
  if (ranks.length === 0) {
    return fr
      ? "L'ordre des communes ne change pas : chacune compte autant d'enfants en plus, en proportion."
      : "The order of the communes does not change: each counts as many more children, in proportion.";
  }
  const communes = nameCommunes(ranks, names, lang);
  return fr
    ? `L'ordre des communes ne change, à égalité près, que pour ${communes}.`
    : `The order of the communes changes, by a tie, only for ${communes}.`;
}

function rhythmTexts({ rhythms }: MoreNeedAnswer, names: RehearsalNames, lang: Lang): string[] {
  if (rhythms.length === 0) return [];
  const communes = nameCommunes(rhythms, names, lang);
  return [
    lang === "fr"
      ? `Assez grandes alors pour un autre rythme de visites : ${communes}.`
      : `Large enough then for another rhythm of visits: ${communes}.`,
  ];
}
