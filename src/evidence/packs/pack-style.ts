/** A pack carries its own looks: it opens from a folder, in the dark, on a phone, and on paper. */
export const style = `
:root { --ground: #fbf8f1; --ink: #1b2a26; --pine: #14524a; --crest: #f5b82e; --moss: #e6ecd9; --quiet: #5c6b63; --line: #cfcab8; --berry: #8a1f3d; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --ground: #14211e; --ink: #e9efe9; --pine: #8fd3c4; --crest: #f7c65a; --moss: #1f322d; --quiet: #a9b8b0; --line: #3d524b; --berry: #ff9db0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.1875rem/1.5 system-ui, Arial, sans-serif; overflow-wrap: break-word; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 2rem; line-height: 1.2; }
h2 { margin-top: 3rem; padding-top: .75rem; border-top: 3px solid var(--pine); font-size: 1.5rem; line-height: 1.25; }
p, li, dd { max-width: 66ch; }
summary { font-weight: 700; margin: 1rem 0 .5rem; }
[tabindex]:focus, summary:focus { outline: 3px solid var(--crest); outline-offset: 2px; }
.gc-quiet { color: var(--quiet); }
.gc-hash { font-family: ui-monospace, monospace; font-size: .8rem; overflow-wrap: anywhere; }
.gc-headlines { padding: 1rem 1rem 1rem 2.25rem; background: var(--moss); }
.gc-eight { display: grid; gap: 1rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); }
.gc-eight dd { margin: 0; } .gc-eight strong { font-size: 1.35rem; }
.gc-line { display: block; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: 1rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 700; padding: .25rem 0; }
caption .gc-quiet { font-weight: 400; }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { border-bottom: 2px solid var(--quiet); }
.gc-rows th[scope='row'] { width: 22%; }
.gc-rows--dense { table-layout: fixed; font-size: .875rem; line-height: 1.3; } .gc-rows--dense thead th { width: auto; hyphens: auto; } .gc-rows--dense thead th:first-child { width: 13%; }
.gc-spreads { columns: 17rem; column-gap: 2.5rem; }
.gc-spread { break-inside: avoid; margin-bottom: 1.5rem; } .gc-spread table { margin: 0 0 .25rem; }
.gc-spread th, .gc-spread td { padding: .15rem 0; font-weight: 400; border: 0; } .gc-spread td { width: 6.5rem; padding-left: .75rem; }
.gc-spread svg { display: block; width: 100%; height: 6px; fill: var(--pine); background: var(--moss); }
.govuk-visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.govuk-table__header--numeric, .govuk-table__cell--numeric { text-align: right; }
dl { margin: 1rem 0; } dt { font-weight: 700; } dd { margin: 0 0 .75rem; }
blockquote { margin: 0 0 1.5rem; padding-left: 1rem; border-left: 4px solid var(--crest); }
figure { margin: 1.5rem 0; }
figcaption { max-width: 66ch; margin-bottom: .5rem; }
.gc-chart__drawn svg { display: block; width: 100%; max-width: 40rem; height: auto; color: var(--ink); }
.gc-chart__drawn svg[width='400'] { max-width: 26rem; }
@media screen and (min-width: 48em) {
  .gc-places .gc-chart { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 4fr); gap: 0 2rem; } .gc-places figcaption { grid-column: 1 / -1; }
}
@media screen and (max-width: 48em) {
  .gc-rows, .gc-rows caption, .gc-rows tbody, .gc-rows tr, .gc-rows th[scope='row'] { display: block; width: auto; }
  .gc-rows thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .gc-rows tr { padding: .6rem 0; border-bottom: 1px solid var(--line); }
  .gc-rows th[scope='row'] { padding: 0 0 .25rem; border: 0; font-size: 1.15rem; }
  .gc-rows td { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); gap: .75rem; padding: .2rem 0; border: 0; font-size: 1rem; }
  .gc-rows td::before { color: var(--quiet); content: attr(data-name); }
}
@page { size: A4; margin: 15mm 14mm 16mm; @bottom-right { content: counter(page) ' of ' counter(pages); font: 8pt system-ui, Arial, sans-serif; color: #444; } }
@media print {
  :root { --ground: #fff; --ink: #000; --pine: #14524a; --moss: #eee; --quiet: #444; --line: #bbb; --berry: #8a1f3d; color-scheme: light; }
  body { font-size: 10pt; line-height: 1.4; } main { max-width: none; padding: 0; }
  p, li { orphans: 3; widows: 3; max-width: 80ch; }
  h1 { margin: 0 0 4pt; font-size: 21pt; } h2 { font-size: 14pt; margin: 16pt 0 6pt; padding-top: 5pt; } h3 { font-size: 11pt; margin: 12pt 0 2pt; }
  p, ul, dl, figure { margin-top: 4pt; margin-bottom: 6pt; }
  .gc-chart__drawn svg, .gc-chart__drawn svg[width='400'] { max-width: 9.5cm; }
  .gc-places .gc-chart { display: grid; grid-template-columns: 9cm 1fr; gap: 0 1cm; } .gc-places figcaption { grid-column: 1 / -1; }
  .gc-headlines { padding: 6pt 8pt 6pt 22pt; border-left: 3pt solid var(--crest); background: none; font-size: 11.5pt; } .gc-headlines li { margin-bottom: 3pt; }
  table { margin: 6pt 0; font-size: 8.5pt; line-height: 1.25; } th, td { padding: 2pt 6pt 2pt 0; }
  .gc-rows--dense { font-size: 7.2pt; } .gc-rows--dense .gc-line { font-size: 6.8pt; } .gc-rows--dense th, .gc-rows--dense td { padding-right: 4pt; }
  .gc-spreads { columns: 3; column-gap: 7mm; } .gc-spread { margin-bottom: 8pt; } .gc-spread th, .gc-spread td { padding: .5pt 0; } .gc-spread td { width: 2cm; padding-left: 4pt; } .gc-spread svg { height: 3pt; print-color-adjust: exact; }
  thead { display: table-header-group; }
  .gc-groups > p { break-inside: avoid; break-after: avoid; max-width: none; margin: 0 0 2pt; font-size: 8.5pt; }
  h2, h3, caption, dt, thead, figcaption { break-after: avoid; }
  tr, dl > div, .gc-chart, .gc-headlines, blockquote { break-inside: avoid; }
  .gc-eight { grid-template-columns: repeat(4, 1fr); gap: 6pt 14pt; } .gc-eight strong { font-size: 13pt; }
  .gc-explained { columns: 2; column-gap: 8mm; font-size: 8.5pt; } .gc-explained > div { break-inside: avoid; }
}
`
