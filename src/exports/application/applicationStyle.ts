/** Style of the answer to a call for projects. */
export const APPLICATION_STYLE = `
:root { color-scheme: light; --ink: #1b1a26; --soft: #55525f; --line: #c4c0cd; }
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 1.25rem; background: #fff; color: var(--ink); font: 1.0625rem/1.5 "Atkinson Hyperlegible", "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1, h2, p, ul { margin: 0; padding: 0; }
h1, h2 { color: var(--authority-ink); line-height: 1.25; }
h1 { font-size: 1.9rem; }
h2 { margin-top: 2rem; padding-top: .6rem; border-top: 3px solid var(--authority); font-size: 1.4rem; }
p { margin-top: .5rem; }
ul { margin-top: .5rem; padding-left: 1.25rem; }
.authority { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem; margin-bottom: .75rem; font-weight: 700; color: var(--authority-ink); }
.subject { font-size: 1.2rem; }
.facts { color: var(--soft); }
.scroll { margin-top: .75rem; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .35rem .5rem; border: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { background: #f1eff5; }
.figure { text-align: right; white-space: nowrap; }
:focus-visible { outline: 3px solid #3b2a7a; outline-offset: 2px; }
@media print {
  @page { size: A4; margin: 18mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .scroll { overflow: visible; }
  tr, li { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`;
