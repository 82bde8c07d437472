import type { JSX } from "solid-js";
import { useTexts } from "../state/appContext.tsx";
import { downloadBytes } from "../state/download.ts";

/** Hands out the workbook whose columns import back without a question. */
export function TemplateButton(): JSX.Element {
  const texts = useTexts();
  async function download(): Promise<void> {
    // The writer of workbooks loads only when it is asked for.
    const { buildImportTemplate } = await import("../../exports/importTemplate.ts");
    const { fileName, mediaType, bytes } = await buildImportTemplate();
    downloadBytes(fileName, mediaType, bytes);
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
