import type { ExportContext } from "../../exports/exportContext.ts";
import type { BinaryFile } from "../../exports/exportFile.ts";
import { buildPartnerArchive, buildPartnerWorkbook } from "../../exports/partners/partnerArchive.ts";
import type { PublishedEdition } from "../../exports/partners/communeChanges.ts";
import { openSql } from "../../workers/openSql.ts";

/**
 * Writes the archive or the workbook; both are large, and load when one of them is asked for.
 *
 * @param since the edition that partners have; null = none.
 */
export function buildPartnerFile(
  kind: "archive" | "workbook",
  context: ExportContext,
  since: PublishedEdition | null,
): Promise<BinaryFile> {
  return kind === "archive"
    ? buildPartnerArchive(context, since, { openSql })
    : buildPartnerWorkbook(context);
}
