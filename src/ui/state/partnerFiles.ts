import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { BinaryFile } from "../../exports/exportFile.ts";
import { buildPartnerArchive, buildPartnerWorkbook } from "../../exports/partners/partnerArchive.ts";
import type { PublishedEdition } from "../../exports/partners/communeChanges.ts";
import type { Lang } from "../../i18n/lang.ts";
import type { Planning } from "../../pipeline/buildReport.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { openSql } from "../../workers/openSql.ts";

/** What the files of partners are made from. */
export interface PartnerSources {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  readonly planning: Planning | null;
  /** The edition that partners have; null = none. */
  readonly since: PublishedEdition | null;
  readonly lang: Lang;
}

/** Writes the archive or the workbook; both are large, and load when one of them is asked for. */
export function buildPartnerFile(kind: "archive" | "workbook", sources: PartnerSources): Promise<BinaryFile> {
  const { scenario, diagnosis, planning, since, lang } = sources;
  const csv = lang === "fr" ? "fr" : "intl";
  const context = { scenario, diagnosis, planning, csv, replaces: since?.version ?? null } as const;
  return kind === "archive"
    ? buildPartnerArchive(context, since, { openSql })
    : buildPartnerWorkbook(context);
}
