import { serviceOf } from "../../../geodata/supply/service.ts";
import { caveatText } from "../../i18n/caveatText.ts";
import { formatDriveSeconds, formatInteger } from "../../i18n/format.ts";
import { methodText } from "../../i18n/methodText.ts";
import { servicePlace } from "../../i18n/serviceText.ts";
import { textsOf } from "../../i18n/texts.ts";
import { legendFacts } from "../../mapping/legendFacts.ts";
import { judgePlan } from "../../pipeline/planQuality.ts";
import type { MinutesBlock, MinutesSection, MinutesSource } from "./minutesModel.ts";

/** Most rows of a list of communes: a paper that is longer is not read. */
export const MOST_ROWS = 80;

/** Says how many rows a table leaves out, if any. */
export function tellOthers(all: number, { words }: MinutesSource): readonly MinutesBlock[] {
  return all > MOST_ROWS ? [{ kind: "paragraph", text: words.others(all - MOST_ROWS) }] : [];
}

/** Writes what is known before any plan: the territory in figures, and its white zones. */
export function listGroundSections(source: MinutesSource): readonly MinutesSection[] {
  const { context, report, lang, words, about } = source;
  const { territory } = report;
  const rows = [
    [words.communes, formatInteger(territory.communes, lang)],
    [words.population(territory.populationVintage), formatInteger(territory.population, lang)],
    [words.children, about(territory.children)],
  ];
  return [
    {
      title: words.territoryTitle,
      blocks: [
        {
          kind: "table",
          caption: words.territoryCaption,
          columns: [
            { title: words.figure, share: 3 },
            { title: words.value, share: 1, numeric: true },
          ],
          rows,
        },
        { kind: "paragraph", text: legendFacts(context.scenario.territory, context.diagnosis, lang) },
      ],
    },
    { title: words.whiteTitle, blocks: listWhiteCommunes(source) },
  ];
}

function listWhiteCommunes(source: MinutesSource): readonly MinutesBlock[] {
  const { context, lang, words, communeName, about } = source;
  const white = context.diagnosis.communes
    .filter(({ covered }) => !covered)
    .sort((a, b) => b.need.children - a.need.children || (a.code < b.code ? -1 : 1));
  if (white.length === 0) return [{ kind: "paragraph", text: words.whiteNone }];
  return [
    {
      kind: "table",
      caption: words.whiteCaption,
      columns: [
        { title: words.commune, share: 3 },
        { title: words.childrenAbout, share: 1, numeric: true },
        { title: words.accessToday, share: 1, numeric: true },
      ],
      rows: white
        .slice(0, MOST_ROWS)
        .map(({ code, need, accessSeconds }) => [
          communeName(code),
          about(need.children),
          accessSeconds === null ? words.noPlace : formatDriveSeconds(accessSeconds, lang),
        ]),
    },
    ...tellOthers(white.length, source),
  ];
}

/** Writes what the rest rests on: assumptions, method, sources. */
export function listMethodSections(source: MinutesSource): readonly MinutesSection[] {
  const { edition, words } = source;
  return [
    { title: words.assumptionsTitle, blocks: [{ kind: "list", items: listAssumptions(source) }] },
    { title: words.methodTitle, blocks: [{ kind: "list", items: tellMethod(source) }] },
    {
      title: words.sourcesTitle,
      blocks: [
        { kind: "list", items: edition.sources },
        { kind: "paragraph", text: words.licence(edition.licence) },
      ],
    },
  ];
}

function listAssumptions({ context, report, lang, words, placeName }: MinutesSource): readonly string[] {
  const { scenario, planning } = context;
  const circuits = planning?.document.plan.circuits ?? [];
  const visited = new Set(
    circuits.flatMap(({ tours }) => tours.flatMap(({ stops }) => stops.map(({ siteId }) => siteId))),
  );
  const out = new Set(circuits.map(({ teamId }) => teamId));
  const halls = scenario.venues.filter(({ id, confirmed }) => visited.has(id) && !confirmed);
  const teams = scenario.teams.filter(({ id, confirmed }) => out.has(id) && !confirmed);
  return [
    ...report.caveats.map((code) => caveatText(code, lang)),
    ...(halls.length === 0 ? [] : [words.hallsToConfirm(halls.map(({ id }) => placeName(id)).join(", "))]),
    ...(teams.length === 0 ? [] : [words.teamsToConfirm(teams.map(({ name }) => name).join(", "))]),
  ];
}

/** Three sentences: what is measured, how the plan is chosen and checked, how far it may be from the best. */
function tellMethod({ context, lang, words }: MinutesSource): readonly string[] {
  const { diagnosis, planning } = context;
  const { minutes, mode, minSessionsPerMonth, minPlaces } = diagnosis.definition;
  const definition = words.methodWhite(
    servicePlace(serviceOf(diagnosis.definition), lang),
    minutes,
    textsOf(lang).map.modes[mode],
    { sessions: minSessionsPerMonth, places: minPlaces },
  );
  if (planning === null) return [definition];
  const { violations } = planning.assessment.figures;
  const checked = words.methodPlan(methodText(planning.optimisation.method, lang));
  const quality = judgePlan(planning.document);
  return [
    definition,
    violations.length === 0 ? checked : `${checked} ${words.methodUnchecked(violations.length)}`,
    ...(violations.length > 0
      ? []
      : [
          quality.kind === "best"
            ? words.methodBest
            : quality.kind === "within"
              ? words.methodWithin(quality.gap)
              : words.methodUnknown,
        ]),
  ];
}
