const fr = {
  title: "",
};

const en: typeof fr = {
  title: "",
};

export const meetingText = { fr, en };
