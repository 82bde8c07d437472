import { buildApplicationDocx } from "../../exports/application/applicationDocx.ts";
import { exportApplicationPage } from "../../exports/application/applicationPage.ts";
import { exportAgendaPage } from "../../exports/directory/agendaPage.ts";
import { exportAgendaPlaces } from "../../exports/directory/agendaPlaces.ts";
import { exportDirectoryPage } from "../../exports/directory/directoryPage.ts";
import { describeEdition } from "../../exports/edition.ts";
import type { ExportContext } from "../../exports/exportContext.ts";
import type { BinaryFile, ExportFile } from "../../exports/exportFile.ts";
import type { MapView } from "../../exports/mapSheet/mapView.ts";
import { buildCommuneSheetsPdf } from "../../exports/paper/communeSheetsPdf.ts";
import { buildMapPdf } from "../../exports/paper/mapPdf.ts";
import { buildSharedPdf } from "../../exports/paper/sharedPdf.ts";
import { exportStructureDirectory } from "../../exports/structures.ts";
import type { Lang } from "../../i18n/lang.ts";
import type { PaperName } from "./paperNames.ts";
import { readPaperFonts } from "./paperFonts.ts";

/** What a paper is made from beside the data. */
export interface PaperRequest {
  readonly lang: Lang;
  /** What the map shows; null while it is computed. */
  readonly view: MapView | null;
  /** The commune that is selected. */
  readonly code: string | null;
  readonly onSheet: (done: number, all: number) => Promise<void>;
}

/** Writes a paper; all that writes them is large, and loads when one is asked for. */
export async function buildPaperFile(
  name: PaperName,
  context: ExportContext,
  { lang, view, code, onSheet }: PaperRequest,
): Promise<BinaryFile> {
  switch (name) {
    case "carte-a3.pdf": {
      if (view === null) throw new Error("the map is not drawn yet");
      const edition = describeEdition({ ...context, diagnosis: view.diagnosis });
      return buildMapPdf(view, edition, await readPaperFonts());
    }
    case "fiches-communes.pdf":
      return buildCommuneSheetsPdf(context, await readPaperFonts(), { lang, code: null, onSheet });
    case "fiche-commune.pdf":
      return buildCommuneSheetsPdf(context, await readPaperFonts(), { lang, code, onSheet });
    case "partage.pdf":
      return buildSharedPdf(context, await readPaperFonts(), lang);
    case "annuaire.html":
      return toBytes(exportDirectoryPage(context, lang));
    case "structures.geojson":
      return toBytes(exportStructureDirectory(context)[0]);
    case "calendrier-global.html":
      return toBytes(exportAgendaPage(context, lang));
    case "calendrier-lieux.geojson":
      return toBytes(exportAgendaPlaces(context));
    case "dossier-appel-a-projets.docx":
      return buildApplicationDocx(context, lang);
    case "dossier-appel-a-projets.html":
      return toBytes(exportApplicationPage(context, lang));
  }
}

function toBytes(file: ExportFile | undefined): BinaryFile {
  if (file === undefined) throw new Error("nothing was written");
  return { ...file, bytes: new TextEncoder().encode(file.text) };
}
