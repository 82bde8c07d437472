import type { ClosedHall, ClosedHallAnswer, UnreachableCommune } from "../../pipeline/rehearsal/rehearsal.ts";
import { formatDriveSeconds, formatEuros, formatList } from "../format.ts";
import type { Lang } from "../lang.ts";
import { countOf, pluralForm } from "../plural.ts";
import {
  aboutChildren,
  finding,
  formatCount,
  halfDayCount,
  nameCommunes,
  sumChildren,
  type RehearsalNames,
  type RehearsalReport,
} from "./rehearsalReport.ts";

/** Words what closing each hall does: the most critical one first, and why. */
export function reportClosedHalls(
  { halls }: ClosedHallAnswer,
  names: RehearsalNames,
  lang: Lang,
): RehearsalReport {
  const critical = halls.filter(({ outcome, lost }) => outcome === "impossible" || lost.length > 0);
  const fr = lang === "fr";
  const [first] = halls;
  const safe = fr
    ? "Aucune salle n'est indispensable : chacune peut être remplacée sans qu'une commune perde son atelier."
    : "No hall is indispensable: each can be replaced and no commune loses its workshop.";
  const headline =
    first === undefined
      ? fr
        ? "Ce plan ne va dans aucune salle."
        : "This plan goes to no hall."
      : critical.length === 0
        ? halls.some(({ outcome }) => outcome === "unknown")
          ? fr
            ? "Certaines salles n'ont pas eu de réponse dans le temps donné."
            : "Some halls got no answer in the time given."
          : safe
        : fr
          ? `La salle la plus critique : ${names.venue(first.venueId)}.`
          : `The most critical hall: ${names.venue(first.venueId)}.`;
  const told = critical.length > 0 ? critical : halls.slice(0, 1);
  return {
    short: shortText(halls, critical, names, lang),
    findings: [headline, ...told.map((hall) => hallText(hall, names, lang))].map(finding),
    table: {
      head: fr
        ? [
            "Salle fermée",
            "Coût par mois",
            "Demi-journées par mois",
            "Perdent leur atelier",
            "Route plus longue",
            "Reprise par",
            "Preuve",
          ]
        : [
            "Hall closed",
            "Cost a month",
            "Half-days a month",
            "Lose their workshop",
            "Longer drive",
            "Taken over by",
            "Proof",
          ],
      rows: halls.map((hall) => rowOf(hall, names, lang)),
    },
  };
}

function shortText(
  halls: readonly ClosedHall[],
  critical: readonly ClosedHall[],
  names: RehearsalNames,
  lang: Lang,
): string {
  const fr = lang === "fr";
  if (halls.length === 0) return fr ? "aucune salle à fermer" : "no hall to close";
  if (critical.length === 0) return fr ? "chaque salle peut être remplacée" : "each hall can be replaced";
  const list = formatList(
    critical.slice(0, 3).map(({ venueId }) => names.venue(venueId)),
    lang,
  );
  return fr
    ? `${countOf(critical.length, "salle critique", "salles critiques", lang)} sur ${halls.length} (${list}${critical.length > 3 ? "…" : ""})`
    : `${countOf(critical.length, "critical hall", "critical halls", lang)} of ${halls.length} (${list}${critical.length > 3 ? "…" : ""})`;
}

