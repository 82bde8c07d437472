const fr = {
  title: "Avis et décisions",
  toggle: "Avis et décisions",
  loading: "Ouverture…",
};

const en: typeof fr = {
  title: "Opinions and decisions",
  toggle: "Opinions and decisions",
  loading: "Opening…",
};

export const deliberationText = { fr, en };
