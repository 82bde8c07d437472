import type { IssueMessages } from "./issueMessage.ts";

/** Findings while a territory is put together: official services, positions, rings, travel times. */
export const TERRITORY_ISSUES: IssueMessages = {
  "no-commune": {
    fr: { what: "Il ne reste aucune commune.", next: "Vérifiez le fichier ou le code demandé." },
    en: { what: "No commune is left.", next: "Check the file or the code asked for." },
  },
  "commune-without-position": {
    fr: {
      what: "{name} ({code}) n'a ni mairie ni contour : elle est laissée de côté.",
      next: "Ajoutez son contour ou la position de sa mairie.",
    },
    en: {
      what: "{name} ({code}) has neither a town hall nor an outline: it is left out.",
      next: "Add its outline or the position of its town hall.",
    },
  },
  "town-hall-outside": {
    fr: {
      what: "La mairie de {name} ({code}) est hors de son contour ({lon}, {lat}) : elle est gardée.",
      next: "Vérifiez sa position.",
    },
    en: {
      what: "The town hall of {name} ({code}) lies outside its outline ({lon}, {lat}): it is kept.",
      next: "Check its position.",
    },
  },
  "commune-without-ring": {
    fr: {
      what: "Communes sans couronne : {count} (la première est {code}).",
      next: "Choisissez une autre commune-centre ou une autre règle de couronne.",
    },
    en: {
      what: "Communes without a ring: {count} (the first is {code}).",
      next: "Choose another centre or another rule for rings.",
    },
  },
  "matrix-point-missing": {
    fr: {
      what: "La matrice des trajets ne connaît pas le point {id} : aucun temps n'est inventé pour lui.",
      next: "Recalculez la matrice avec ce point.",
    },
    en: {
      what: "The travel matrix does not know the point {id}: no time is made up for it.",
      next: "Compute the matrix again with this point.",
    },
  },
  "matrix-pair-missing": {
    fr: {
      what: "La matrice n'a pas de trajet de {from} à {to}.",
      next: "Vérifiez la position de ces points, puis recalculez la matrice.",
    },
    en: {
      what: "The matrix has no way from {from} to {to}.",
      next: "Check the position of these points, then compute the matrix again.",
    },
  },
  "official-no-network": {
    fr: {
      what: "Pas de réponse de {host} : les contours officiels ne sont pas chargés.",
      next: "Vérifiez la connexion, ou déposez un fichier de contours.",
    },
    en: {
      what: "No answer from {host}: the official outlines are not loaded.",
      next: "Check the connection, or drop a file of outlines.",
    },
  },
  "official-timeout": {
    fr: {
      what: "{host} n'a pas répondu en {seconds} s : les contours officiels ne sont pas chargés.",
      next: "Réessayez plus tard, ou déposez un fichier de contours.",
    },
    en: {
      what: "{host} did not answer within {seconds} s: the official outlines are not loaded.",
      next: "Try again later, or drop a file of outlines.",
    },
  },
  "official-status": {
    fr: {
      what: "{host} refuse la demande (code {status}).",
      next: "Réessayez plus tard, ou déposez un fichier de contours.",
    },
    en: {
      what: "{host} refuses the request (status {status}).",
      next: "Try again later, or drop a file of outlines.",
    },
  },
  "official-answer": {
    fr: {
      what: "La réponse de {host} est incomplète ou illisible : rien n'en est gardé.",
      next: "Réessayez plus tard, ou déposez un fichier de contours.",
    },
    en: {
      what: "The answer of {host} is cut short or unreadable: nothing of it is kept.",
      next: "Try again later, or drop a file of outlines.",
    },
  },
  "official-unknown-code": {
    fr: { what: "{host} ne connaît pas le code {code}.", next: "Vérifiez le code." },
    en: { what: "{host} does not know the code {code}.", next: "Check the code." },
  },
  "official-address": {
    fr: {
      what: "L'adresse du service, {address}, n'est pas une adresse http ou https.",
      next: "Corrigez le réglage.",
    },
    en: {
      what: "The address of the service, {address}, is not an http or https address.",
      next: "Correct the setting.",
    },
  },
  "official-communes-missing": {
    fr: {
      what: "Communes sans contour officiel, laissées de côté : {count} ({codes}).",
      next: "Ajoutez-les par un fichier de contours.",
    },
    en: {
      what: "Communes without an official outline, left out: {count} ({codes}).",
      next: "Add them by a file of outlines.",
    },
  },
  "official-outlines-incomplete": {
    fr: {
      what: "Contours officiels incomplets : {count} communes manquent ({codes}). Les contours approchés sont gardés.",
      next: "Réessayez plus tard, ou donnez un fichier de contours.",
    },
    en: {
      what: "Official outlines are incomplete: {count} communes are missing ({codes}). The approximate outlines stay.",
      next: "Try again later, or give a file of outlines.",
    },
  },
  "members-not-drawn": {
    fr: {
      what: "{count} communes de « {area} » ne sont pas dans le fichier ou n'y sont pas utilisables : {codes}.",
      next: "Elles manquent au territoire ; complétez le fichier si elles doivent compter.",
    },
    en: {
      what: "{count} communes of “{area}” are not in the file or not usable there: {codes}.",
      next: "The territory lacks them; complete the file if they should count.",
    },
  },
  "epci-unknown": {
    fr: {
      what: "Aucun EPCI ne porte le code {code}.",
      next: "Cherchez-le par son nom, ou vérifiez ses neuf chiffres.",
    },
    en: { what: "No EPCI has the code {code}.", next: "Search it by name, or check its nine digits." },
  },
  "departement-unknown": {
    fr: { what: "Aucun département ne porte le code {code}.", next: "Vérifiez le code (71, 2A, 974…)." },
    en: { what: "No department has the code {code}.", next: "Check the code (71, 2A, 974…)." },
  },
  "cog-unreadable": {
    fr: {
      what: "La liste des EPCI et des communes n'a pas pu être lue.",
      next: "Relancez l'installation de l'application.",
    },
    en: {
      what: "The list of EPCI and communes could not be read.",
      next: "Install the application again.",
    },
  },
};
