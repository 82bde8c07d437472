import type { Lang } from "./lang.ts";
import { calendarSettingsText } from "./text/calendarSettings.ts";
import { calendarText } from "./text/calendar.ts";
import { catalogueText } from "./text/catalogue.ts";
import { circuitsText } from "./text/circuits.ts";
import { figuresText } from "./text/figures.ts";
import { indicatorsText } from "./text/indicators.ts";
import { importingText } from "./text/importing.ts";
import { mapText } from "./text/map.ts";
import { mapSheetText } from "./text/mapSheet.ts";
import { needText } from "./text/need.ts";
import { hoursText } from "./text/hours.ts";
import { placeFormText } from "./text/placeForm.ts";
import { planChangesText } from "./text/planChanges.ts";
import { planChoiceText } from "./text/planChoice.ts";
import { printText } from "./text/print.ts";
import { servicesText } from "./text/services.ts";
import { setupText } from "./text/setup.ts";
import { shareText } from "./text/share.ts";
import { sheetText } from "./text/sheet.ts";
import { shellText } from "./text/shell.ts";
import { structuresText } from "./text/structures.ts";
import { surveyText } from "./text/survey.ts";
import { tableText } from "./text/table.ts";
import { territoryText } from "./text/territory.ts";
import { travelTimesText } from "./text/travelTimes.ts";
import { welcomeText } from "./text/welcome.ts";
import { whyText } from "./text/why.ts";
import { hearingText } from "./text/hearing.ts";
import { compareText } from "./text/compare.ts";
import { comparedFiguresText } from "./text/comparedFigures.ts";
import { deliberationText } from "./text/deliberation.ts";
import { rehearsalText } from "./text/rehearsal.ts";
import { meetingText } from "./text/meeting.ts";
import { sharingText } from "./text/sharing.ts";
import { paperText } from "./text/paper.ts";
import { actingText } from "./text/acting.ts";
import { versionsText } from "./text/versions.ts";
import { zonesText } from "./text/zones.ts";
import { typeset } from "./typography.ts";

/** Every text of the page in one language, by place; values are strings or functions of figures. */
export interface Texts {
  readonly shell: typeof shellText.fr;
  readonly welcome: typeof welcomeText.fr;
  readonly setup: typeof setupText.fr;
  readonly importing: typeof importingText.fr;
  readonly territory: typeof territoryText.fr;
  readonly need: typeof needText.fr;
  readonly structures: typeof structuresText.fr;
  readonly services: typeof servicesText.fr;
  readonly hours: typeof hoursText.fr;
  readonly placeForm: typeof placeFormText.fr;
  readonly zones: typeof zonesText.fr;
  readonly why: typeof whyText.fr;
  readonly planChanges: typeof planChangesText.fr;
  readonly travelTimes: typeof travelTimesText.fr;
  readonly circuits: typeof circuitsText.fr;
  readonly calendarSettings: typeof calendarSettingsText.fr;
  readonly planChoice: typeof planChoiceText.fr;
  readonly share: typeof shareText.fr;
  readonly sheet: typeof sheetText.fr;
  readonly table: typeof tableText.fr;
  readonly catalogue: typeof catalogueText.fr;
  readonly map: typeof mapText.fr;
  readonly mapSheet: typeof mapSheetText.fr;
  readonly figures: typeof figuresText.fr;
  readonly indicators: typeof indicatorsText.fr;
  readonly print: typeof printText.fr;
  readonly calendar: typeof calendarText.fr;
  readonly survey: typeof surveyText.fr;
  readonly hearing: typeof hearingText.fr;
  readonly compare: typeof compareText.fr;
  readonly comparedFigures: typeof comparedFiguresText.fr;
  readonly deliberation: typeof deliberationText.fr;
  readonly rehearsal: typeof rehearsalText.fr;
  readonly meeting: typeof meetingText.fr;
  readonly sharing: typeof sharingText.fr;
  readonly paper: typeof paperText.fr;
  readonly acting: typeof actingText.fr;
  readonly versions: typeof versionsText.fr;
}

function collect(lang: Lang): Texts {
  return {
    shell: shellText[lang],
    welcome: welcomeText[lang],
    setup: setupText[lang],
    importing: importingText[lang],
    territory: territoryText[lang],
    need: needText[lang],
    structures: structuresText[lang],
    services: servicesText[lang],
    hours: hoursText[lang],
    placeForm: placeFormText[lang],
    zones: zonesText[lang],
    why: whyText[lang],
    planChanges: planChangesText[lang],
    travelTimes: travelTimesText[lang],
    circuits: circuitsText[lang],
    calendarSettings: calendarSettingsText[lang],
    planChoice: planChoiceText[lang],
    share: shareText[lang],
    sheet: sheetText[lang],
    table: tableText[lang],
    catalogue: catalogueText[lang],
    map: mapText[lang],
    mapSheet: mapSheetText[lang],
    figures: figuresText[lang],
    indicators: indicatorsText[lang],
    print: printText[lang],
    calendar: calendarText[lang],
    survey: surveyText[lang],
    hearing: hearingText[lang],
    compare: compareText[lang],
    comparedFigures: comparedFiguresText[lang],
    deliberation: deliberationText[lang],
    rehearsal: rehearsalText[lang],
    meeting: meetingText[lang],
    sharing: sharingText[lang],
    paper: paperText[lang],
    acting: actingText[lang],
    versions: versionsText[lang],
  };
}

const TEXTS: Readonly<Record<Lang, Texts>> = { fr: typeset(collect("fr")), en: collect("en") };

/** Returns the dictionary of a language; French comes typeset. */
export function textsOf(lang: Lang): Texts {
  return TEXTS[lang];
}
