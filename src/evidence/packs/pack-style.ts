/** A pack carries its own looks: it opens from a folder, in the dark, on a phone, and on paper. */
export const style = `
:root { --ground: #fbf8f1; --ink: #1b2a26; --pine: #14524a; --crest: #f5b82e; --moss: #e6ecd9; --quiet: #5c6b63; --berry: #8a1f3d; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --ground: #14211e; --ink: #e9efe9; --pine: #8fd3c4; --crest: #f7c65a; --moss: #1f322d; --quiet: #a9b8b0; --berry: #ff9db0; } }
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
.gc-wide { overflow-x: auto; margin: 1rem 0 1.5rem; }
.gc-spread { margin: 0; padding-left: 1.1rem; }
table { border-collapse: collapse; width: 100%; min-width: 36rem; font-size: 1rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 700; padding: .25rem 0; }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--quiet); text-align: left; vertical-align: top; }
thead th { border-bottom-width: 2px; }
dl { margin: 1rem 0; } dt { font-weight: 700; } dd { margin: 0 0 .75rem; }
figure { margin: 1.5rem 0; }
figcaption { max-width: 66ch; margin-bottom: .5rem; }
.gc-chart__drawn { overflow-x: auto; }
.gc-chart__drawn svg { display: block; width: 100%; min-width: 30rem; max-width: 40rem; height: auto; color: var(--ink); }
.gc-chart__drawn svg[width='400'] { min-width: 0; max-width: 26rem; }
@page { size: A4; margin: 16mm 14mm; }
@media print {
  :root { --ground: #fff; --ink: #000; --pine: #14524a; --moss: #f2f2f2; --quiet: #444; --berry: #8a1f3d; color-scheme: light; }
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; }
  h1 { font-size: 20pt; } h2 { font-size: 14pt; margin-top: 1.5rem; }
  .gc-wide, .gc-chart__drawn { overflow: visible; }
  .gc-chart__drawn svg { min-width: 0; max-width: 13cm; } .gc-chart__drawn svg[width='400'] { max-width: 9cm; }
  table { min-width: 0; font-size: 8.5pt; }
  h2, h3, caption, dt, thead, figcaption, summary { break-after: avoid; }
  tr, dl > div, .gc-chart, .gc-headlines { break-inside: avoid; }
  .gc-eight { grid-template-columns: repeat(4, 1fr); gap: .5rem 1rem; } .gc-eight strong { font-size: 13pt; }
}
`