function hallText(hall: ClosedHall, names: RehearsalNames, lang: Lang): string {
  const fr = lang === "fr";
  const name = names.theHall(hall.venueId);
  const head = fr ? `Sans ${name} : ` : `Without ${name}: `;
  if (hall.outcome === "impossible") {
    return `${head}${fr ? "aucun plan ne respecte toutes les règles et décisions." : "no plan keeps to every rule and decision."}`;
  }
  if (hall.outcome === "unknown") {
    return `${head}${fr ? "pas de plan trouvé dans le temps donné." : "no plan was found in the time given."}`;
  }
  const parts = [moneyText(hall, lang)];
  if (hall.gained.length > 0) {
    const communes = nameCommunes(hall.gained, names, lang);
    const children = aboutChildren(sumChildren(hall.gained), lang);
    parts.unshift(
      fr
        ? `${communes} en ${pluralForm(hall.gained.length, "gagne", "gagnent", lang)} un (${children})`
        : `${communes} ${pluralForm(hall.gained.length, "gains", "gain", lang)} one (${children})`,
    );
  }
  if (hall.lost.length > 0) {
    const communes = nameCommunes(hall.lost, names, lang);
    const children = aboutChildren(sumChildren(hall.lost), lang);
    parts.unshift(
      fr
        ? `${communes} ${pluralForm(hall.lost.length, "perd", "perdent", lang)} ${pluralForm(hall.lost.length, "son", "leur", lang)} atelier (${children})`
        : `${communes} ${pluralForm(hall.lost.length, "loses its", "lose their", lang)} workshop (${children})`,
    );
  }
  if (hall.takenOverBy.length > 0) {
    const halls = formatList(hall.takenOverBy.map(names.venue), lang);
    parts.unshift(fr ? `les familles vont à ${halls}` : `families go to ${halls}`);
  }
  const reasons = hall.unreachable.map((commune) => reasonText(commune, names, lang));
  const dropped =
    hall.droppedDecisions.length === 0
      ? []
      : [
          fr
            ? countOf(
                hall.droppedDecisions.length,
                "décision prise ne tient plus",
                "décisions prises ne tiennent plus",
                lang,
              )
            : countOf(
                hall.droppedDecisions.length,
                "decision no longer holds",
                "decisions no longer hold",
                lang,
              ),
        ];
  return `${head}${[...parts, ...reasons, ...dropped].join(fr ? " ; " : "; ")}.`;
}

function reasonText(
  { code, nearest, nearButClosed }: UnreachableCommune,
  names: RehearsalNames,
  lang: Lang,
): string {
  const fr = lang === "fr";
  const commune = names.commune(code);
  if (nearest === null) {
    return fr
      ? `aucune autre salle n'est accessible depuis ${commune}`
      : `no other hall can be reached from ${commune}`;
  }
  const hall = names.venue(nearest.venueId);
  const drive = formatDriveSeconds(nearest.seconds, lang);
  if (nearButClosed) {
    return fr
      ? `près de ${commune}, ${hall} (${drive}) n'est jamais libre quand une équipe l'est`
      : `near ${commune}, ${hall} (${drive}) is never free when a team is`;
  }
  return fr
    ? `pour ${commune}, la salle la plus proche ensuite est ${hall}, à ${drive} : trop loin`
    : `for ${commune}, the next nearest hall is ${hall}, ${drive} away: too far`;
}

function moneyText({ cents, halfDays, proven }: ClosedHall, lang: Lang): string {
  const fr = lang === "fr";
  const euros = formatEuros(Math.abs(cents), lang);
  const most = proven ? "" : fr ? " au plus" : " at most";
  const money =
    Math.abs(cents) < 50
      ? fr
        ? "pour le même coût"
        : "at the same cost"
      : cents > 0
        ? fr
          ? `${euros} de plus par mois${most}`
          : `${euros} more a month${most}`
        : fr
          ? `${euros} de moins par mois`
          : `${euros} less a month`;
  if (halfDays === 0) return money;
  const days = halfDayCount(Math.abs(halfDays), lang);
  const change =
    halfDays > 0 ? (fr ? `${days} de plus` : `${days} more`) : fr ? `${days} de moins` : `${days} less`;
  return `${money} (${change})`;
}

function rowOf(hall: ClosedHall, names: RehearsalNames, lang: Lang): (string | number | null)[] {
  const fr = lang === "fr";
  const name = names.venue(hall.venueId);
  if (hall.outcome !== "replanned") {
    const why =
      hall.outcome === "impossible"
        ? fr
          ? "aucun plan possible"
          : "no plan possible"
        : fr
          ? "pas de réponse"
          : "no answer";
    return [name, null, null, null, null, null, why];
  }
  const sign = hall.cents < 0 ? "−" : "+";
  const days = hall.halfDays;
  return [
    name,
    `${sign}${formatEuros(Math.abs(hall.cents), lang)}`,
    days === 0 ? "0" : `${days < 0 ? "−" : "+"}${formatCount(Math.abs(days), lang)}`,
    hall.lost.length === 0 ? "–" : nameCommunes(hall.lost, names, lang),
    hall.farther.length === 0
      ? "–"
      : fr
        ? countOf(hall.farther.length, "commune", "communes", lang)
        : countOf(hall.farther.length, "commune", "communes", lang),
    hall.takenOverBy.length === 0 ? "–" : formatList(hall.takenOverBy.map(names.venue), lang),
    hall.proven
      ? fr
        ? "le meilleur possible"
        : "the best possible"
      : fr
        ? "le meilleur trouvé"
        : "the best found",
  ];
}
