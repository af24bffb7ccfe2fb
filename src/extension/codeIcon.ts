import * as vscode from 'vscode';

/** How a code's dot is drawn: filled, hollow for codes that only group or are retired. */
export type CodeIconShape = 'filled' | 'hollow';

/** A dot in the code's color. High contrast gets an outline in the theme's own foreground, so that pale colors show. */
export function codeIcon(color: string, shape: CodeIconShape): vscode.Uri {
  const outline = outlineOf(vscode.window.activeColorTheme.kind);
  const fill = shape === 'filled' ? color : 'none';
  const stroke = outline ?? color;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="4.75" fill="${fill}" stroke="${stroke}" stroke-width="1.5"/></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
}

function outlineOf(kind: vscode.ColorThemeKind): string | undefined {
  if (kind === vscode.ColorThemeKind.HighContrast) return '#ffffff';
  return kind === vscode.ColorThemeKind.HighContrastLight ? '#000000' : undefined;
}
