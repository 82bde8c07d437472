import { directoryText } from "../../i18n/directoryText.ts";
import type { Lang } from "../../i18n/lang.ts";
import { textsOf } from "../../i18n/texts.ts";
import { describeLook } from "../authority/authorityLook.ts";
import { styleAuthority, writeAuthority } from "../authority/authorityMarkup.ts";
import { summariseEdition, writeEdition } from "../editionMarkup.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";
import { writeHtmlPage } from "../htmlPage.ts";
import { type Markup, markup } from "../markup.ts";
import { calendarPageText } from "../../i18n/calendarPageText.ts";
import { DIRECTORY_STYLE } from "./directoryStyle.ts";
import { type DirectoryPlace, listPlaces } from "./directoryPlaces.ts";
import { writePlace } from "./placeMarkup.ts";

/** A chapter of the page: places below the name of a commune, or of another group. */
interface Group {
  readonly title: string;
  readonly places: readonly DirectoryPlace[];
}

/**
 * Writes `annuaire.html`, the « annuaire de l'existant »: every known place by commune and by service, childcare apart
 * (R4), as plain HTML that any reader and any telephone shows.
 */
export function exportDirectoryPage(context: ExportContext, lang: Lang): ExportFile {
  const { scenario } = context;
  const { territory } = scenario;
  const text = directoryText(lang).directory;
  const look = describeLook(scenario.authority);
  const places = listPlaces(scenario, lang);
  const inside = places.filter(({ communeCode }) => communeCode !== null);
  const services = inside.filter(({ structure }) => structure.kind !== "childcare");
  const childcare = inside.filter(({ structure }) => structure.kind === "childcare");
  const outside = places.filter(({ communeCode }) => communeCode === null);
  const title = text.title(territory.name);
  const known = new Set(inside.map(({ communeCode }) => communeCode));
  const unknown = territory.communes.filter(({ code }) => !known.has(code)).map(({ name }) => name);
  const chapters = [
    writeChapter("communes", text.byCommune, groupByCommune(services), lang),
    writeServices(services, lang),
    writeChapter("accueil", text.childcare, groupByCommune(childcare), lang),
    writeChapter("dehors", text.outside, outside.length === 0 ? [] : [{ title: "", places: outside }], lang),
    writeUnknown(unknown, lang),
  ].filter((chapter) => chapter !== null);
  const body = markup`<header>
${writeAuthority(look)}
<h1>${title}</h1>
<p class="facts">${text.lead(places.length, known.size)}</p>
<p class="facts">${summariseEdition(context, lang)}</p>
<nav aria-label="${text.contents}"><ul>
${chapters.map(({ id, title: name }) => markup`<li><a href="#${id}">${name}</a></li>`)}
</ul></nav>
</header>
<main>
${places.length === 0 ? markup`<p class="note">${text.empty}</p>` : markup``}
${chapters.map(({ content }) => content)}
</main>
<footer>
<h2>${calendarPageText(lang).about}</h2>
${writeEdition(context, lang)}
</footer>`;
  const style = `${styleAuthority(look)}${DIRECTORY_STYLE}`;
  return writeHtmlPage("annuaire.html", { lang, title, style }, body);
}

function groupByCommune(places: readonly DirectoryPlace[]): readonly Group[] {
  const codes = [...new Set(places.map(({ communeCode }) => communeCode))];
  return codes.map((code) => {
    const own = places.filter(({ communeCode }) => communeCode === code);
    return { title: own[0]?.communeName ?? "", places: own };
  });
}

interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly content: Markup;
}

function writeChapter(id: string, title: string, groups: readonly Group[], lang: Lang): Chapter | null {
  if (groups.length === 0) return null;
  const content = markup`<section id="${id}">
<h2>${title}</h2>
${groups.map(
  (group) =>
    markup`${group.title === "" ? markup`` : markup`<h3>${group.title}</h3>`}
${group.places.map((place) => writePlace(place, group.title === "" ? "h3" : "h4", lang))}`,
)}
</section>`;
  return { id, title, content };
}

/** Each service with links to the places that offer it. */
function writeServices(places: readonly DirectoryPlace[], lang: Lang): Chapter | null {
  const { catalogue } = textsOf(lang);
  const title = directoryText(lang).directory.byCategory;
  const categories = [...new Set(places.flatMap(({ structure }) => structure.categories))].sort(
    (a, b) => a - b,
  );
  if (categories.length === 0) return null;
  const content = markup`<section id="services">
<h2>${title}</h2>
${categories.map(
  (category) => markup`<h3>${catalogue.category[category]}</h3>
<ul>
${places
  .filter(({ structure }) => structure.categories.includes(category))
  .map(
    ({ structure, anchor, communeName }) =>
      markup`<li><a href="#${anchor}">${structure.name}</a>, ${communeName}</li>`,
  )}
</ul>`,
)}
</section>`;
  return { id: "services", title, content };
}

function writeUnknown(names: readonly string[], lang: Lang): Chapter | null {
  const text = directoryText(lang).directory;
  if (names.length === 0) return null;
  const sorted = [...names].sort((a, b) => a.localeCompare(b, "fr"));
  const content = markup`<section id="sans-lieu">
<h2>${text.noPlace}</h2>
<p class="note">${text.noPlaceNote}</p>
<ul>
${sorted.map((name) => markup`<li>${name}</li>`)}
</ul>
</section>`;
  return { id: "sans-lieu", title: text.noPlace, content };
}
