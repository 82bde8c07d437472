import type { AuthorityLook } from "../authority/authorityLook.ts";

/** Style of `compte-rendu.html`: readable on a screen and on A4. */
export function writeMinutesStyle({ ink, main }: AuthorityLook): string {
  return `
:root { color-scheme: light; --ink: #1b1a26; --soft: #55525f; --rule: #c4c0cd; --title: ${ink}; --line: ${main}; }
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: #fff; color: var(--ink); font: 1rem/1.45 "Atkinson Hyperlegible", "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1, h2, h3, p, ul, dl, dd, figure { margin: 0; padding: 0; }
h1, h2, h3 { color: var(--title); line-height: 1.2; }
h1 { font-size: 2rem; }
h2 { font-size: 1.4rem; padding-bottom: .25rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.1rem; margin-top: 1rem; }
header { padding-bottom: 1rem; border-bottom: 4px solid var(--line); }
.authority { display: flex; gap: 1rem; align-items: center; margin-bottom: 1rem; font-size: 1.2rem; font-weight: 700; }
.authority img { max-width: 12rem; max-height: 5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin-top: .8rem; }
dt { color: var(--soft); }
section { margin-top: 2rem; }
section > p, section > ul { margin-top: .6rem; }
p, li { white-space: pre-line; }
.brief { font-size: 1.15rem; font-weight: 700; }
ul { padding-left: 1.3rem; }
li { margin-top: .2rem; }
.scroll { margin-top: .8rem; overflow-x: auto; }
.scroll:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; }
caption { padding-bottom: .3rem; text-align: left; font-weight: 700; }
th, td { border: 1px solid var(--rule); padding: .35rem .5rem; text-align: start; vertical-align: top; }
td { white-space: pre-line; }
thead th { background: #f3f2f6; overflow-wrap: break-word; }
tbody th { min-width: 5.5rem; }
.figure { text-align: right; white-space: nowrap; }
thead .figure { white-space: normal; }
.maps { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 1rem 1.5rem; margin-top: .8rem; }
figcaption { margin-bottom: .3rem; font-weight: 700; }
svg { display: block; width: 100%; height: auto; border: 1px solid var(--rule); }
@media (max-width: 40rem) { body { padding: 1rem; } dl { grid-template-columns: 1fr; } dd { margin-bottom: .3rem; } table { min-width: 34rem; } }
@media print {
  @page { size: A4; margin: 14mm; }
  body { max-width: none; padding: 0 1px; font-size: 10pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  h1 { font-size: 18pt; }
  h2 { font-size: 13pt; }
  h3 { font-size: 11pt; }
  section { margin-top: 6mm; }
  h2, h3, caption, figcaption { break-after: avoid; }
  tr, li, figure, .maps, .short { break-inside: avoid; }
  th, td { padding: .8mm 1.6mm; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  .maps { grid-template-columns: 1fr 1fr; }
}
`;
}
