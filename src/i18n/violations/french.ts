import { frenchCalendarViolations } from "./calendarFrench.ts";
import type { ViolationSentences } from "./violationWords.ts";

/** Rules that a plan breaks, in French. */
export const frenchViolations: ViolationSentences = {
  ...frenchCalendarViolations,
  "not-a-plan": () => "Ce document ne contient pas de plan (liste « circuits » absente).",
  "missing-field": ({ where, text }) => `${where}le champ « ${text("field")} » manque ou n'est pas lisible.`,
  "not-a-time": ({ where, text }) =>
    `${where}« ${text("field")} » n'est pas une heure (minutes entières après minuit, de 0 à 1440).`,
  "not-a-half-day": ({ where }) => `${where}la demi-journée doit être « am », « pm » ou « day ».`,
  "duplicate-circuit": ({ text }) => `Deux circuits portent le même nom : ${text("circuit")}.`,
  "empty-circuit": ({ where }) => `${where}aucune sortie.`,
  "empty-tour": ({ where }) => `${where}sortie sans aucun lieu d'atelier.`,
  "site-unknown": ({ where, name }) =>
    `${where}« ${name("site")} » n'est pas une salle où un atelier peut s'arrêter.`,
  "demand-uncovered": ({ name }) =>
    `${name("demand")} n'a aucun lieu d'atelier assez proche, alors qu'une salle possible existe.`,
  "required-demand-uncovered": ({ name }) => `${name("demand")} doit être desservie et ne l'est pas.`,
  "weekday-not-worked": ({ where }) => `${where}ce jour n'est pas un jour de sortie.`,
  "session-outside-window": ({ where, name, clock }) =>
    `${where}l'atelier à ${name("site")} (${clock("start")}–${clock("end")}) sort de la plage horaire ${clock("from")}–${clock("to")}.`,
  "start-off-step": ({ where, name, clock, duration }) =>
    `${where}l'atelier à ${name("site")} commence à ${clock("start")} : les débuts vont de ${duration("step")} en ${duration("step")}.`,
  "week-outside-cycle": ({ where, count }) => `${where}le cycle n'a que ${count("weeks")} semaines.`,
  "tours-differ": ({ where }) =>
    `${where}cette sortie n'a pas les mêmes lieux, le même jour ou la même demi-journée que la première du circuit.`,
  "visits-not-even": ({ where, text }) =>
    `${where}les passages (semaines ${text("weeks")}) ne sont pas régulièrement espacés.`,
  "visit-count": ({ where, count }) =>
    `${where}${count("visits")} passage(s) par cycle au lieu de ${count("expected")}.`,
  "site-twice": ({ where, name }) => `${where}${name("site")} est déjà dans le circuit ${name("other")}.`,
  "site-twice-a-day": ({ where, name }) => `${where}${name("site")} reçoit deux passages le même jour.`,
  "days-not-a-pattern": ({ name, text }) =>
    `${name("site")} est visitée les jours ${text("days")} du cycle : ce n'est aucune de ses combinaisons de jours.`,
  "team-in-two-places": ({ where, name }) =>
    `${where}l'équipe ${name("team")} est déjà en sortie à ce moment (circuit ${name("other")}).`,
  "no-way": ({ where, name }) => `${where}aucune route connue pour ${name("site")}.`,
  "arrives-too-early": ({ where, name, duration }) =>
    `${where}${duration("minutes")} pour aller à ${name("site")}, le trajet en demande ${duration("drive")}.`,
  "setup-too-short": ({ where, name, duration }) =>
    `${where}${duration("minutes")} pour installer à ${name("site")} au lieu de ${duration("minimum")}.`,
  "session-length": ({ where, name, duration }) =>
    `${where}l'atelier à ${name("site")} dure ${duration("minutes")} au lieu de ${duration("expected")}.`,
  "teardown-too-short": ({ where, name, duration }) =>
    `${where}${duration("minutes")} pour ranger à ${name("site")} au lieu de ${duration("minimum")}.`,
  "leaves-depot-too-early": ({ where, clock }) =>
    `${where}il faut partir à ${clock("leave")}, le service commence à ${clock("from")}.`,
  "returns-too-late": ({ where, clock }) =>
    `${where}retour à ${clock("back")}, le service finit à ${clock("to")}.`,
  "break-too-short": ({ where, duration }) =>
    `${where}pause de ${duration("minutes")} à midi, il en faut ${duration("minimum")} en plus du trajet.`,
  "duty-too-long": ({ where, name, duration }) =>
    `${where}la journée de l'équipe ${name("team")} dure ${duration("minutes")}, ${duration("maximum")} au plus.`,
  "too-many-stops": ({ where, count }) =>
    `${where}${count("stops")} lieux en une sortie, ${count("maximum")} au plus.`,
  "site-not-free": ({ where, name }) => `${where}la salle ${name("site")} n'est pas libre à ce moment.`,
  "required-site-missing": ({ name }) => `${name("site")} est demandée et n'a aucun atelier.`,
  "forbidden-site-visited": ({ where, name }) =>
    `${where}${name("site")} est écartée et a pourtant un atelier.`,
  "required-team-missing": ({ text }) => `L'équipe « ${text("team")} » doit sortir et ne sort pas.`,
  "kept-circuit-missing": ({ text }) =>
    `Un circuit gardé n'est pas dans le plan tel quel : ${text("sites")}.`,
  "forbidden-circuit-run": ({ where }) => `${where}ce circuit est écarté.`,
  "kept-stop-moved": ({ name }) => `${name("site")} ne garde pas l'équipe ou le créneau décidés.`,
  "team-unknown": ({ where, text }) => `${where}aucune équipe ne s'appelle « ${text("team")} ».`,
  "depot-unknown": ({ where, text }) => `${where}aucune base de départ ne s'appelle « ${text("depot")} ».`,
  "depot-of-another-team": ({ where, name }) =>
    `${where}l'équipe ${name("team")} ne part pas de ${name("depot")}.`,
  "team-not-free": ({ where, name }) => `${where}l'équipe ${name("team")} ne travaille pas à ce moment.`,
  "budget-exceeded": ({ count }) =>
    `${count("halfDays")} demi-journées par cycle, le budget en permet ${count("budget")}.`,
  "budget-of-metres": ({ count }) =>
    `${count("metres")} mètres par cycle, le budget en permet ${count("budget")}.`,
  "budget-of-minutes": ({ count }) =>
    `${count("minutes")} minutes de travail par cycle, le budget en permet ${count("budget")}.`,
  "budget-of-cents": ({ count }) =>
    `${count("cents")} centimes par cycle, le budget en permet ${count("budget")}.`,
  "budget-of-tours": ({ count }) =>
    `${count("tours")} sorties par cycle, le budget en permet ${count("budget")}.`,
  "tour-overloaded": ({ where, name, count }) =>
    `${where}une sortie de l'équipe ${name("team")} porte ${count("load")}, ${count("maximum")} au plus.`,
  "vehicle-in-two-places": ({ where, name }) =>
    `${where}pas assez de véhicules : l'équipe ${name("team")} sort en même temps que ${name("other")}.`,
  "tour-too-long": ({ where, count }) =>
    `${where}${count("metres")} mètres en une sortie, ${count("maximum")} au plus.`,
  "version-unknown": ({ text }) => `Version de fichier inconnue : ${text("version")}.`,
  "cycle-differs": ({ text, count }) =>
    `Le plan est fait pour un cycle de ${text("weeks")} semaines, le scénario en a ${count("expected")}.`,
  "seed-not-whole": () => "La graine du calcul n'est pas un nombre entier.",
  "status-unknown": ({ text }) => `État du calcul inconnu : ${text("status")}.`,
  "objective-differs": ({ text }) =>
    `Le plan annonce une valeur de ${text("objective")}, le calcul refait trouve ${text("counted")}.`,
  "bound-on-wrong-side": ({ text }) =>
    `La limite annoncée (${text("bound")}) est du mauvais côté de la valeur du plan (${text("counted")}).`,
  "optimal-not-proven": ({ text }) =>
    `Le plan se dit le meilleur possible, mais sa limite (${text("bound")}) ne rejoint pas sa valeur (${text("counted")}).`,
  "family-drive-over-maximum": ({ name, duration }) =>
    `${name("commune")} : le lieu d'atelier le plus proche, ${name("venue")}, est à ${duration("minutes")} de route, ${duration("maximum")} au plus.`,
  "frequency-under-minimum": ({ count }) =>
    `${count("visits")} passage(s) par cycle de ${count("weeks")} semaines : moins que les ${count("minimum")} séances par mois qu'il faut pour être desservi.`,
  "session-over-capacity": ({ date, name }) =>
    `${date("date")}, ${name("site")} : plus de places réservées que de places.`,
  "session-on-closed-day": ({ date, name }) =>
    `${date("date")}, ${name("site")} : séance maintenue un jour férié ou de fermeture.`,
  "holidays-unknown": ({ date }) => `${date("date")} : jours fériés inconnus pour cette année.`,
  "closure-unreadable": ({ text }) => `Fermeture illisible : du « ${text("from")} » au « ${text("to")} ».`,
  "session-team-twice": ({ date, name }) =>
    `${date("date")} : l'équipe ${name("team")} est attendue en même temps à ${name("site")} et à ${name("other")}.`,
  "session-venue-twice": ({ date, name }) =>
    `${date("date")} : deux séances en même temps à ${name("site")}.`,
  "session-named-twice": ({ date, name }) =>
    `${date("date")} : deux séances portent le même identifiant à ${name("site")}.`,
  "horizon-unreadable": ({ text }) => `Période illisible : du « ${text("start")} » au « ${text("end")} ».`,
  "session-outside-horizon": ({ date, name }) =>
    `${date("date")}, ${name("site")} : séance hors de la période.`,
  "house-unknown": ({ where, text }) => `${where}« ${text("house")} » n'est pas un lieu fixe possible.`,
  "house-twice": ({ where, text }) => `${where}le lieu fixe « ${text("house")} » figure deux fois.`,
  "house-demand-unknown": ({ where, text }) =>
    `${where}aucune commune à desservir ne s'appelle « ${text("demand")} ».`,
  "house-out-of-reach": ({ where, name, text }) =>
    `${where}${name("demand")} est trop loin du lieu fixe « ${text("house")} ».`,
  "house-demand-twice": ({ where, name, text }) =>
    `${where}${name("demand")} est déjà desservie par le lieu fixe « ${text("other")} ».`,
  "house-too-full": ({ where, text, count }) =>
    `${where}le lieu fixe « ${text("house")} » a ${count("capacity")} places, et non ${count("weight")}.`,
  "house-count": ({ count }) =>
    `${count("houses")} nouveau(x) lieu(x) fixe(s) ; il en faut de ${count("least")} à ${count("most")}.`,
};
