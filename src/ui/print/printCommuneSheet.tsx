import { render } from "solid-js/web";
import { textsOf } from "../../i18n/texts.ts";
import { CommuneSheet, type SheetMap } from "./CommuneSheet.tsx";
import type { CommuneSheetInput } from "../../exports/communeSheet/communeSheetContent.ts";

/** Takes away the sheet of the print before, where the browser never said it was done. */
let finishLast: (() => void) | null = null;

/**
 * Prints the sheet of a commune: puts it on the page for paper only, opens the browser's print window,
 * and takes it away afterwards. The suggested file name is the commune's.
 */
export function printCommuneSheet(input: CommuneSheetInput & SheetMap): void {
  finishLast?.();
  const host = document.createElement("div");
  host.className = "commune-sheet-host";
  document.body.append(host);
  const dispose = render(() => <CommuneSheet {...input} />, host);
  const title = document.title;
  const name = input.scenario.territory.communes.find(({ code }) => code === input.code)?.name;
  if (name !== undefined) document.title = textsOf(input.lang).print.fileName(name);
  document.body.classList.add("printing-sheet");
  const finish = (): void => {
    window.removeEventListener("afterprint", finish);
    document.body.classList.remove("printing-sheet");
    document.title = title;
    dispose();
    host.remove();
    finishLast = null;
  };
  finishLast = finish;
  window.addEventListener("afterprint", finish);
  window.print();
}
