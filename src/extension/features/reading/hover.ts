import * as vscode from 'vscode';
import { span } from '../../../core/text/offsets';
import { offsetAt, rangeOf } from '../../convert';
import { transcriptLanguage, type CommandArguments, type CommandId } from '../../ids';
import type { FeatureContext } from '../feature';
import { colorOf } from './codedPlaces';
import { codePath, coderName, doubts } from './describePassage';
import type { LivePassage } from './livePassages';
import type { LiveTranscript } from './liveTranscript';
import { currentTheme } from './page';
import { swatchImage } from './styles';

const remove = 'intercoder.removeCodings' satisfies CommandId;

/** Tells of coded words which codes they have, what these mean, and by whom. */
export const registerHover = ({ live, t }: FeatureContext): vscode.Disposable =>
  vscode.languages.registerHoverProvider(transcriptLanguage, {
    provideHover(document, position) {
      const transcript = live.of(document);
      const at = offsetAt(document, position);
      const here = transcript?.passagesAt(span(at, at + 1)) ?? [];
      if (transcript === undefined || here.length === 0) return undefined;
      return new vscode.Hover(
        here.map((passage) => describe(passage, transcript, t)),
        shortest(here, transcript, at),
      );
    },
  });

function describe(passage: LivePassage, live: LiveTranscript, t: FeatureContext['t']): vscode.MarkdownString {
  const { coding, coder, resolution } = passage.placed;
  // What the study says is only ever appended as text: nothing in it is read as Markdown, and the one command that a
  // link may run is named here.
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: [remove] };
  text.appendMarkdown(`![](${swatchImage(colorOf(passage.placed, live.codebook), currentTheme())}) **`);
  text.appendText(codePath(passage, live.codebook)).appendMarkdown('**');
  if (resolution.kind === 'code') paragraph(text, resolution.code.definition);
  if (coding.memo !== undefined) {
    text.appendMarkdown('\n\n*').appendText(t('codes.memo')).appendMarkdown(':* ').appendText(coding.memo);
  }
  paragraph(text, [t('reading.codedBy', { coder: coderName(coder, live) }), ...doubts(passage, t)].join(' · '));
  if (coder === live.coder) text.appendMarkdown(` · [${t('reading.remove')}](${removeLink(live, coding.id)})`);
  return text;
}

function paragraph(text: vscode.MarkdownString, words: string | undefined): void {
  if (words !== undefined && words !== '') text.appendMarkdown('\n\n').appendText(words);
}

function removeLink({ file }: LiveTranscript, id: string): string {
  const [target]: CommandArguments[typeof remove] = [{ study: file.study.id, ids: [id] }];
  return `command:${remove}?${encodeURIComponent(JSON.stringify([target]))}`;
}

/** The editor marks what a hover is about: the shortest passage here is the least surprising. */
function shortest(
  passages: readonly LivePassage[],
  { document }: LiveTranscript,
  at: number,
): vscode.Range | undefined {
  const spans = passages.flatMap(({ spans }) => spans).filter(({ start, end }) => start <= at && at < end);
  const [first] = spans.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return first && rangeOf(document, first);
}
