import * as vscode from 'vscode';
import type { Theme } from '../core/codebook/shades';

/** The kind of color theme the window has now. */
export function currentTheme(): Theme {
  switch (vscode.window.activeColorTheme.kind) {
    case vscode.ColorThemeKind.Light:
      return 'light';
    case vscode.ColorThemeKind.Dark:
      return 'dark';
    case vscode.ColorThemeKind.HighContrast:
      return 'contrastDark';
    case vscode.ColorThemeKind.HighContrastLight:
      return 'contrastLight';
  }
}
