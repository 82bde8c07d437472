import type { Commune } from "../model/commune.ts";
import type { Decoded } from "../model/issue.ts";
import { createIssueLog } from "../model/issueLog.ts";
import type { IssueLog } from "../model/issueLog.ts";
import type { QualitativeNeed } from "../model/qualitativeNeed.ts";
import { readCommuneCode } from "./communeCode.ts";
import { readCsvTable, type CsvRow } from "./csvTable.ts";
import { foldColumn, foldText, slugOf } from "./foldText.ts";

const PATTERNS = {
  group: /^(?:groupe|group|public|profil|qui|groupe_de_parole|focus_group)$/u,
  communes: /^(?:communes?|commune_s|codes?_(?:insee|communes?)|codes?|territoires?|lieux?|secteur)$/u,
  theme: /^(?:themes?|theme_s|thematiques?|sujet|topic)$/u,
  sentence: /^(?:phrases?|verbatims?|citations?|sentence|besoins?|parole|propos|quote)$/u,
  date: /^(?:date|annee|year)$/u,
  source: /^(?:source|origine|enquete)$/u,
} as const;

/** Characters of a cell: a sentence, not a report. */
const LONGEST = 1_000;

type Columns = Readonly<Record<keyof typeof PATTERNS, string | null>>;

/** Cells that mean the whole territory. */
const WHOLE = /^(?:|tou(?:t|te|tes|s)(?: .*)?|territoire|ensemble(?: .*)?|all)$/u;

/**
 * Decodes needs that people said: one row each, columns `groupe;communes;theme;phrase`, and `date`, `source`.
 *
 * Communes are named or given by code, several parted by a comma, `;`, `/` or `|`; none, or « tout le territoire »,
 * is the whole territory. A row without a sentence, or whose communes are all unknown, is listed and left out:
 * what was said of one village is not told of all.
 *
 * @param communes of the territory that is open.
 * @param fallbackSource – source of rows that name none, such as the file's name.
 * @returns no value when there is no sentence column or no usable row. Ids depend on the words alone (R14).
 */
export function decodeVoices(
  text: string,
  communes: readonly Pick<Commune, "code" | "name">[],
  fallbackSource: string,
): Decoded<readonly QualitativeNeed[]> {
  const log = createIssueLog();
  const table = readCsvTable(text, log);
  if (table === null) return log.finish();
  const columns = findColumns(table.columns);
  if (columns.sentence === null) {
    log.error("voices-no-sentence", "file", { columns: table.columns.join(", ") });
    return log.finish();
  }
  const lookup = createLookup(communes);
  const voices = new Map<string, QualitativeNeed>();
  for (const row of table.rows) {
    const voice = readVoice(row, columns, lookup, fallbackSource, log);
    if (voice !== null) voices.set(voice.id, voice);
  }
  if (voices.size === 0) {
    log.error("voices-none-usable", "file");
    return log.finish();
  }
  return log.finish([...voices.values()]);
}

/** Makes the id of a need out of its words: the same words always make the same id. */
export function nameVoice({
  group,
  theme,
  sentence,
  communeCodes,
}: Pick<QualitativeNeed, "group" | "theme" | "sentence" | "communeCodes">): string {
  return slugOf("voix", ...communeCodes, group, theme, sentence).slice(0, 60) + `-${hashOf(sentence)}`;
}

/** Tells sentences apart that begin alike; 32-bit FNV-1a over UTF-16 units, in base 36. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}

function findColumns(names: readonly string[]): Columns {
  const entries = Object.entries(PATTERNS).map(
    ([fact, pattern]) => [fact, names.find((name) => pattern.test(foldColumn(name))) ?? null] as const,
  );
  return Object.fromEntries(entries) as Record<keyof Columns, string | null>;
}

function createLookup(communes: readonly Pick<Commune, "code" | "name">[]): (words: string) => string | null {
  const codes = new Set(communes.map(({ code }) => code));
  const byName = new Map(communes.map(({ code, name }) => [foldText(name), code]));
  return (words) => {
    const code = readCommuneCode(words)?.code ?? null;
    return (code !== null && codes.has(code) ? code : byName.get(foldText(words))) ?? null;
  };
}

function readVoice(
  { at, cells }: CsvRow,
  columns: Columns,
  lookup: (words: string) => string | null,
  fallbackSource: string,
  log: IssueLog,
): QualitativeNeed | null {
  const cell = (fact: keyof Columns): string =>
    (cells[columns[fact] ?? ""] ?? "").replace(/\s+/gu, " ").trim();
  const sentence = cell("sentence");
  if (sentence === "") {
    log.error("voice-no-sentence", at);
    return null;
  }
  if (Object.values(cells).some((text) => text.length > LONGEST)) {
    log.error("voice-too-long", at, { most: LONGEST });
    return null;
  }
  const named = splitCommunes(cell("communes"));
  const communeCodes = [...new Set(named.flatMap((words) => lookup(words) ?? []))].sort();
  const unknown = named.filter((words) => lookup(words) === null);
  if (unknown.length > 0) {
    const params = { communes: unknown.join(", ") };
    if (communeCodes.length === 0) {
      log.error("voice-commune-unknown", at, params);
      return null;
    }
    log.warning("voice-some-communes-unknown", at, params);
  }
  const words = { group: cell("group") || "–", theme: cell("theme"), sentence, communeCodes };
  return {
    id: nameVoice(words),
    ...words,
    date: cell("date") || null,
    source: cell("source") || fallbackSource,
  };
}

function splitCommunes(text: string): readonly string[] {
  return text
    .split(/[,;/|]/u)
    .map((part) => part.trim())
    .filter((part) => !WHOLE.test(foldText(part)));
}
