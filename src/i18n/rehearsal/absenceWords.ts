import type { Absence, AbsenceAnswer, FallenSession } from "../../pipeline/rehearsal/rehearsal.ts";
import { formatDate } from "../format.ts";
import type { Lang } from "../lang.ts";
import { countOf, pluralForm } from "../plural.ts";
import {
  aboutChildren,
  finding,
  nameCommunes,
  sumChildren,
  type RehearsalNames,
  type RehearsalReport,
} from "./rehearsalReport.ts";

/** Words what absences of a week do: nothing lost, or the worst week and who pays for it. */
export function reportAbsence(
  { absences }: AbsenceAnswer,
  names: RehearsalNames,
  lang: Lang,
): RehearsalReport {
  const losing = absences.filter(({ losingWeeks }) => losingWeeks > 0);
  const nobody = lang === "fr" ? "Aucune séance à essayer." : "No session to try.";
  const safe =
    lang === "fr"
      ? "Quelle que soit la semaine, aucune séance n'est perdue : toutes sont reprises ou déplacées."
      : "Whatever the week, no session is lost: all are taken over or moved.";
  const headline =
    absences.length === 0
      ? [nobody]
      : losing.length === 0
        ? [safe]
        : losing.map((each) => lossText(each, names, lang));
  return {
    short: shortText(absences, losing, names, lang),
    findings: [...headline, ...absences.map((each) => weekText(each, names, lang))].map(finding),
    table: {
      head:
        lang === "fr"
          ? ["Absence", "Séance prévue", "Salle", "Ce qu'elle devient"]
          : ["Absence", "Session planned", "Hall", "What becomes of it"],
      rows: absences.flatMap((absence) =>
        absence.worst.sessions.map((session) => [
          nameOf(absence, names),
          formatDate(session.date, lang),
          names.venue(session.venueId),
          fateText(session, names, lang),
        ]),
      ),
    },
  };
}

function nameOf({ kind, id }: Absence, names: RehearsalNames): string {
  return kind === "team" ? names.team(id) : names.professional(id);
}

function shortText(
  absences: readonly Absence[],
  losing: readonly Absence[],
  names: RehearsalNames,
  lang: Lang,
): string {
  if (absences.length === 0) return lang === "fr" ? "aucune séance à essayer" : "no session to try";
  if (losing.length === 0) {
    return lang === "fr" ? "aucune séance perdue" : "no session lost";
  }
  const who = losing.map((absence) => nameOf(absence, names)).join(", ");
  return lang === "fr" ? `des visites perdues sans ${who}` : `visits lost without ${who}`;
}

function lossText(absence: Absence, names: RehearsalNames, lang: Lang): string {
  const { worst } = absence;
  const lost = count(absence, "lost");
  const day = formatDate(worst.monday, lang);
  const who = nameOf(absence, names);
  const { communes } = worst;
  const payers =
    communes.length === 0
      ? ""
      : lang === "fr"
        ? ` ; ${nameCommunes(communes, names, lang)} ${pluralForm(communes.length, "perd", "perdent", lang)} une visite (${aboutChildren(sumChildren(communes), lang)})`
        : `; ${nameCommunes(communes, names, lang)} ${pluralForm(communes.length, "loses", "lose", lang)} a visit (${aboutChildren(sumChildren(communes), lang)})`;
  return lang === "fr"
    ? `Sans ${who}, la pire semaine est celle du ${day} : ${countOf(lost, "séance perdue", "séances perdues", lang)}${payers}.`
    : `Without ${who}, the worst week is that of ${day}: ${countOf(lost, "session lost", "sessions lost", lang)}${payers}.`;
}

function weekText(absence: Absence, names: RehearsalNames, lang: Lang): string {
  const { worst, weeks, losingWeeks } = absence;
  const parts = (["taken-over", "moved", "lost"] as const).flatMap((fate) => {
    const sessions = count(absence, fate);
    return sessions === 0 ? [] : [fateCount(fate, sessions, lang)];
  });
  const day = formatDate(worst.monday, lang);
  const fallen = worst.sessions.length;
  return lang === "fr"
    ? `${nameOf(absence, names)}, semaine du ${day} : ${countOf(fallen, "séance tombe", "séances tombent", lang)} (${parts.join(", ")}). Sur ${countOf(weeks, "semaine essayée", "semaines essayées", lang)}, ${losingWeeks === 0 ? "aucune ne perd de séance" : `${countOf(losingWeeks, "perd", "perdent", lang)} au moins une séance`}.`
    : `${nameOf(absence, names)}, week of ${day}: ${countOf(fallen, "session falls", "sessions fall", lang)} (${parts.join(", ")}). Of ${countOf(weeks, "week tried", "weeks tried", lang)}, ${losingWeeks === 0 ? "none loses a session" : `${countOf(losingWeeks, "loses", "lose", lang)} one session at least`}.`;
}

function count({ worst }: Absence, fate: FallenSession["fate"]): number {
  return worst.sessions.filter((session) => session.fate === fate).length;
}

function fateCount(fate: FallenSession["fate"], sessions: number, lang: Lang): string {
  switch (fate) {
    case "taken-over":
      return lang === "fr"
        ? countOf(sessions, "reprise par d'autres", "reprises par d'autres", lang)
        : `${sessions} taken over`;
    case "moved":
      return lang === "fr" ? countOf(sessions, "déplacée", "déplacées", lang) : `${sessions} moved`;
    case "lost":
      return lang === "fr" ? countOf(sessions, "perdue", "perdues", lang) : `${sessions} lost`;
  }
}

function fateText({ fate, to }: FallenSession, names: RehearsalNames, lang: Lang): string {
  if (fate === "lost" || to === null) return lang === "fr" ? "perdue" : "lost";
  if (fate === "moved") {
    const day = formatDate(to.date, lang);
    return lang === "fr" ? `déplacée au ${day}` : `moved to ${day}`;
  }
  return lang === "fr"
    ? `reprise le même jour (${names.team(to.teamId)})`
    : `held the same day (${names.team(to.teamId)})`;
}
