/** Style of `roadbook.html`: readable on a screen, and a sheet a page on A4 portrait where it fits. */
export const ROADBOOK_STYLE = `
:root { color-scheme: light; --ink: #1b1a26; --soft: #55525f; --line: #c4c0cd; --accent: #3b2a7a; --beware: #7a3b06; }
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0 auto; max-width: 52rem; padding: 1.5rem; background: #fff; color: var(--ink); font: 1rem/1.4 "Atkinson Hyperlegible", "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
h1 { font-size: 1.9rem; line-height: 1.2; }
h2 { font-size: 1.5rem; line-height: 1.2; }
h3, caption { font-size: 1.2rem; font-weight: 700; text-align: left; }
h3 { margin-top: 1.4rem; }
h4 { font-size: 1rem; }
a { color: var(--accent); }
header ol { margin: 1rem 0 0 1.5rem; }
p.facts { margin-top: .4rem; color: var(--soft); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin-top: .6rem; }
dt { color: var(--soft); }
.sheet { margin-top: 2.5rem; padding-top: 1.5rem; border-top: 3px solid var(--accent); }
table { width: 100%; border-collapse: collapse; margin-top: 1.2rem; }
caption { padding-bottom: .3rem; }
th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; }
thead th, thead td { background: #f3f2f6; }
.stops td:not(:last-child) { white-space: nowrap; }
.detail { display: block; color: var(--soft); }
.dates { list-style: none; columns: 2; margin-top: .4rem; }
.dates li { break-inside: avoid; }
.dates span { display: block; padding-left: 1em; color: var(--soft); }
.dates .off time { text-decoration: line-through; }
.source { margin-top: 1.2rem; color: var(--soft); font-size: .9375rem; }
.leg { margin-top: .8rem; }
.leg ol { margin: .2rem 0 0 1.7rem; }
.leg li span, .length { color: var(--soft); font-weight: 400; white-space: nowrap; }
.note { color: var(--soft); margin-top: .2rem; }
.beware { color: var(--beware); font-weight: 700; border-left: 4px solid var(--beware); padding-left: .5rem; margin-top: .2rem; }
.material { list-style: none; columns: 2; margin-top: .4rem; }
.material li::before { content: ""; display: inline-block; width: .8em; height: .8em; margin-right: .5em; border: 1.5px solid currentColor; }
figure { margin-top: 1.2rem; }
svg { display: block; width: 100%; height: auto; border: 1px solid var(--line); }
figcaption { color: var(--soft); font-size: .9375rem; }
svg path { fill: none; stroke: var(--accent); stroke-width: 3; stroke-linejoin: round; }
svg .communes path { fill: #faf9f6; stroke: #b9b4c4; stroke-width: .8; }
svg .straight { stroke-dasharray: 8 6; }
svg .bar { stroke: var(--ink); stroke-width: 1.5; }
svg .place { fill: #fff; stroke: var(--ink); stroke-width: 2; }
svg text { font-size: 15px; font-weight: 700; text-anchor: middle; fill: var(--ink); }
svg .scale { font-size: 13px; font-weight: 400; text-anchor: start; }
footer { margin-top: 2.5rem; }
@media (max-width: 40rem) { body { padding: 1rem; } dl { grid-template-columns: 1fr; } .material, .dates { columns: 1; } .stops td:not(:last-child) { white-space: normal; } }
@media print {
  @page { size: A4; margin: 12mm; }
  body { max-width: none; padding: 0 1px; font-size: 11pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .sheet { break-before: page; margin-top: 0; border-top: 0; padding-top: 0; }
  footer { break-before: page; margin-top: 0; }
  tr, figure, h3, h4, .leg li, .material { break-inside: avoid; }
  h3, h4, caption { break-after: avoid; }
  svg { max-height: 90mm; }
  a { color: inherit; text-decoration: none; }
}
`;
