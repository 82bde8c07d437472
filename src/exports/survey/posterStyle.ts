/** Style of the poster: one A4 page, read from three metres. */
export const POSTER_STYLE = `
:root { color-scheme: light; --ink: #1b1a26; --accent: #3b2a7a; }
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 14pt/1.3 "Atkinson Hyperlegible", "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
main { display: flex; flex-direction: column; align-items: center; max-width: 190mm; min-height: 270mm; margin: 0 auto; padding: 6mm; text-align: center; }
p, h1 { margin: 0; }
.territory { font-size: 20pt; font-weight: 700; color: var(--accent); overflow-wrap: anywhere; }
h1 { margin-top: 6mm; font-size: 44pt; line-height: 1.1; text-wrap: balance; }
.other { margin-top: 4mm; font-size: 20pt; }
.invite { margin-top: 5mm; font-size: 18pt; font-weight: 700; }
.invite span { display: block; font-size: 14pt; font-weight: 400; }
.code { display: block; width: 92mm; height: 92mm; margin: 5mm auto 3mm; }
.scan { font-size: 14pt; }
.scan span { font-size: 12pt; }
.address { margin-top: 4mm; font-size: 20pt; font-weight: 700; line-height: 1.2; overflow-wrap: anywhere; }
.private { margin-top: auto; padding-top: 5mm; font-size: 12pt; }
.private span { display: block; }
@media print {
  @page { size: A4 portrait; margin: 10mm; }
  main { max-width: none; min-height: 275mm; padding: 0; }
}
`;
