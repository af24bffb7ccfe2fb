import * as vscode from 'vscode';
import { needsLook } from '../../../core/study/needsLook';
import { span } from '../../../core/text/offsets';
import { commandLink } from '../../commands';
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
const movedCommands = {
  accept: 'intercoder.acceptMoved',
  choose: 'intercoder.chooseMoved',
  keep: 'intercoder.keepMoved',
} as const satisfies Record<string, CommandId>;

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
  const actions = coder === live.coder ? actionsOn(passage, live, t) : [];
  const paragraphs = [
    `![](${swatch}) **${plain(codePath(passage, live.codebook))}**`,
    ...(definition === undefined ? [] : [plain(definition)]),
    ...(coding.memo === undefined ? [] : [`*${plain(t('codes.memo'))}:* ${plain(coding.memo)}`]),
    [...who, ...actions].join(' · '),
  ];
  const text = new vscode.MarkdownString(paragraphs.join('\n\n'));
  // The commands a link here may run; what the study says cannot hold links at all.
  text.isTrusted = { enabledCommands: [removeCommand, ...Object.values(movedCommands)] };
  return text;
}

/** One's own coding can be taken away; one that is not where it was stored can be settled. */
function actionsOn(
  { placed, state, spans: [at] }: LivePassage,
  { file, text }: LiveTranscript,
  t: FeatureContext['t'],
): readonly string[] {
  const { coding, coder, anchored } = placed;
  const study = file.study.id;
  const link = <K extends CommandId>(said: string, command: K, ...args: CommandArguments[K]): string =>
    `[${plain(said)}](${commandLink(command, ...args)})`;
  const moved = { study, coder, coding: coding.id };
  // Who accepts a place accepts what the hover is shown on.
  const words = at ? text.slice(at.start, at.end) : '';
  const settles = needsLook(placed) && state !== 'exact';
  return [
    ...(settles && anchored.state === 'ambiguous' ? [link(t('moved.choose'), movedCommands.choose, moved)] : []),
    ...(settles && 'span' in anchored ? [link(t('moved.accept'), movedCommands.accept, { ...moved, words })] : []),
    ...(settles ? [link(t('moved.keep'), movedCommands.keep, moved)] : []),
    link(t('reading.remove'), removeCommand, { study, ids: [coding.id] }),
  ];
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
