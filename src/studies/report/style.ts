/** A report carries its own looks: it opens from a folder, in the dark, on a phone, and on paper. */
export const style = `
:root { --ground: #fbf8f1; --ink: #1b2a26; --pine: #14524a; --crest: #f5b82e; --moss: #e6ecd9; --quiet: #5c6b63; --berry: #8a1f3d; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --ground: #14211e; --ink: #e9efe9; --pine: #8fd3c4; --crest: #f7c65a; --moss: #1f322d; --quiet: #a9b8b0; --berry: #ff9db0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.1875rem/1.5 system-ui, Arial, sans-serif; overflow-wrap: break-word; }
main { max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 2rem; line-height: 1.2; }
h2 { margin-top: 3rem; padding-top: .75rem; border-top: 3px solid var(--pine); font-size: 1.5rem; line-height: 1.25; }
h3 { margin-top: 2rem; font-size: 1.2rem; }
h4 { margin-bottom: .25rem; font-size: 1.05rem; }
h5 { margin: .75rem 0 0; font-size: 1rem; color: var(--quiet); }
p, li, dd { max-width: 66ch; }
a { color: var(--pine); }
a:focus, [tabindex]:focus { outline: 3px solid var(--crest); outline-offset: 2px; }
.notice, .easy { padding: .75rem 1rem; background: var(--moss); }
.easy p { margin: .35rem 0; }
.easy > div + div { margin-top: .75rem; padding-top: .75rem; border-top: 1px solid var(--quiet); }
.beside { display: grid; gap: 0 2rem; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); }
.quiet { color: var(--quiet); }
.gc-wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; min-width: 60%; font-size: 1rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 700; padding: .25rem 0; }
td { min-width: 3.5rem; }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--quiet); text-align: left; vertical-align: top; }
thead th { border-bottom-width: 2px; }
dl > div { margin: .75rem 0; }
dt { font-weight: 700; }
dd { margin: 0; }
figure { margin: 1.5rem 0; }
figcaption { max-width: 66ch; margin-bottom: .5rem; }
.picture__drawn { overflow-x: auto; }
.picture__drawn svg { display: block; width: 100%; min-width: 30rem; max-width: 40rem; height: auto; color: var(--ink); }
.shapes { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: 0; list-style: none; }
blockquote { margin: .75rem 0; padding-left: 1rem; border-left: 4px solid var(--pine); }
.hash { font-family: ui-monospace, monospace; font-size: .8rem; overflow-wrap: anywhere; }
@media print {
  :root { --ground: #fff; --ink: #000; --pine: #14524a; --moss: #f2f2f2; --quiet: #444; --berry: #8a1f3d; color-scheme: light; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  nav { display: none; }
  .gc-wide, .picture__drawn { overflow: visible; }
  .picture__drawn svg { min-width: 0; max-width: 14cm; }
  table { font-size: 8.5pt; }
  h2, h3, h4, h5, caption, dt, thead, figcaption { break-after: avoid; }
  tr, blockquote, figcaption, dl > div, .picture__drawn { break-inside: avoid; }
  .picture__drawn { break-before: avoid; }
  .beside { grid-template-columns: 1fr 1fr; }
}
`
