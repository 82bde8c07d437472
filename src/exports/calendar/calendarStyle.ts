/** Style of `calendar.html`: readable on a screen, and a month a page on A4 landscape. */
export const CALENDAR_STYLE = `
:root { color-scheme: light; --ink: #1b1a26; --soft: #55525f; --line: #c4c0cd; --paper: #fff; --public: #fde9d9; --school: #e8f0fa; --accent: #3b2a7a; }
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0 auto; max-width: 84rem; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.35 "Atkinson Hyperlegible", system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; font-variant-numeric: tabular-nums; }
h1, h2, p, ul, dl, dd { margin: 0; padding: 0; }
h1 { font-size: 1.9rem; line-height: 1.2; }
h2 { font-size: 1.35rem; margin: 0 0 .5rem; }
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
.grid .w { width: 4rem; }
.grid .narrow { width: 5.8rem; }
.grid tbody th { background: #f3f2f6; font-weight: 400; color: var(--soft); white-space: nowrap; }
.grid td { height: 3.4rem; overflow-wrap: anywhere; hyphens: auto; }
.out { background: #f8f8fa; border-color: #e6e4ea; }
.day { font-weight: 700; }
.kind { font-size: .875rem; color: var(--soft); line-height: 1.2; }
.school { background: var(--school) repeating-linear-gradient(135deg, transparent 0 7px, #d8e4f3 7px 8px); }
.public { background: var(--public); }
.public .kind { color: #7a3b06; font-weight: 700; }
.sessions { list-style: none; margin-top: .25rem; }
.sessions li { margin-top: .3rem; padding: .25rem .35rem; border: 1px solid var(--accent); border-left-width: 4px; border-radius: 3px; background: #fff; line-height: 1.25; }
.sessions .moved { border-style: dashed; border-left-style: double; border-left-width: 6px; }
.sessions .off { border-color: #8b8795; border-left-width: 1px; color: var(--soft); }
.sessions span, .sessions strong, .sessions em, .sessions s { display: block; }
.sessions span { font-size: .9375rem; }
.sessions em { font-style: normal; font-size: .9375rem; color: #7a3b06; }
.figures { width: auto; min-width: 50%; }
.figures td { text-align: right; }
.figures th[scope="row"] { font-weight: 400; }
.figures thead th + th { text-align: right; }
.work thead th:nth-child(2) { text-align: left; }
.figures caption { font-size: 1.2rem; }
.figures abbr { text-decoration: none; }
.scroll { position: relative; overflow-x: auto; }
.note { margin-top: .6rem; }
.note h2 { margin-top: 1.2rem; font-size: 1.2rem; }
.note ul { padding-left: 1.2rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dt { color: var(--soft); }
dd { overflow-wrap: anywhere; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 50rem) { body { padding: 1rem; } .grid { min-width: 52rem; } dl { grid-template-columns: 1fr; } }
@media print {
  @page { size: A4 landscape; margin: 10mm; }
  body { max-width: none; padding: 0; font-size: 11pt; line-height: 1.2; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  nav { display: none; }
  .kind, .sessions span, .sessions em { font-size: 11pt; }
  section { margin-top: 0; break-before: page; }
  section.joined { break-before: auto; margin-top: 5mm; }
  h1 { font-size: 17pt; }
  h2, .note h2 { font-size: 15pt; }
  caption { font-size: 15pt; padding-bottom: 2mm; }
  th, td { padding: 1mm 1.2mm; }
  .grid td { height: 14mm; padding: .8mm; }
  .grid .w { width: 14mm; }
  .grid .narrow { width: 25mm; }
  .sessions li { padding: .8mm 1.2mm; margin-top: 1mm; break-inside: avoid; }
  tr, .note li, dl > * { break-inside: avoid; }
  thead { display: table-header-group; }
  tbody { break-inside: auto; }
  .scroll { overflow: visible; }
}
`;
