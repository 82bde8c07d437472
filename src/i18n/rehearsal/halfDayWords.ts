import type {
  HalfDayAnswer,
  HalfDayOption,
  PlanBrief,
  WorstOff,
} from "../../pipeline/rehearsal/rehearsal.ts";
import { formatDriveSeconds, formatEuros, formatInteger, roundEstimate } from "../format.ts";
import type { Lang } from "../lang.ts";
import { pluralForm } from "../plural.ts";
import {
  aboutChildren,
  finding,
  formatCount,
  halfDayCount,
  nameCommunes,
  sumChildren,
  type RehearsalFinding,
  type RehearsalNames,
  type RehearsalReport,
} from "./rehearsalReport.ts";

/** Words what a half-day less or more a month brings, each with the commune that is farthest then. */
export function reportHalfDays(answer: HalfDayAnswer, names: RehearsalNames, lang: Lang): RehearsalReport {
  const fr = lang === "fr";
  const { present, options } = answer;
  const now = fr
    ? `Aujourd'hui : ${halfDayCount(present.halfDays, lang)} par mois, ${formatEuros(present.cents, lang)} ; la commune la plus éloignée est ${worstText(present.worst, names, lang)}.`
    : `Today: ${halfDayCount(present.halfDays, lang)} a month, ${formatEuros(present.cents, lang)}; the farthest commune is ${worstText(present.worst, names, lang)}.`;
  const short = shortText(answer, names, lang);
  return {
    short,
    findings: [
      ...(short === "" ? [] : [finding(`${short.charAt(0).toUpperCase()}${short.slice(1)}.`)]),
      ...options.map((option): RehearsalFinding => ({
        text: optionText(option, answer, names, lang),
        document: option.outcome === "changed" ? option.document : null,
      })),
      finding(now),
    ],
    table: {
      head: fr
        ? [
            "Plan",
            "Demi-journées par mois",
            "Communes",
            "Enfants",
            "Coût par mois",
            "Commune la plus éloignée",
            "Preuve",
          ]
        : ["Plan", "Half-days a month", "Communes", "Children", "Cost a month", "Farthest commune", "Proof"],
      rows: [
        briefRow(fr ? "Plan affiché" : "Plan shown", present, "", names, lang),
        ...options.map(({ difference, after, outcome, proven }) => {
          const name = `${difference < 0 ? "−" : "+"}${formatCount(Math.abs(difference), lang)}`;
          return briefRow(name, after, proofText(outcome, proven, lang), names, lang);
        }),
      ],
    },
  };
}

function proofText(outcome: HalfDayOption["outcome"], proven: boolean, lang: Lang): string {
  const fr = lang === "fr";
  if (outcome === "impossible") return fr ? "aucun plan possible" : "no plan possible";
  if (outcome === "unknown") return fr ? "pas de réponse" : "no answer";
  if (proven) return fr ? "le plus d'enfants possible" : "the most children possible";
  return fr ? "le meilleur trouvé" : "the best found";
}

function briefRow(
  name: string,
  brief: PlanBrief | null,
  proof: string,
  names: RehearsalNames,
  lang: Lang,
): (string | number | null)[] {
  if (brief === null) return [name, null, null, null, null, null, proof];
  return [
    name,
    brief.halfDays,
    brief.communes,
    roundEstimate(brief.children),
    formatEuros(brief.cents, lang),
    worstText(brief.worst, names, lang),
    proof,
  ];
}

/** « Fontaines, à 14 min ». */
function worstText(worst: WorstOff | null, names: RehearsalNames, lang: Lang): string {
  if (worst === null) return "–";
  const drive = formatDriveSeconds(worst.seconds, lang);
  return lang === "fr"
    ? `${names.commune(worst.code)}, à ${drive}`
    : `${names.commune(worst.code)}, ${drive} away`;
}

/** How many half-days the difference is about, as a sentence begins. */
function differenceText(difference: number, lang: Lang): string {
  const size = Math.abs(difference);
  const fr = lang === "fr";
  if (size === 1) {
    return difference < 0
      ? fr
        ? "Une demi-journée de moins par mois"
        : "One half-day less a month"
      : fr
        ? "Une demi-journée de plus par mois"
        : "One half-day more a month";
  }
  const days = halfDayCount(size, lang);
  return difference < 0
    ? fr
      ? `${days} de moins par mois`
      : `${days} less a month`
    : fr
      ? `${days} de plus par mois`
      : `${days} more a month`;
}

function optionText(option: HalfDayOption, answer: HalfDayAnswer, names: RehearsalNames, lang: Lang): string {
  const fr = lang === "fr";
  const { difference, after, outcome } = option;
  const head = differenceText(difference, lang);
  if (outcome === "impossible") {
    return fr
      ? `${head} : aucun plan ne respecte alors toutes les règles.`
      : `${head}: no plan keeps to every rule then.`;
  }
  if (after === null) {
    return fr ? `${head} : pas de réponse dans le temps donné.` : `${head}: no answer in the time given.`;
  }
  const used = after.halfDays - answer.present.halfDays;
  const change = changeText(option, after, answer.present, names, lang);
  if (difference > 0 && used <= 0) {
    const never = fr
      ? `${head} ne permet aucune sortie de plus${againText(answer, lang)}.`
      : `${head} allows no more outings${againText(answer, lang)}.`;
    if (outcome === "same") return never;
    return fr
      ? `${never} Mais avec les mêmes moyens, un autre plan est possible : ${change}.`
      : `${never} But with the same means another plan is possible: ${change}.`;
  }
  const real =
    used === difference
      ? ""
      : fr
        ? ` (${halfDayCount(Math.abs(used), lang)} en fait${againText(answer, lang)})`
        : ` (${halfDayCount(Math.abs(used), lang)} in fact${againText(answer, lang)})`;
  const same = fr ? "rien ne change pour les communes" : "nothing changes for the communes";
  return `${head}${real}${fr ? " : " : ": "}${outcome === "same" ? same : change}.${boundText(option, lang)}`;
}

