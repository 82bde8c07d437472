import type { Lang } from "./lang.ts";
import { typeset } from "./typography.ts";

const fr = {
  sealed: "Ce fichier est complet et n'a pas été modifié.",
  altered:
    "Attention : ce fichier est abîmé ou a été modifié depuis son envoi. Ne vous fiez pas à ce qu'il dit : demandez-le de nouveau à l'expéditeur.",
  search: "Chercher une commune",
  go: "Ouvrir sa fiche",
  notFound: (name: string) => `Aucune commune ne s'appelle « ${name} » ici.`,
  layers: "Ce que montre la carte",
  choose: "Choisissez une commune sur la carte, dans le tableau ou par son nom.",
  all: "Montrer toutes les communes",
  one: "Montrer la commune choisie",
  sort: (column: string) => `Trier par « ${column} »`,
  give: "Donner un avis sur le projet",
  giveOn: (name: string) => `Donner un avis sur ${name}`,
  formTitle: "Donner un avis",
  about: "Sur quoi ?",
  project: "Le projet",
  opinion: "Votre avis",
  none: "Remarque sans avis",
  text: "Ce que vous voulez dire",
  role: "Vous parlez en tant que",
  roleHelp: "Une fonction, par exemple « maire » : pas de nom de personne.",
  roles: [
    "maire",
    "adjoint au maire",
    "conseil municipal",
    "RPE",
    "association",
    "PMI",
    "CAF",
    "famille",
  ] as readonly string[],
  add: "Ajouter mon avis",
  cancel: "Annuler",
  missing: "Choisissez un avis ou écrivez quelques mots, et dites votre fonction.",
  mineTitle: "Vos avis",
  mineHelp:
    "Ils ne sont pas encore envoyés. Enregistrez-les, puis joignez le fichier à un courriel pour l'expéditeur de cette page.",
  remove: "Retirer",
  save: "Enregistrer mes avis (petit fichier)",
  saveCopy: "Enregistrer cette page avec mes avis",
  saved: (name: string) => `« ${name} » est enregistré.`,
  added: "Votre avis est ajouté : il reste à l'enregistrer.",
};

const en: typeof fr = {
  sealed: "This file is whole and was not altered.",
  altered:
    "Beware: this file is damaged or was altered after it was sent. Do not rely on what it says: ask the sender for it again.",
  search: "Find a commune",
  go: "Open its sheet",
  notFound: (name) => `No commune is called “${name}” here.`,
  layers: "What the map shows",
  choose: "Choose a commune on the map, in the table or by its name.",
  all: "Show all communes",
  one: "Show the chosen commune",
  sort: (column) => `Sort by “${column}”`,
  give: "Give an opinion on the project",
  giveOn: (name) => `Give an opinion on ${name}`,
  formTitle: "Give an opinion",
  about: "On what?",
  project: "The project",
  opinion: "Your opinion",
  none: "A remark without opinion",
  text: "What you want to say",
  role: "You speak as",
  roleHelp: "A function, for example “mayor”: no person's name.",
  roles: ["mayor", "deputy mayor", "municipal council", "RPE", "association", "PMI", "CAF", "family"],
  add: "Add my opinion",
  cancel: "Cancel",
  missing: "Choose an opinion or write a few words, and say your function.",
  mineTitle: "Your opinions",
  mineHelp:
    "They are not sent yet. Save them, then attach the file to a mail for whoever sent you this page.",
  remove: "Remove",
  save: "Save my opinions (small file)",
  saveCopy: "Save this page with my opinions",
  saved: (name) => `“${name}” is saved.`,
  added: "Your opinion is added: it is still to be saved.",
};

const TEXTS: Readonly<Record<Lang, typeof fr>> = { fr: typeset(fr), en };

/** Words of the script inside a shared page. */
export function viewerText(lang: Lang): typeof fr {
  return TEXTS[lang];
}
