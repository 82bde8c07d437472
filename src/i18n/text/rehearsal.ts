const fr = {
  title: "Et si…",
  toggle: "Et si…",
  loading: "Ouverture…",
};

const en: typeof fr = {
  title: "What if…",
  toggle: "What if…",
  loading: "Opening…",
};

export const rehearsalText = { fr, en };
