const fr = {
  title: "",
};

const en: typeof fr = {
  title: "",
};

export const actingText = { fr, en };
