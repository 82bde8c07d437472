/** Style of the directory and of the list of sessions: one column, readable on a telephone and on paper. */
export const DIRECTORY_STYLE = `
:root { color-scheme: light; --ink: #1b1a26; --soft: #55525f; --line: #c4c0cd; }
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 1.25rem; background: #fff; color: var(--ink); font: 1.0625rem/1.5 "Atkinson Hyperlegible", "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1, h2, h3, h4, p, ul, dl, dd { margin: 0; padding: 0; }
h1, h2, h3 { color: var(--authority-ink); line-height: 1.25; }
h1 { font-size: 1.9rem; }
h2 { margin-top: 2.5rem; padding-top: .6rem; border-top: 3px solid var(--authority); font-size: 1.5rem; }
h3 { margin-top: 1.75rem; font-size: 1.2rem; }
h3::first-letter { text-transform: uppercase; }
h4 { margin-top: 1.1rem; font-size: 1.0625rem; }
a { color: #3b2a7a; }
:focus-visible { outline: 3px solid #3b2a7a; outline-offset: 2px; }
.authority { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem; margin-bottom: .75rem; font-weight: 700; color: var(--authority-ink); }
.facts, .note { margin-top: .4rem; color: var(--soft); }
nav ul { columns: 14rem; column-gap: 1.5rem; margin-top: .5rem; list-style: none; }
nav li { padding: .15rem 0; break-inside: avoid; }
nav a { display: inline-block; min-height: 1.5rem; }
article { margin-top: 1rem; padding-left: .9rem; border-left: 4px solid var(--authority-second); }
article h4 { margin-top: 0; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .1rem 1rem; margin-top: .3rem; }
dt { color: var(--soft); }
main ul { padding-left: 1.25rem; margin-top: .4rem; }
main li { margin-top: .2rem; }
footer { margin-top: 3rem; padding-top: .6rem; border-top: 1px solid var(--line); }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .4rem; } }
@media print {
  @page { size: A4; margin: 15mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; }
  article, li { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
}
`;
