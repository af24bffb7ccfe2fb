import * as vscode from 'vscode';
import { span } from '../../../core/text/offsets';
import { offsetAt, rangeOf } from '../../convert';
import { plain } from '../../markdown';
import { transcriptLanguage, type CommandArguments, type CommandId } from '../../ids';
import { currentTheme } from '../../currentTheme';
import type { FeatureContext } from '../feature';
import { colorOf } from './codedPlaces';
import { codePath, coderName, doubts } from './describePassage';
import type { LivePassage } from './livePassages';
import type { LiveTranscript } from './liveTranscript';
import { swatchImage } from './styles';

const removeCommand = 'intercoder.removeCodings' satisfies CommandId;

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
  const swatch = swatchImage(colorOf(passage.placed, live.codebook), currentTheme());
  const definition = resolution.kind === 'code' ? resolution.code.definition : undefined;
  const who = [t('reading.codedBy', { coder: coderName(coder, live) }), ...doubts(passage, t)].map(plain);
  const remove = coder === live.coder ? [`[${plain(t('reading.remove'))}](${removeLink(live, coding.id)})`] : [];
  const paragraphs = [
    `![](${swatch}) **${plain(codePath(passage, live.codebook))}**`,
    ...(definition === undefined ? [] : [plain(definition)]),
    ...(coding.memo === undefined ? [] : [`*${plain(t('codes.memo'))}:* ${plain(coding.memo)}`]),
    [...who, ...remove].join(' · '),
  ];
  const text = new vscode.MarkdownString(paragraphs.join('\n\n'));
  // The one command a link here may run; what the study says cannot hold links at all.
  text.isTrusted = { enabledCommands: [removeCommand] };
  return text;
}

function removeLink({ file }: LiveTranscript, id: string): string {
  const target: CommandArguments[typeof removeCommand] = [{ study: file.study.id, ids: [id] }];
  return `command:${removeCommand}?${encodeURIComponent(JSON.stringify(target))}`;
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
