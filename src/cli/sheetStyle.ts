/** How a coding sheet looks: the browser's own colors in light, dark and high contrast, and paper. */
export const sheetStyle = `
:root { color-scheme: light dark; --edge: color-mix(in srgb, CanvasText 25%, Canvas); --quiet: color-mix(in srgb, CanvasText 72%, Canvas); --coded: #0a6cbd; --tint: color-mix(in srgb, #0a6cbd 12%, Canvas); --focus: light-dark(#0a5fb4, #7cbcff); --chosen: color-mix(in srgb, #e0a100 40%, Canvas); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1rem 1.5rem 3rem; font: 1rem/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
#sheet-language { float: inline-end; margin-inline-start: 1rem; }
.intro { color: var(--quiet); margin: 0 0 1rem; }
header h1 { font-size: 1.25rem; margin: 0; outline-offset: .3rem; }
header p { margin: .25rem 0; color: var(--quiet); }
progress { inline-size: 100%; block-size: .5rem; accent-color: var(--coded); }
.desk { display: grid; grid-template-columns: minmax(0, 3fr) minmax(16rem, 2fr); gap: 2rem; margin-block: 1rem; }
@media (max-width: 48rem) { .desk { grid-template-columns: 1fr; } }
.text, .context p { font-family: Charter, Georgia, serif; line-height: 1.8; }
.turn { padding: .35rem .6rem; border-inline-start: .2rem solid transparent; overflow-wrap: anywhere; white-space: pre-wrap; }
.turn:focus-visible { outline: 2px solid var(--focus); border-inline-start-color: var(--focus); }
.context, .shown { color: var(--quiet); }
.shown { padding: 0 .8rem; font-style: italic; }
.context summary { font-family: system-ui, sans-serif; cursor: pointer; }
.coded { background: var(--tint); text-decoration: underline .15em var(--coded); text-underline-offset: .25em; }
.chosen { background: var(--chosen); box-shadow: 0 .12em 0 CanvasText; }
.keys { color: var(--quiet); font-size: .875rem; margin: 1rem .8rem 0; }
.codes h2 { font-size: 1rem; margin: .5rem 0; }
.codes ul { list-style: none; margin: .5rem 0; padding: 0; }
.book > ul { max-block-size: 24rem; overflow: auto; border: 1px solid var(--edge); border-radius: .3rem; padding: .5rem; }
.codes li { margin-block: .2rem; }
.codes details { display: inline-block; margin-inline-start: .4rem; font-size: .875rem; }
.codes details p { margin: .2rem 0; }
.given li { overflow-wrap: anywhere; }
button, input, select, textarea { font: inherit; color: inherit; background: Canvas; border: 1px solid var(--edge); border-radius: .3rem; padding: .3rem .6rem; max-inline-size: 100%; }
button { cursor: pointer; }
button:hover:not(:disabled) { border-color: CanvasText; }
button:disabled { cursor: default; color: GrayText; }
:is(button, input, select, textarea, summary):focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
input[type=search], textarea { inline-size: 100%; }
.words { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem 1.5rem; border-block-start: 1px solid var(--edge); padding-block: 1rem; }
.words .buttons, .words .suggest { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.words .buttons button:first-child { font-weight: 600; border-color: var(--coded); }
.words label { display: grid; gap: .2rem; }
footer { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; border-block-start: 1px solid var(--edge); padding-block: 1rem; }
footer nav { display: flex; gap: .5rem; flex-wrap: wrap; }
footer p { flex-basis: 100%; margin: 0; color: var(--quiet); }
.open { display: flex; gap: .5rem; align-items: center; flex-wrap: wrap; }
.open input { max-inline-size: 16rem; }
footer > [data-key=finish] { margin-inline-start: auto; font-weight: 600; border-color: var(--coded); }
footer > [data-key=finish]:disabled { border-color: var(--edge); }
.status { position: sticky; inset-block-end: 0; min-block-size: 2em; margin: 0; padding: .25rem 0; font-weight: 600; background: Canvas; border-block-start: 1px solid var(--edge); }
.status:empty { min-block-size: 0; padding: 0; border: 0; }
@media (forced-colors: active) { :root { --focus: Highlight; } .turn:not(:focus-visible) { border-inline-start-color: Canvas; } .coded { text-decoration-color: Highlight; } .chosen { outline: 2px solid Highlight; box-shadow: none; } }
@media print { #sheet-language, .intro, .keys, .words, footer, progress, button { display: none !important; } body { max-width: none; padding: 0; } section { break-inside: avoid; } .context { display: none; } }
`;
