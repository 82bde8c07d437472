/** Style of `calendar.html`: readable on a screen, and a month a page on A4 landscape. */
export const CALENDAR_STYLE = `
:root { color-scheme: light; --ink: #1b1a26; --soft: #55525f; --line: #c4c0cd; --paper: #fff; --public: #fde9d9; --school: #e8f0fa; --accent: #3b2a7a; }
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0 auto; max-width: 90rem; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.35 "Atkinson Hyperlegible", "Segoe UI", Roboto, "Liberation Sans", Arial, "DejaVu Sans Condensed", sans-serif; font-variant-numeric: tabular-nums; }
h1, h2, p, ul, dl, dd { margin: 0; padding: 0; }
h1 { font-size: 1.9rem; line-height: 1.2; }
h2 { font-size: 1.35rem; margin: 0 0 .5rem; }
h2::first-letter { text-transform: uppercase; }
section { margin-top: 2.5rem; }
.facts { margin-top: .4rem; color: var(--soft); }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1rem; margin-top: 1rem; list-style: none; }
a { color: var(--accent); }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; font-size: 1.35rem; font-weight: 700; padding-bottom: .5rem; }
caption::first-letter { text-transform: uppercase; }
th, td { border: 1px solid var(--line); padding: .35rem .45rem; text-align: left; vertical-align: top; }
thead th { background: #f3f2f6; font-weight: 700; }
.grid { table-layout: fixed; }
.grid thead th::first-letter { text-transform: uppercase; }
.title { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.5rem; margin-bottom: .5rem; }
.title h2 { margin: 0; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; font-size: .9375rem; color: var(--soft); }
.running { display: none; }
.grid .w { width: 4rem; }
.grid .narrow { width: 6.2rem; }
.grid tbody th { background: #f3f2f6; font-weight: 400; color: var(--soft); white-space: nowrap; }
.grid td { height: 3.4rem; overflow-wrap: anywhere; hyphens: auto; }
.out { background: #f8f8fa; border-color: #e6e4ea; }
.day { font-weight: 700; }
.kind { font-size: .9375rem; color: var(--soft); line-height: 1.2; }
.school { background: var(--school) repeating-linear-gradient(135deg, transparent 0 7px, #d8e4f3 7px 8px); }
.public { background: var(--public); }
.public .kind { color: #7a3b06; font-weight: 700; }
.sessions { list-style: none; margin-top: .25rem; }
.sessions li { margin-top: .3rem; padding: .2rem .35rem; border: 1px solid var(--accent); border-left-width: 4px; border-radius: 3px; background: #fff; line-height: 1.25; }
.sessions .moved { border-style: dashed; border-left-style: double; border-left-width: 6px; }
.sessions .off { border-color: #8b8795; border-left-width: 1px; color: var(--soft); }
.details, .sessions em { display: block; font-size: .9375rem; }
.sessions em { font-style: normal; color: #7a3b06; }
.team { display: inline-block; min-width: 1.5em; padding: 0 .25em; border: 2px solid var(--accent); border-radius: 3px; background: #fff; color: var(--ink); font-size: .9375rem; font-weight: 700; line-height: 1.15; text-align: center; }
.look-0 { background: var(--accent); color: #fff; }
.look-1 { border-color: #9a4a00; }
.look-2 { border-color: #0b5a3c; border-radius: 1em; background: #0b5a3c; color: #fff; }
.look-3 { border-color: #8f1d4b; border-radius: 1em; }
.look-4 { border-color: #0b4f7a; border-width: 0 0 4px; border-radius: 0; background: #dff0fa; }
.look-5 { border: 4px double #1b1a26; border-radius: 0; }
.pending { text-decoration: none; }
.figures { width: auto; min-width: 50%; }
.figures td { text-align: right; }
.figures th[scope="row"] { font-weight: 400; }
.figures thead th + th { text-align: right; }
.work thead th:nth-child(2) { text-align: left; }
.figures caption { font-size: 1.2rem; }
.figures abbr { text-decoration: none; }
.scroll { position: relative; overflow-x: auto; padding-right: 1px; }
.note { margin-top: .6rem; }
.note h2 { margin-top: 1.2rem; font-size: 1.2rem; }
.note ul { padding-left: 1.2rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dt { color: var(--soft); }
dd { overflow-wrap: anywhere; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media screen and (max-width: 50rem) { body { padding: 1rem; } .grid { min-width: 62rem; } dl { grid-template-columns: 1fr; } }
@media print {
  @page { size: A4 landscape; margin: 8mm; }
  body { max-width: none; padding: 0; font-size: 9pt; line-height: 1.15; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  nav { display: none; }
  header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 5mm; }
  .facts { margin: 0; }
  section { margin-top: 0; break-before: page; }
  section.joined { break-before: auto; margin-top: 1mm; }
  h1 { font-size: 12pt; }
  h2, .note h2 { font-size: 14pt; }
  caption { font-size: 12pt; padding-bottom: 1mm; }
  th, td { padding: .5mm 1.2mm; }
  .title { gap: 0 5mm; margin-bottom: 1mm; }
  .legend { gap: 0 4mm; font-size: 9pt; }
  .running { display: block; margin-left: auto; color: var(--soft); font-size: 8pt; }
  .grid { height: 165mm; }
  .joined .grid { height: 150mm; }
  .grid thead, .grid thead tr { height: 0; }
  .grid td { height: auto; padding: .4mm .7mm; }
  .grid tbody th { padding: .5mm; }
  .grid .w { width: 9mm; padding: .5mm; }
  .grid .narrow { width: 18mm; padding: .5mm; font-size: 8pt; }
  .day { font-size: 10pt; line-height: 1.1; text-align: right; }
  .busy .day { float: right; margin-left: 1mm; }
  .kind { font-size: 8pt; line-height: 1.05; }
  .sessions { margin: 0; }
  .sessions li { margin-top: .4mm; padding: 0 0 0 .8mm; border-width: 0 0 0 .6mm; border-radius: 0; font-size: 10pt; line-height: 1.05; break-inside: avoid; }
  .sessions .moved { border-left-width: 1.2mm; }
  .details, .sessions em { font-size: 8pt; }
  .team { min-width: 1.4em; padding: 0 .5mm; border-width: .3mm; font-size: 8pt; line-height: 1.05; }
  .look-4 { border-width: 0 0 .6mm; }
  .look-5 { border-width: .8mm; }
  .note { margin-top: 1.5mm; }
  .note h2 { margin-top: 3mm; font-size: 12pt; }
  .note ul { columns: 2; column-gap: 8mm; }
  tr, .note li, dl > * { break-inside: avoid; }
  thead { display: table-header-group; }
  tbody { break-inside: auto; }
  .scroll { overflow: visible; padding-right: 1px; }
}
`;
