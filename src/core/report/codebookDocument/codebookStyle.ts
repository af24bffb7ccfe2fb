/** How the printed codebook looks: one calm column on the screen, A4 on paper, no code torn from its definition. */
export const codebookStyle = `:root { color-scheme: light dark; }
body { margin: 0; font: 16px/1.55 Charter, 'Iowan Old Style', 'Source Serif 4', Cambria, Georgia, serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2, h3, h4, h5, h6 { font-size: 1.15rem; line-height: 1.3; margin: 2rem 0 0.2rem; }
main > section > h2 { font-size: 1.4rem; border-top: 1px solid; padding-top: 1.2rem; }
p { margin: 0.4rem 0; }
nav, .counts, .introduction, dt { font-family: system-ui, sans-serif; font-size: 0.86rem; }
nav h2 { margin-top: 1.5rem; }
nav ul { list-style: none; margin: 0; padding-left: 1.2rem; }
nav > ul { padding-left: 0; }
.count { font-variant-numeric: tabular-nums; opacity: 0.75; }
.counts { opacity: 0.85; }
.note { font-style: italic; }
section section { margin-left: 1.2rem; }
dl { margin: 0.6rem 0; }
dt { font-weight: 600; margin-top: 0.5rem; }
dd { margin: 0.1rem 0 0 1.2rem; }
a { color: inherit; }
@page { size: A4; margin: 20mm 18mm; }
@media print {
  body { font-size: 10.5pt; color: #000; background: #fff; }
  main { max-width: none; padding: 0; }
  h1, h2, h3, h4, h5, h6, .counts, dt { break-after: avoid; }
  dd, nav li { break-inside: avoid; }
  a { text-decoration: none; }
}
`;
