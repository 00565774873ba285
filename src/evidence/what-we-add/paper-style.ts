import { createHash } from 'node:crypto'

/** The looks of a page that needs nothing beside it: on a phone, in the dark, and on a sheet of A4. */
export const paperStyle = `
:root { --ground: #fbf8f1; --ink: #1b2a26; --pine: #14524a; --crest: #f5b82e; --moss: #e6ecd9; --quiet: #5c6b63; --line: #cfcab8; --berry: #8a1f3d; color-scheme: light dark; }
@media screen and (prefers-color-scheme: dark) { :root { --ground: #14211e; --ink: #e9efe9; --pine: #8fd3c4; --crest: #f7c65a; --moss: #1f322d; --quiet: #a9b8b0; --line: #3d524b; --berry: #ff9db0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.1875rem/1.5 system-ui, Arial, sans-serif; overflow-wrap: break-word; }
main { max-width: 50rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
h1 { margin: 0 0 .25rem; font-size: 2rem; line-height: 1.2; }
h2 { margin: 1.75rem 0 .5rem; padding-top: .5rem; border-top: 3px solid var(--pine); font-size: 1.3rem; line-height: 1.25; }
h3 { margin: .75rem 0 0; font-size: 1.05rem; }
p, ul { margin: .15rem 0 .5rem; max-width: 66ch; }
ul { padding-left: 1.25rem; }
a { color: var(--pine); }
a:focus { outline: 3px solid var(--crest); outline-offset: 2px; }
nav { margin-bottom: 1rem; }
nav a { display: inline-block; padding: .6rem 1rem .6rem 0; }
.gc-lead { font-size: 1.35rem; line-height: 1.35; }
.gc-quiet, .quiet { color: var(--quiet); font-size: 1rem; }
.gc-line { display: block; }
.gc-disputed { color: var(--berry); font-weight: 700; }
.notice { padding: .5rem .75rem; background: var(--moss); }
figure { margin: 0 0 1rem; }
blockquote { margin: 0 0 .75rem; padding-left: .75rem; border-left: 4px solid var(--crest); }
.gc-year { display: block; width: 100%; max-width: 40rem; height: auto; }
.gc-year__bar { fill: var(--pine); }
.gc-year__base { stroke: var(--ink); stroke-width: 1; }
.gc-year text { fill: var(--ink); font-family: inherit; font-size: 11px; text-anchor: middle; }
table { width: 100%; border-collapse: collapse; font-size: .8rem; font-variant-numeric: tabular-nums; }
th, td { padding: .15rem .2rem; border-bottom: 1px solid var(--line); text-align: right; font-weight: 400; }
th:first-child { text-align: left; font-weight: 700; }
.wide { overflow-x: auto; }
@media screen and (min-width: 48em) { main { max-width: 64rem; } .top { display: grid; grid-template-columns: 1fr 24rem; gap: 2rem; } .columns { columns: 2; column-gap: 2.5rem; } .columns h2 { margin-top: 0; } .one { break-inside: avoid; } section { margin-bottom: 1.5rem; } }
@media print {
  @page { size: A4; margin: 10mm 12mm; }
  :root { --line: #bbb; }
  body { background: #fff; font-size: 8.1pt; line-height: 1.25; }
  main { max-width: none; padding: 0; }
  nav { display: none; }
  .notice { margin: 0 0 4pt; padding: 0; font-size: 7.5pt; }
  header { padding-bottom: 3pt; border-bottom: 3pt solid var(--crest); print-color-adjust: exact; }
  h1 { font-size: 18pt; }
  h2 { margin: 0 0 1pt; padding-top: 3pt; border-top-width: 1.5pt; font-size: 10pt; color: var(--pine); }
  h3 { margin: 2pt 0 0; font-size: 8.1pt; }
  p, ul { margin: 0 0 1.5pt; max-width: none; }
  ul { padding-left: 11pt; }
  .stories h2 { border-top: 0; }
  .roomy ul { padding-left: 15pt; }
  .roomy { font-size: 10.5pt; line-height: 1.4; } .roomy .columns { columns: 2; column-gap: 9mm; } .roomy h2 { font-size: 13pt; } .roomy h3 { font-size: 10.5pt; } .roomy .quiet, .roomy .gc-quiet { font-size: 9pt; } .roomy section { margin-bottom: 10pt; }
  .gc-lead { font-size: 13pt; margin-bottom: 4pt; }
  .gc-quiet, .quiet { font-size: 7.5pt; }
  .gc-line { display: inline; }
  .gc-line::before { content: ' '; }
  .top { display: grid; grid-template-columns: 1fr 8.2cm; gap: 8mm; margin: 6pt 0 7pt; }
  .gc-year { max-height: 3.6cm; }
  .gc-year__bar { print-color-adjust: exact; }
  figure { margin: 0; }
  table { font-size: 7.5pt; }
  th, td { padding: .5pt 1pt; }
  .columns { columns: 3; column-gap: 6mm; }
  section { margin-bottom: 4pt; }
  .one, figure, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`

/** What lets a page use this style and no other, and nothing else at all. */
export const paperPolicy = [
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(paperStyle).digest('base64')}'`,
  `base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
].join('; ')
