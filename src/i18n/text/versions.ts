const fr = {
  title: "",
};

const en: typeof fr = {
  title: "",
};

export const versionsText = { fr, en };
