import { releaseSurvey } from "../../../geodata/survey/releaseSurvey.ts";
import { SMALLEST_EXPORTED, SMALLEST_SHOWN } from "../../../geodata/survey/suppressSmallCounts.ts";
import type { AnswerGroup, ReleasedMinutes, SurveyRelease } from "../../../geodata/model/surveyRelease.ts";
import { SURVEY_TABLE, surveyReadMeLines } from "../../i18n/surveyExportText.ts";
import { rolesName, surveyAnswerText } from "../../i18n/surveyWords.ts";
import { setFrenchPunctuation } from "../../i18n/typography.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Column } from "../column.ts";
import { describeEdition } from "../edition.ts";
import { encodeCsv } from "../encodeCsv.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";

/** One answer for one group of respondents; `yes` null = withheld. */
interface SurveyRow {
  readonly question: string;
  readonly answer: string;
  readonly cut: string;
  readonly codes: readonly string[];
  readonly name: string;
  readonly answers: number | null;
  readonly yes: number | null;
}

const COLUMNS: readonly Column<SurveyRow>[] = [
  { name: "question", type: "string", value: (row) => row.question },
  { name: "reponse", type: "string", value: (row) => row.answer },
  { name: "decoupage", type: "string", value: (row) => row.cut },
  { name: "code_insee", type: "string", value: (row) => row.codes.join(" ") },
  { name: "nom", type: "string", value: (row) => row.name },
  { name: "repondants", type: "integer", nullable: true, value: (row) => row.answers },
  { name: "oui", type: "integer", nullable: true, value: (row) => row.yes },
  { name: "part", type: "real", nullable: true, value: shareOf },
  { name: "non_publie", type: "boolean", value: (row) => row.yes === null },
];

function shareOf({ answers, yes }: SurveyRow): number | null {
  return answers === null || yes === null || answers === 0 ? null : Math.round((yes / answers) * 1000) / 1000;
}

/**
 * Releases a survey for whoever gets files, k = 11, so that it adds nothing to what the screen shows (R49): to hold
 * a file and to look at the screen tells no more than the screen.
 */
export function releaseForExport({ survey, territory }: Scenario): SurveyRelease | null {
  if (survey === null) return null;
  const codes = territory.communes.map(({ code }) => code);
  return releaseSurvey(survey, codes, SMALLEST_EXPORTED, releaseSurvey(survey, codes, SMALLEST_SHOWN));
}

/** Writes `survey.csv` and what it withholds, `survey-lisezmoi.txt`; nothing without a survey. */
export function exportSurvey(context: ExportContext): ExportFile[] {
  const release = releaseForExport(context.scenario);
  if (release === null) return [];
  const rows = listRows(release, context.scenario);
  return [
    ...encodeCsv("survey.csv", COLUMNS, rows, describeEdition(context), context.csv),
    exportReadMe(release, context.scenario),
  ];
}

/** A slot whose total is withheld has no row, or else slots that nobody asked for would be those without one. */
function listRows(release: SurveyRelease, scenario: Scenario): SurveyRow[] {
  const names = new Map(scenario.territory.communes.map(({ code, name }) => [code, name]));
  const ofCommunes = release.communes.map((group) => describeCommunes(group, names));
  const ofRoles = release.roles.map(describeRoles);
  const territory: Group = {
    cut: SURVEY_TABLE.territory,
    codes: [],
    name: scenario.territory.name,
    answers: release.answers,
  };
  const everyGroup = [territory, ...ofCommunes, ...ofRoles];
  return [
    ...everyGroup.map((group) => ({
      ...group,
      question: SURVEY_TABLE.answers,
      answer: "",
      yes: group.answers,
    })),
    ...release.minutes.map((band) => ({
      ...territory,
      question: SURVEY_TABLE.minutes,
      answer: bandText(band),
      yes: band.count,
    })),
    ...release.questions.flatMap(({ kind, name, total, communes, roles }) => {
      const words = { question: SURVEY_TABLE.kinds[kind], answer: surveyAnswerText(kind, name, "fr") };
      if (total === null) return kind === "slot" ? [] : [{ ...territory, ...words, yes: null }];
      return [
        { ...territory, ...words, yes: total },
        ...communes.flatMap((yes, i) => rowOf(ofCommunes[i], words, yes)),
        ...roles.flatMap((yes, i) => rowOf(ofRoles[i], words, yes)),
      ];
    }),
  ];
}

type Group = Omit<SurveyRow, "question" | "answer" | "yes">;

function rowOf(
  group: Group | undefined,
  words: Pick<SurveyRow, "question" | "answer">,
  yes: number | null,
): SurveyRow[] {
  return group === undefined ? [] : [{ ...group, ...words, yes }];
}

function describeCommunes({ members, answers }: AnswerGroup, names: ReadonlyMap<string, string>): Group {
  const [first = ""] = members;
  const alone = first === "" ? SURVEY_TABLE.unnamed : (names.get(first) ?? first);
  return {
    cut: SURVEY_TABLE.commune,
    codes: members.filter((code) => code !== ""),
    name: members.length === 1 ? alone : SURVEY_TABLE.otherCommunes,
    answers,
  };
}

function describeRoles({ members, answers }: AnswerGroup): Group {
  return { cut: SURVEY_TABLE.role, codes: [], name: rolesName(members, "fr"), answers };
}

function bandText({ from, to }: ReleasedMinutes): string {
  return from === null || to === null ? SURVEY_TABLE.unsaid : SURVEY_TABLE.band(from, to);
}

function exportReadMe(release: SurveyRelease, { territory }: Scenario): ExportFile {
  const { source, date, threshold, answers } = release;
  const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();
  const lines = surveyReadMeLines({
    territory: oneLine(territory.name),
    source: oneLine(source),
    date,
    threshold,
    answers,
  });
  const text = `\ufeff${lines.map(setFrenchPunctuation).join("\r\n")}\r\n`;
  return { fileName: "survey-lisezmoi.txt", mediaType: "text/plain", text };
}
