const fr = {
  title: "Comparer",
  toggle: "Comparer",
  loading: "Ouverture…",
};

const en: typeof fr = {
  title: "Compare",
  toggle: "Compare",
  loading: "Opening…",
};

export const compareText = { fr, en };
