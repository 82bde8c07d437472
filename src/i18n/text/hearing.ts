const fr = {
  title: "Communes entendues",
  toggle: "Communes entendues",
  loading: "Ouverture…",
};

const en: typeof fr = {
  title: "Listening",
  toggle: "Listening",
  loading: "Opening…",
};

export const hearingText = { fr, en };
