/**
 * How a report looks: one calm column, figures in line, A4 on paper. In the editor its colors are the theme's; where these
 * are not known, the reader's own light or dark.
 */
export const agreementStyle = `:root { color-scheme: light dark; --ink: var(--vscode-foreground, CanvasText); --paper: var(--vscode-editor-background, Canvas);
  --soft: color-mix(in srgb, var(--ink) 66%, var(--paper)); --rule: color-mix(in srgb, var(--ink) 18%, var(--paper));
  --wash: color-mix(in srgb, var(--ink) 5%, var(--paper)); --accent: var(--vscode-textLink-foreground, light-dark(#0b5cad, #79b8ff)); }
:is(.vscode-high-contrast, .vscode-high-contrast-light) { --soft: var(--ink); --rule: var(--vscode-contrastBorder, var(--ink)); --wash: var(--paper); }
body { margin: 0; background: var(--paper); color: var(--ink); font: 14px/1.5 system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif; }
main { max-width: 1100px; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 0.25rem; }
h2 { font-size: 1.1rem; margin: 2.4rem 0 0.6rem; }
h2 span { font-weight: 400; color: var(--soft); }
.subtitle, .note { color: var(--soft); margin: 0.2rem 0; }
.note { max-width: 75ch; font-size: 0.92em; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1px; margin: 1.5rem 0; padding: 1px; background: var(--rule); list-style: none; }
.tiles li { background: var(--paper); padding: 0.9rem 1.1rem; }
.tiles p { margin: 0.15rem 0 0; color: var(--soft); }
.tiles p.figure { margin: 0; color: var(--ink); }
.figure strong { font-size: 1.55rem; font-variant-numeric: tabular-nums; }
.warnings { border-left: 4px solid var(--accent); background: var(--wash); padding: 0.7rem 1.1rem; margin: 1.5rem 0; }
.warnings h2 { margin: 0 0 0.3rem; font-size: 1rem; }
.warnings ul { margin: 0; padding-left: 1.1rem; }
.scroll { overflow-x: auto; }
/* Where a table is wider than the page, what a row is about stays in sight. */
.scroll :is(tbody th, thead th:first-child) { position: sticky; left: 0; z-index: 1; background: var(--paper); }
table { border-collapse: collapse; width: 100%; font-size: 0.95em; font-variant-numeric: tabular-nums; }
th, td { padding: 0.25rem 0.3rem; text-align: left; vertical-align: middle; border-bottom: 1px solid var(--rule); white-space: nowrap; }
td.sentence { white-space: normal; min-width: 5.4rem; }
thead th, thead td { font-weight: 500; color: var(--soft); border-bottom: 1px solid var(--ink); vertical-align: bottom; white-space: normal; }
tbody th { font-weight: 400; white-space: normal; min-width: 8rem; max-width: 18rem; overflow-wrap: break-word; }
table a { color: inherit; text-decoration: underline dotted var(--soft); text-underline-offset: 0.2em; }
table a:hover { color: var(--accent); text-decoration-style: solid; }
:focus-visible { outline: 2px solid var(--vscode-focusBorder, var(--accent)); outline-offset: 1px; }
.right { text-align: right; }
.swatch { display: inline-block; width: 0.7em; height: 0.7em; margin-right: 0.5em; border: 1px solid var(--rule); }
.whisker { display: block; overflow: visible; }
.axis text { fill: var(--soft); font-size: 11px; }
.whisker line, .whisker circle { stroke: currentColor; stroke-width: 2; }
.whisker .zero { stroke: var(--rule); stroke-width: 1; }
.whisker .minimum { stroke: var(--accent); stroke-width: 1.5; stroke-dasharray: 3 2; }
.whisker .filled { fill: currentColor; }
.whisker .hollow { fill: var(--paper); }
.whisker .dash { stroke-width: 4; }
@media (max-width: 720px) {
  main { padding: 1.2rem 1rem 3rem; }
  th, td { padding: 0.2rem 0.25rem; }
  table { font-size: 0.93em; }
  tbody th { min-width: 7rem; }
}
@page { size: A4 landscape; margin: 12mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; }
  body { font-size: 8.5pt; }
  main { max-width: none; padding: 0; }
  .scroll { overflow: visible; }
  th, td { padding: 0.2rem 0.3rem; }
  h2, thead, tr, .tiles li { break-inside: avoid; break-after: auto; }
  h2 { break-after: avoid; }
}
`;
