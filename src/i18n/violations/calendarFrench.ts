import type { CalendarSentences } from "./violationWords.ts";

/** Rules that dated sessions, people and bookings break, in French. */
export const frenchCalendarViolations: CalendarSentences = {
  "school-holidays-unknown": ({ date, text }) =>
    `Les vacances scolaires de la zone ${text("zone")} ne sont pas connues à partir du ${date("date")} : importez le calendrier officiel ou raccourcissez la période.`,
  "session-weekday-not-worked": ({ date, name }) =>
    `${date("date")}, ${name("site")} : ce n'est pas un jour de sortie des équipes.`,
  "session-venue-closed": ({ date, name, clock }) =>
    `${date("date")}, ${clock("start")} : la salle ${name("site")} n'est pas ouverte.`,
  "session-team-closed": ({ date, name, clock }) =>
    `${date("date")}, ${clock("start")}, ${name("site")} : l'équipe ${name("team")} n'est pas disponible.`,
  "session-vehicle-closed": ({ date, name }) =>
    `${date("date")}, ${name("site")} : le véhicule de l'équipe ${name("team")} n'est pas disponible.`,
  "session-vehicle-twice": ({ date, name, text }) =>
    `${date("date")}, ${name("site")} : pas assez de véhicules (${text("vehicle")}) pour les équipes dehors.`,
  "session-professional-closed": ({ date, name, text, clock }) =>
    `${date("date")}, ${clock("start")}, ${name("site")} : ${text("person")} n'est pas disponible.`,
  "session-professional-twice": ({ date, name, text }) =>
    `${date("date")} : ${text("person")} ne peut pas être à ${name("site")} et à ${name("other")}, trajet compris.`,
  "session-professional-too-often": ({ month, text, count }) =>
    `${month("month")} : ${text("person")} a plus de ${count("maximum")} séances.`,
  "partner-clash": ({ date, name, text }) =>
    `${date("date")}, ${name("site")} : ${text("partner")} tient déjà un rendez-vous dans la commune à cette heure.`,
  "skill-missing": ({ date, name, text }) =>
    `${date("date")}, ${name("site")} : personne n'apporte la compétence « ${text("skill")} ».`,
  "staff-missing": ({ date, name, count }) =>
    `${date("date")}, ${name("site")} : ${count("staff")} adulte(s) présent(s), il en faut ${count("minimum")}.`,
  "month-under-minimum": ({ month, name, count }) =>
    `${month("month")}, ${name("site")} : ${count("visits")} séance(s), il en faut ${count("minimum")} par mois.`,
  "continuity-too-short": ({ name, count }) =>
    `${name("site")} : ${count("months")} mois de suite avec une séance, il en faut ${count("minimum")}.`,
  "site-never-held": ({ name }) => `${name("site")} : aucune des séances prévues n'a lieu.`,
  "gap-too-short": ({ date, name, count }) =>
    `${date("date")}, ${name("site")} : ${count("days")} jour(s) après la séance d'avant, il en faut ${count("minimum")}.`,
  "gap-too-long": ({ date, name, count }) =>
    `${date("date")}, ${name("site")} : ${count("days")} jours après la séance d'avant, ${count("maximum")} au plus.`,
  "rule-never-held": ({ text }) =>
    `La règle « ${text("circuit")} » ne donne aucune séance : aucune de ses dates n'est dans la période avec une salle ouverte à ces heures.`,
  "child-slot-too-long": ({ text, duration }) =>
    `Inscription « ${text("booking")} » : ${duration("minutes")} d'accueil, ${duration("maximum")} au plus pour un enfant.`,
  "child-outside-opening": ({ text, date, clock, count }) =>
    `Inscription « ${text("booking")} » : aucune séance de ${clock("start")} à ${clock("end")} le ${date("date")} (${count("days")} jour(s) en tout).`,
  "regular-places-full": ({ text, date, name, count }) =>
    `Inscription « ${text("booking")} » refusée : le ${date("date")}, ${name("site")}, ${count("children")} enfants pour ${count("places")} places régulières.`,
  "reserved-place-taken": ({ text, date, name, count }) =>
    `Inscription « ${text("booking")} » refusée : le ${date("date")}, ${name("site")}, ${count("children")} enfants en adaptation ou en urgence pour ${count("places")} place réservée.`,
  "booking-month-under-minimum": ({ text, month, count }) =>
    `Inscription « ${text("booking")} », ${month("month")} : ${count("visits")} venue(s), il en faut ${count("minimum")} par mois.`,
  "booking-too-short": ({ text, date, count }) =>
    `Inscription « ${text("booking")} » : du ${date("from")} au ${date("until")}, moins de ${count("minimum")} mois.`,
};
