const fr = {
  title: "",
};

const en: typeof fr = {
  title: "",
};

export const sharingText = { fr, en };
