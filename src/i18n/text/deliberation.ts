const fr = {
  title: "Avis et décisions",
  toggle: "Avis",
  loading: "Ouverture…",
};

const en: typeof fr = {
  title: "Opinions and decisions",
  toggle: "Opinions",
  loading: "Opening…",
};

export const deliberationText = { fr, en };