/** Why one half-day is not enough for an outing. */
function againText({ step }: HalfDayAnswer, lang: Lang): string {
  if (step <= 1) return "";
  const times = formatCount(step, lang);
  return lang === "fr"
    ? `, car chaque sortie revient ${times} fois par mois`
    : `, since each outing comes back ${times} times a month`;
}

function changeText(
  { gained, lost }: HalfDayOption,
  after: PlanBrief,
  present: PlanBrief,
  names: RehearsalNames,
  lang: Lang,
): string {
  const fr = lang === "fr";
  const parts: string[] = [];
  if (gained.length > 0) {
    const verb = fr
      ? pluralForm(gained.length, "gagne", "gagnent", lang)
      : pluralForm(gained.length, "gains", "gain", lang);
    parts.push(
      `${nameCommunes(gained, names, lang)} ${verb} ${fr ? "un atelier" : "a workshop"} (${aboutChildren(sumChildren(gained), lang)})`,
    );
  }
  if (lost.length > 0) {
    const verb = fr
      ? `${pluralForm(lost.length, "perd son", "perdent leur", lang)} atelier`
      : `${pluralForm(lost.length, "loses its", "lose their", lang)} workshop`;
    parts.push(`${nameCommunes(lost, names, lang)} ${verb} (${aboutChildren(sumChildren(lost), lang)})`);
  }
  if (gained.length === 0 && lost.length === 0) {
    parts.push(fr ? "les mêmes communes sont desservies" : "the same communes are served");
  }
  parts.push(farthestText(present.worst, after.worst, names, lang));
  const cents = after.cents - present.cents;
  const euros = formatEuros(Math.abs(cents), lang);
  if (Math.abs(cents) < 50) parts.push(fr ? "pour le même coût" : "at the same cost");
  else if (cents > 0) parts.push(fr ? `${euros} de plus par mois` : `${euros} more a month`);
  else parts.push(fr ? `${euros} de moins par mois` : `${euros} less a month`);
  return parts.join(fr ? " ; " : "; ");
}

/** How the farthest commune changes: the same one nearer or farther, or another. */
function farthestText(
  before: WorstOff | null,
  after: WorstOff | null,
  names: RehearsalNames,
  lang: Lang,
): string {
  const fr = lang === "fr";
  const farthest = fr ? "la commune la plus éloignée" : "the farthest commune";
  const [was, is] = [worstText(before, names, lang), worstText(after, names, lang)];
  if (was === is) return fr ? `${farthest} reste ${is}` : `${farthest} remains ${is}`;
  if (before !== null && before.code === after?.code) {
    const drive = formatDriveSeconds(before.seconds, lang);
    return fr
      ? `${farthest} reste ${is} (au lieu de ${drive})`
      : `${farthest} remains ${is} (instead of ${drive})`;
  }
  return fr
    ? `${farthest} devient ${is} (au lieu de ${was})`
    : `${farthest} becomes ${is} (instead of ${was})`;
}

function boundText({ proven, after, mostChildren }: HalfDayOption, lang: Lang): string {
  const fr = lang === "fr";
  if (proven) {
    return fr
      ? " Aucun plan ne dessert plus d'enfants avec ces demi-journées."
      : " No plan serves more children with these half-days.";
  }
  if (mostChildren === null || after === null || mostChildren <= after.children) return "";
  return fr
    ? ` Au mieux, un autre plan desservirait ${formatInteger(mostChildren - after.children, lang)} enfants de plus.`
    : ` At best another plan would serve ${formatInteger(mostChildren - after.children, lang)} more children.`;
}

function shortText({ options, present }: HalfDayAnswer, names: RehearsalNames, lang: Lang): string {
  const fr = lang === "fr";
  const less = options.find(({ difference }) => difference < 0);
  const more = options.findLast(({ difference }) => difference > 0);
  const parts: string[] = [];
  if (less?.after != null) {
    const lost = sumChildren(less.lost);
    parts.push(
      lost === 0
        ? fr
          ? "une de moins : personne n'y perd"
          : "one less: nobody loses"
        : fr
          ? `une de moins : ${aboutChildren(lost, lang)} y perdent`
          : `one less: ${aboutChildren(lost, lang)} lose`,
    );
  }
  if (more?.after != null) {
    const gained = sumChildren(more.gained);
    const { worst } = more.after;
    const count = more.difference === 1 ? (fr ? "une" : "one") : formatCount(more.difference, lang);
    const isNearer = worst !== null && worst.seconds < (present.worst?.seconds ?? 0);
    parts.push(
      gained > 0
        ? fr
          ? `${count} de plus : ${aboutChildren(gained, lang)} y gagnent`
          : `${count} more: ${aboutChildren(gained, lang)} gain`
        : isNearer
          ? fr
            ? `${count} de plus : ${worstText(worst, names, lang)} au plus`
            : `${count} more: ${worstText(worst, names, lang)} at most`
          : fr
            ? `${count} de plus : rien à gagner`
            : `${count} more: nothing to gain`,
    );
  }
  return parts.join(fr ? " ; " : "; ");
}
