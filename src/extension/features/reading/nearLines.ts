import type * as vscode from 'vscode';

/** Lines from and to, both included. */
export interface LineStretch {
  readonly first: number;
  readonly last: number;
}

/** Lines beyond those that can be seen: enough for scrolling to meet what is drawn already, few enough to draw quickly. */
const beyond = 150;

/** Once fewer lines than this are left beyond what can be seen, it is time for the next. */
const least = 60;

/** The lines an editor shows and those around them; around the cursor where it has not told what it shows. */
export function linesAround(editor: vscode.TextEditor): LineStretch {
  const { first, last } = visibleLines(editor);
  return { first: first - beyond, last: last + beyond };
}

export function isWellInside(editor: vscode.TextEditor, { first, last }: LineStretch): boolean {
  const visible = visibleLines(editor);
  return first <= Math.max(visible.first - least, 0) && visible.last + least <= last;
}

function visibleLines({ visibleRanges, selection }: vscode.TextEditor): LineStretch {
  const ranges = visibleRanges.length > 0 ? visibleRanges : [selection];
  return {
    first: Math.min(...ranges.map(({ start }) => start.line)),
    last: Math.max(...ranges.map(({ end }) => end.line)),
  };
}
