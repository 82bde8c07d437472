import type { JSX } from "solid-js";
import { useLang, useTexts } from "../state/appContext.tsx";
import { downloadBytes } from "../state/download.ts";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands out the workbook whose columns import back without a question. */
export function TemplateButton(): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  async function download(): Promise<void> {
    // The writer of workbooks loads only when it is asked for.
    const { buildImportTemplate } = await import("../../exports/importTemplate.ts");
    downloadBytes("maillage-modele.xlsx", WORKBOOK, await buildImportTemplate(lang()));
  }
  return (
    <div class="template-row">
      <button type="button" class="button" onClick={() => void download()}>
        {texts().importing.template}
      </button>
      <p class="hint">{texts().importing.templateHelp}</p>
    </div>
  );
}
