import type { Conflict } from "../../planners/model/outcome.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Lang } from "./lang.ts";
import { lockNames, lockText } from "./lockText.ts";
import { setFrenchPunctuation } from "./typography.ts";

/** Why no plan exists, and what to do next. */
export interface ConflictSentences {
  readonly what: string;
  readonly next: string;
}

/** `named` holds the halls, or the decisions, that the conflict is about; `count` is how many they are. */
type Writer = (params: Conflict["params"], named: string, count: number) => ConflictSentences;

/** Names what a conflict is about, by id. */
export interface ConflictNames {
  site(id: string): string;
  decision(id: string): string;
}

/** Names halls, teams and decisions of a scenario. */
export function conflictNames({ venues, teams, locks }: Scenario, lang: Lang): ConflictNames {
  const names = lockNames({ venues, teams });
  return {
    site: names.venue,
    decision: (id) => {
      const lock = locks.find((candidate) => candidate.id === id);
      return lock === undefined ? id : lockText(lock, names, lang);
    },
  };
}

const fr: Readonly<Record<Conflict["code"], Writer>> = {
  "budget-too-small": () => ({
    what: "L'argent, les kilomètres ou les heures prévus ne suffisent pas pour tout ce qui est demandé.",
    next: "Prévoyez davantage, retirez une décision, ou choisissez « le plus d'enfants ».",
  }),
  "decisions-conflict": (_, decisions, count) =>
    count === 1
      ? {
          what: `Cette décision ne peut pas être tenue avec les réponses données : ${decisions}.`,
          next: "Retirez-la, ou changez une réponse.",
        }
      : {
          what: `Ces décisions ne peuvent pas être tenues ensemble : ${decisions}.`,
          next: "Retirez l'une d'elles : chacune de cette liste y est pour quelque chose.",
        },
  "no-eligible-site": () => ({
    what: "Aucune salle ne peut accueillir un atelier.",
    next: "Autorisez des communes plus proches du centre (étape Territoire), ou ajoutez une salle.",
  }),
  "no-team": () => ({ what: "Aucune équipe ne peut sortir.", next: "Ajoutez une équipe (Hypothèses)." }),
  "no-slot": () => ({
    what: "L'équipe n'a aucune demi-journée de libre.",
    next: "Ajoutez un jour de sortie (Hypothèses).",
  }),
  "frequency-exceeds-cycle": (params) => ({
    what: `${params["visits"] ?? "Ces"} passages ne se répartissent pas également sur ${params["weeks"] ?? "les"} semaines.`,
    next: "Choisissez une, deux ou quatre fois par mois.",
  }),
  "required-and-forbidden": (_, site) => ({
    what: `La même salle est à la fois gardée et écartée : ${site}.`,
    next: "Retirez l'une des deux décisions.",
  }),
  "required-site-unplannable": (_, site) => ({
    what: `Cette salle gardée ne tient dans aucune sortie : ${site}.`,
    next: "Laissez le calcul choisir pour cette salle, ou allongez la journée de l'équipe.",
  }),
  "required-demand-unreachable": (params) => ({
    what: `Aucune salle possible n'est assez proche de la commune demandée : ${params["demand"] ?? ""}.`,
    next: "Proposez une salle plus proche, ou augmentez les minutes de route d'une famille.",
  }),
  "demand-without-plannable-site": (params) =>
    params["sites"] === 0
      ? {
          what: "Aucun atelier ne tient dans une sortie d'équipe, avec la route, l'installation et le rangement.",
          next: "Allongez la journée de l'équipe ou ses horaires, ou raccourcissez l'atelier (Hypothèses).",
        }
      : {
          what: "Aucune salle possible n'est assez proche des communes en zone blanche.",
          next: "Augmentez les minutes de route d'une famille, ou autorisez plus de communes (étape Territoire).",
        },
  "too-few-half-days": (params) => ({
    what: `Il faudrait au moins ${params["needed"] ?? "plus de"} demi-journées par cycle pour tous les passages demandés ; il y en a ${params["available"] ?? "moins"}.`,
    next: "Ajoutez un jour de sortie ou une équipe, demandez moins de passages, ou choisissez « le plus d'enfants ».",
  }),
  "slots-conflict": (_, site) => ({
    what: `Les jours libres des salles et de l'équipe ne s'accordent pas${site === "" ? "" : ` : ${site}`}.`,
    next: "Élargissez les jours de sortie, ajoutez une équipe (Hypothèses), ou choisissez « le plus d'enfants ».",
  }),
  "houses-missing": (params) => ({
    what: `Il faut ouvrir au moins ${params["least"] ?? "quelques"} lieux fixes ; ${params["most"] ?? "moins"} peuvent l'être.`,
    next: "Demandez moins de lieux fixes, ou proposez-en d'autres.",
  }),
  "too-few-houses": (params) => ({
    what: `Avec ${params["most"] ?? "si peu"} nouveau(x) lieu(x) fixe(s), toutes les familles ne peuvent pas être desservies.`,
    next: "Permettez plus de lieux fixes ou plus de places, ou choisissez « le plus d'enfants ».",
  }),
  "houses-with-circuits": () => ({
    what: "Ces lieux fixes ne se calculent pas en même temps que tant de circuits possibles.",
    next: "Limitez les arrêts d'une journée ou les salles possibles, ou calculez les lieux fixes seuls.",
  }),
};

