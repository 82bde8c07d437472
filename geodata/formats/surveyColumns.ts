import { findContact } from "./findContact.ts";
import { foldText } from "./foldText.ts";

/** What a column of a questionnaire can hold, in the order of lists. */
export const SURVEY_FIELDS = [
  "code",
  "commune",
  "role",
  "ages",
  "slots",
  "themes",
  "places",
  "distance",
  "date",
] as const;

/** A fact that answers of families give. */
export type SurveyField = (typeof SURVEY_FIELDS)[number];

/** A column of the file: the field that it holds, null where it is not read. */
export interface SurveyColumn {
  readonly name: string;
  readonly field: SurveyField | null;
  /** Looks like a name, an address or a way to reach someone: never read. */
  readonly personal: boolean;
}

const PERSONAL_NAME =
  /\b(?:nom|prenom|name|firstname|lastname|surname|e ?mail|courriel|mail|telephone|tel|portable|mobile|phone|adresse|address|ip|ipaddr|username|utilisateur|signature|pseudo|token|referrer)\b/u;
const NOT_PERSONAL = /\b(?:commune|ville|lieu|lieux|salle|theme|themes|village)\b/u;

/** First pattern that fits wins; `once` fields take one column only. */
const PATTERNS: readonly { readonly field: SurveyField; readonly pattern: RegExp; readonly not?: RegExp }[] =
  [
    {
      field: "date",
      pattern:
        /^(?:horodateur|timestamp|submitdate|heure de fin|completion time|date|date de (?:la )?(?:soumission|reponse|fin|l envoi|saisie)|date denvoi|date d envoi|date submitted|envoye le|soumis le|cree le|termine le)$/u,
    },
    { field: "code", pattern: /\b(?:code insee|codgeo|insee|code commune|depcom)\b/u },
    { field: "ages", pattern: /\b(?:ages?|naissance|nes? le|ne e le)\b/u, not: /\bvotre (?:age|date)\b/u },
    {
      field: "distance",
      pattern:
        /\b(?:trajets?|distance|kilometres?|km|minutes?|temps de (?:route|deplacement)|combien de temps|loin)\b/u,
    },
    {
      field: "role",
      pattern: /\b(?:vous etes|etes vous|qui etes|role|repondants?|lien avec|vous repondez en tant que)\b/u,
      not: /\b(?:interesse|disponible|pret)/u,
    },
    {
      field: "slots",
      pattern:
        /\b(?:creneaux?|jours?|horaires?|disponib\w*|moments?|quand|demi journees?|matin\w*|apres midi|soirs?|soirees?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week ?end)\b/u,
    },
    {
      field: "commune",
      pattern: /\b(?:communes?|ville|village|habitez|residence|domicile|localite)\b/u,
      not: /\b(?:souhait\w*|prefer\w*|aimeri\w*|atelier\w*)\b/u,
    },
    { field: "places", pattern: /\b(?:lieux?|endroits?|salles?|equipements?)\b|^ou\b/u },
    {
      field: "themes",
      pattern: /\b(?:themes?|thematiques?|ateliers?|activites?|sujets?|interess\w*|besoins?)\b/u,
    },
  ];

const ONE_COLUMN: ReadonlySet<SurveyField> = new Set(["code", "commune", "distance", "date"]);

/**
 * Matches the columns of a questionnaire's answers to fields, by the French words of their headings.
 *
 * What looks personal, by its heading or by its values, is never matched, nor is a postcode, which names no
 * commune (R49).
 *
 * @param samplesOf – first values of a column, to look for addresses of e-mail and telephone numbers.
 */
export function matchSurveyColumns(
  names: readonly string[],
  samplesOf: (name: string) => readonly string[],
): SurveyColumn[] {
  const taken = new Set<SurveyField>();
  return names.map((name) => {
    const personal = looksPersonal(name, samplesOf(name));
    const field = personal ? null : findField(name, taken);
    if (field !== null) taken.add(field);
    return { name, field, personal };
  });
}

function looksPersonal(name: string, samples: readonly string[]): boolean {
  const folded = foldText(name);
  if (PERSONAL_NAME.test(folded) && !NOT_PERSONAL.test(folded)) return true;
  return samples.some((sample) => findContact(sample) !== null);
}

function findField(name: string, taken: ReadonlySet<SurveyField>): SurveyField | null {
  const folded = foldText(name);
  if (/\bpostal\b/u.test(folded) && !/\b(?:commune|ville)\b/u.test(folded)) return null;
  const found = PATTERNS.find(
    ({ field, pattern, not }) =>
      pattern.test(folded) && not?.test(folded) !== true && !(ONE_COLUMN.has(field) && taken.has(field)),
  );
  return found?.field ?? null;
}
