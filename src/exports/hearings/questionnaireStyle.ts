/** Style of the blank questionnaire: one A4 page a commune, large enough to write in by hand. */
export const QUESTIONNAIRE_STYLE = `
:root { color-scheme: light; --ink: #1b1a26; --soft: #55525f; --accent: #3b2a7a; }
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 11.5pt/1.35 "Atkinson Hyperlegible", "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
main { max-width: 190mm; margin: 0 auto; }
article { display: flex; flex-direction: column; gap: 1.5mm; min-height: 270mm; padding: 6mm 4mm; break-after: page; }
article:last-child { break-after: auto; }
p, h1, h2, ul { margin: 0; padding: 0; }
.heading { color: var(--accent); font-size: 14pt; font-weight: 700; }
h1 { padding-bottom: 2mm; border-bottom: 0.6mm solid var(--ink); font-size: 26pt; line-height: 1.1; overflow-wrap: anywhere; }
h2 { margin-top: 1.5mm; font-size: 13pt; }
.hint { color: var(--soft); font-size: 10.5pt; }
.line { display: flex; gap: 3mm; align-items: end; min-height: 9mm; }
.line span { flex: 1; border-bottom: 0.3mm solid var(--soft); }
.ruled span { display: block; height: 8mm; border-bottom: 0.3mm solid var(--soft); }
ul { list-style: none; }
li { display: flex; flex-wrap: wrap; gap: 3mm; justify-content: space-between; padding: 0.8mm 0; }
.answers { display: flex; gap: 2mm; align-items: center; }
.answers .box:not(:first-child) { margin-left: 6mm; }
.box { display: inline-block; width: 4.5mm; height: 4.5mm; border: 0.4mm solid var(--ink); border-radius: 0.6mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
caption { padding: 1mm 0; font-weight: 700; text-align: left; }
h2 + table caption { display: none; }
th, td { padding: 0.8mm; font-size: 10.5pt; font-weight: 400; text-align: center; }
tbody th, thead th:first-child { text-align: left; }
td .box { vertical-align: middle; }
.back { margin-top: auto; }
@media print {
  @page { size: A4 portrait; margin: 10mm; }
  main { max-width: none; }
  article { min-height: 274mm; padding: 0; }
}
`;
