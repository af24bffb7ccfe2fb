import * as vscode from 'vscode';
import { lineColor, type Theme } from '../../../core/codebook/shades';
import { offset } from '../../../core/text/offsets';
import { rangeOf } from '../../convert';
import type { Translate } from '../../l10n';
import type { GutterStretch, LineLabels, Underline } from './pageLayout';
import { gutterImage, inCutMark, marginLabel, underline } from './styles';

/** One look and where it applies. */
export interface Layer {
  /** The same for the same look. */
  readonly key: string;
  readonly make: () => vscode.DecorationRenderOptions;
  readonly ranges: readonly vscode.Range[];
}

export function underlineLayer(
  { lane, color, style, places }: Underline,
  document: vscode.TextDocument,
  theme: Theme,
): Layer {
  return {
    key: `underline ${theme} ${lane} ${color} ${style}`,
    make: () => ({
      textDecoration: underline(lane, color, style, theme),
      overviewRulerColor: lineColor(color, theme),
      overviewRulerLane: vscode.OverviewRulerLane.Center,
      // As the rules for passages have it: what is typed at either end stays outside.
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
    ranges: places.map(({ start, end }) => rangeOf(document, { start: offset(start), end: offset(end) })),
  };
}

export function gutterLayer({ stripes, lines }: GutterStretch, theme: Theme): Layer {
  return {
    key: `gutter ${theme} ${JSON.stringify(stripes)}`,
    make: () => ({
      isWholeLine: true,
      gutterIconPath: vscode.Uri.parse(gutterImage(stripes, theme)),
      gutterIconSize: '100% 100%',
    }),
    ranges: lines.map(({ first, last }) => new vscode.Range(first, 0, last, 0)),
  };
}

/** A word in the margin. */
export interface MarginWord {
  readonly line: number;
  /** From 0, counted from the text. */
  readonly slot: number;
  readonly text: string;
  readonly css: string;
}

export function marginWords({ line, labels, more }: LineLabels, theme: Theme, t: Translate): readonly MarginWord[] {
  const words = labels.map(({ text, color, style }, slot) => ({
    line,
    slot,
    text,
    css: marginLabel(color, style, theme),
  }));
  if (more === 0) return words;
  const css = marginLabel(undefined, 'solid', theme);
  return [...words, { line, slot: labels.length, text: t('reading.more', { count: more }), css }];
}

/**
 * The word at the end of its line.
 * @param names with the first word of a line that wraps, all of the line: see `cutMark`
 */
export function marginOption(
  document: vscode.TextDocument,
  { line, text, css }: MarginWord,
  names: readonly MarginWord[] = [],
): vscode.DecorationOptions {
  const { end } = document.lineAt(Math.min(line, document.lineCount - 1)).range;
  const color = new vscode.ThemeColor('descriptionForeground');
  const after = { contentText: text, color, fontStyle: 'normal', margin: '0 0 0 14px', textDecoration: css };
  const before = { contentText: inCutMark(names.map((name) => name.text)) };
  return { range: new vscode.Range(end, end), renderOptions: { after, ...(names.length > 0 && { before }) } };
}
