import { expect, test } from "vitest";
import { encodeTableHtml, encodeTabs } from "../../../../src/exports/copiedTable.ts";

const table = {
  head: ["Code INSEE", "Commune", "Temps (min)"],
  rows: [
    ["01004", "=1+1", 12.5],
    ["71003", "<b>L'Étang</b>\tet\nautres", 1234.56789],
    ["71004", "-Saint-Rémy", null],
  ],
};

test("plain text has a tab between cells, numbers as they are written, and no formula", () => {
  expect(encodeTabs(table, "fr").split("\r\n")).toEqual([
    "Code INSEE\tCommune\tTemps (min)",
    "01004\t'=1+1\t12,5",
    "71003\t<b>L'Étang</b> et autres\t1234,568",
    "71004\t'-Saint-Rémy\t",
    "",
  ]);
  expect(encodeTabs(table, "en")).toContain("\t12.5\r\n");
});

test("HTML says that codes are text, gives numbers their value, and holds names as text", () => {
  const html = encodeTableHtml(table, "fr");
  expect(html).toContain(`<td style="mso-number-format:'\\@'" sdnum="1033;0;@">01004</td>`);
  expect(html).toContain('<td sdval="12.5">12,5</td>');
  expect(html).toContain("&lt;b&gt;L&#39;Étang&lt;/b&gt; et autres");
  expect(html).toContain(">&#39;=1+1</td>");
});
