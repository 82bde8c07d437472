const fr = {
  title: "",
};

const en: typeof fr = {
  title: "",
};

export const paperText = { fr, en };