const en: Readonly<Record<Conflict["code"], Writer>> = {
  "budget-too-small": () => ({
    what: "The money, kilometres or hours allowed are not enough for all that is asked for.",
    next: "Allow more, take back a decision, or choose “the most children”.",
  }),
  "decisions-conflict": (_, decisions, count) =>
    count === 1
      ? {
          what: `This decision cannot be kept with the answers given: ${decisions}.`,
          next: "Take it back, or change an answer.",
        }
      : {
          what: `These decisions cannot all be kept: ${decisions}.`,
          next: "Take back one of them: each in this list has its part in it.",
        },
  "no-eligible-site": () => ({
    what: "No hall may host a workshop.",
    next: "Allow communes closer to the centre (Territory step), or add a hall.",
  }),
  "no-team": () => ({ what: "No team can go out.", next: "Add a team (Assumptions)." }),
  "no-slot": () => ({ what: "The team has no free half-day.", next: "Add a day out (Assumptions)." }),
  "frequency-exceeds-cycle": (params) => ({
    what: `${params["visits"] ?? "These"} visits cannot be spread evenly over ${params["weeks"] ?? "the"} weeks.`,
    next: "Choose once, twice or four times a month.",
  }),
  "required-and-forbidden": (_, site) => ({
    what: `The same hall is both kept and discarded: ${site}.`,
    next: "Take back one of the two decisions.",
  }),
  "required-site-unplannable": (_, site) => ({
    what: `This kept hall fits in no outing: ${site}.`,
    next: "Let the computation choose for this hall, or lengthen the team's day.",
  }),
  "required-demand-unreachable": (params) => ({
    what: `No possible hall is near enough to the commune asked for: ${params["demand"] ?? ""}.`,
    next: "Propose a nearer hall, or allow families more minutes of driving.",
  }),
  "demand-without-plannable-site": (params) =>
    params["sites"] === 0
      ? {
          what: "No workshop fits into an outing, with the road, the set-up and the take-down.",
          next: "Lengthen the team's day or its hours, or shorten the workshop (Assumptions).",
        }
      : {
          what: "No possible hall is near enough to the communes in white zones.",
          next: "Allow families more minutes of driving, or allow more communes (Territory step).",
        },
  "too-few-half-days": (params) => ({
    what: `All the visits asked for would take at least ${params["needed"] ?? "more"} half-days per cycle; there are ${params["available"] ?? "fewer"}.`,
    next: "Add a day out or a team, ask for fewer visits, or choose “the most children”.",
  }),
  "slots-conflict": (_, site) => ({
    what: `The free days of the halls and of the team do not meet${site === "" ? "" : `: ${site}`}.`,
    next: "Widen the days out, add a team (Assumptions), or choose “the most children”.",
  }),
  "houses-missing": (params) => ({
    what: `At least ${params["least"] ?? "some"} fixed places must open; ${params["most"] ?? "fewer"} can.`,
    next: "Ask for fewer fixed places, or propose others.",
  }),
  "too-few-houses": (params) => ({
    what: `With ${params["most"] ?? "so few"} new fixed place(s), not every family can be served.`,
    next: "Allow more fixed places or more room, or choose “the most children”.",
  }),
  "houses-with-circuits": () => ({
    what: "These fixed places cannot be computed together with so many possible circuits.",
    next: "Limit the stops of a day or the possible halls, or compute the fixed places alone.",
  }),
};

/** The conflicts to tell: where decisions are named, the others only say the same less well. */
export function conflictsToTell(conflicts: readonly Conflict[]): readonly Conflict[] {
  const named = conflicts.filter(({ code }) => code === "decisions-conflict");
  return named.length > 0 ? named : conflicts;
}

/** Words a conflict. */
export function conflictSentences(conflict: Conflict, names: ConflictNames, lang: Lang): ConflictSentences {
  const { site, sites, decisions } = conflict.params;
  const idsOf = (list: string | number): string[] =>
    String(list)
      .split(", ")
      .filter((id) => id !== "");
  const named = [
    ...idsOf(sites ?? site ?? "").map((id) => names.site(id)),
    ...idsOf(decisions ?? "").map((id) => names.decision(id)),
  ];
  const separator = decisions === undefined ? ", " : " ; ";
  const words = (lang === "fr" ? fr : en)[conflict.code](
    conflict.params,
    named.join(separator),
    named.length,
  );
  if (lang === "en") return words;
  return { what: setFrenchPunctuation(words.what), next: setFrenchPunctuation(words.next) };
}
