const fr = {
  title: "Communes entendues",
  toggle: "Écoute",
  loading: "Ouverture…",
};

const en: typeof fr = {
  title: "Listening",
  toggle: "Listening",
  loading: "Opening…",
};

export const hearingText = { fr, en };
