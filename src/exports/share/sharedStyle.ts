/**
 * The look of a shared page: the authority's colours on edges alone, so that its texts read well whatever they are.
 * Parts that only the script can use are hidden until it runs.
 */
export function sharedStyle(mainColour: string, secondColour: string): string {
  return `:root{color-scheme:light;--main:${mainColour};--second:${secondColour};--ink:#17131f;--soft:#4c4757;--line:#c9c5d1;--paper:#fff;--ground:#f6f4f8}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.5 "Atkinson Hyperlegible",Verdana,Arial,sans-serif}
header,main,footer,.outside{max-width:76rem;margin:0 auto;padding:1rem 1.25rem}
header{border-top:.6rem solid var(--main);background:var(--paper)}
header img{max-height:4.5rem;max-width:14rem;vertical-align:middle}
.authority{font-weight:700}
h1{font-size:1.9rem;line-height:1.2;margin:.4rem 0}
h2{font-size:1.45rem;margin:0 0 .6rem;padding-bottom:.2rem;border-bottom:.25rem solid var(--second)}
h3{font-size:1.15rem;margin:.2rem 0 .4rem}
h4{font-size:1rem;margin:.6rem 0 .2rem}
main>section,.outside{background:var(--paper);margin:1rem auto;padding:1rem 1.25rem;border:1px solid var(--line);border-radius:.5rem}
main{padding-top:0}
p{margin:.3rem 0}
.lead{font-size:1.2rem}
.hint{color:var(--soft);font-size:.95rem}
a{color:#3d2a7d}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,textarea:focus-visible,[tabindex]:focus-visible{outline:3px solid #1b4fd6;outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem;z-index:2}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
caption{text-align:left;color:var(--soft);padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--ink)}
td[data-sort]{font-variant-numeric:tabular-nums}
.state-white{font-weight:700}
.map{margin:0 0 1rem}
.map figcaption{font-size:1.1rem;margin-bottom:.3rem}
.map-parts{display:grid;grid-template-columns:minmax(0,1fr) minmax(12rem,18rem);gap:1rem;align-items:start}
.drawing,.legend{width:100%;height:auto}
.drawing *{pointer-events:none}
.drawing a,.drawing a *{pointer-events:auto;cursor:pointer}
.drawing a:hover path{stroke:#000;stroke-width:2}
.drawing a.chosen path{stroke:#000;stroke-width:4}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,22rem),1fr));gap:1rem}
.card{border:1px solid var(--line);border-left:.3rem solid var(--second);border-radius:.4rem;padding:.7rem .9rem}
.sheet:target{border-color:var(--ink)}
.stops{padding-left:1.6rem;margin:.2rem 0}
.entries{padding-left:1.2rem}
.entries li{margin:.4rem 0;overflow-wrap:anywhere}
.said{display:block;white-space:pre-line}
.alert{background:#fff;border:.3rem solid #a3122a;color:#7a0d20;font-weight:700;font-size:1.2rem;max-width:76rem;margin:1rem auto;padding:1rem 1.25rem}
.alert:empty,[hidden]{display:none!important}
.tools{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;margin:.4rem 0 .8rem}
.tools fieldset,.opinion fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1rem}
label,legend{font-weight:700}
fieldset label{font-weight:400;padding:.3rem 0}
button{font:inherit;font-weight:700;background:#33246b;color:#fff;border:2px solid #33246b;border-radius:.4rem;padding:.45rem .9rem;cursor:pointer;min-height:2.75rem}
button.plain{background:#fff;color:#33246b}
th button{background:none;color:inherit;border:0;padding:0;text-align:left;min-height:1.5rem;text-decoration:underline dotted}
input[type=search],input[type=text],select,textarea{font:inherit;color:inherit;background:#fff;border:1px solid #6b6873;border-radius:.3rem;padding:.4rem .5rem;max-width:100%;min-height:2.75rem}
textarea{width:100%;min-height:7rem}
.opinion>div{margin:.7rem 0}
.opinion label{display:block}
.opinion fieldset label{display:inline-block}
.script .sheet{display:none}
.script .sheet.chosen,.script .all .sheet{display:block}
.script #sheets:not(.all) .cards{grid-template-columns:1fr}
.script #sheets>button{margin-bottom:.8rem}
.script .layered .map:not(.shown){display:none}
footer{color:var(--soft);font-size:.95rem;overflow-wrap:anywhere}
footer strong{color:var(--ink)}
@media (max-width:52rem){.map-parts{grid-template-columns:1fr}}
@media print{body{background:#fff;font-size:10pt}.tools,.skip,.back,button,#opinions{display:none!important}.script .sheet,.script .layered .map:not(.shown){display:block}main>section,.outside{border:0;padding:0;break-inside:auto}.card,.map,tr{break-inside:avoid}.cards{grid-template-columns:1fr 1fr}thead{display:table-header-group}}`;
}
