const fr = {
  anyPlace: "lieu",
  childcarePlace: "lieu d'accueil du jeune enfant",
  place: (category: string) => `lieu « ${category} »`,
  show: "Lieux montrés",
  all: "Tous les services",
  ownSuffix: (service: string) => `${service} (ce projet)`,
  looking: (shown: string, planned: string) =>
    `Vous regardez : ${shown}. Les circuits restent calculés pour : ${planned}.`,
  computing: (shown: string) => `Calcul de l'accès à « ${shown} »…`,
  back: (planned: string) => `Revenir à « ${planned} »`,
  question: "Quel service regarde-t-on ?",
  questionHelp:
    "Un accueil du jeune enfant est une crèche, une micro-crèche, une assistante maternelle, une MAM ou une halte-garderie. Un LAEP n'en est pas un.",
};

const en: typeof fr = {
  anyPlace: "place",
  childcarePlace: "place of childcare",
  place: (category: string) => `place for “${category}”`,
  show: "Places shown",
  all: "All services",
  ownSuffix: (service: string) => `${service} (this project)`,
  looking: (shown: string, planned: string) =>
    `You are looking at: ${shown}. The circuits are still computed for: ${planned}.`,
  computing: (shown: string) => `Computing access to “${shown}”…`,
  back: (planned: string) => `Back to “${planned}”`,
  question: "Which service are we looking at?",
  questionHelp:
    "Childcare is a crèche, a micro-crèche, a childminder, a house of childminders or a drop-in nursery. A parent-child drop-in (LAEP) is none.",
};

/** Texts of what is looked at: a category of service, or childcare. */
export const servicesText = { fr, en };
