import * as vscode from 'vscode';
import { turnOfLabel } from '../../../core/transcript/sameSpeaker';
import { speakerKey, speakers, type Speaker } from '../../../core/transcript/speakers';
import type { Participant } from '../../../core/transcript/transcript';
import { offsetAt, rangeOf } from '../../convert';
import { plain } from '../../markdown';
import type { FeatureContext } from '../feature';

/** Who a label at this position stands for, and how much they speak. */
export async function speakerAt(
  { parsed, t }: FeatureContext,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const transcript = await parsed.of(document);
  const turn = turnOfLabel(transcript, offsetAt(document, position));
  const speaker = turn && speakers(transcript).get(speakerKey(turn));
  if (turn === undefined || speaker === undefined) return undefined;
  return new vscode.Hover(describe(speaker, t), rangeOf(document, turn.label));
}

function describe(speaker: Speaker, t: FeatureContext['t']): vscode.MarkdownString {
  const { key, participant, turns, words, share } = speaker;
  const name = participant?.name === undefined ? [] : [plain(participant.name)];
  const counts = [
    t('speakers.turns', { count: turns.length }),
    t('speakers.words', { count: words }),
    ...(share === undefined ? [] : [t('speakers.share', { percent: Math.round(share * 100) })]),
  ];
  const paragraphs = [
    [`**${plain(key)}**`, ...name].join(' · '),
    participant === undefined ? plain(t('speakers.undeclared')) : dataOf(participant, t),
    counts.map(plain).join(' · '),
  ];
  return new vscode.MarkdownString(paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'));
}

/** The role, other labels and every attribute, a line each. */
const dataOf = ({ role, aliases, attributes }: Participant, t: FeatureContext['t']): string =>
  [
    ...(role === undefined ? [] : [[t('speakers.role'), role] as const]),
    ...(aliases.length === 0 ? [] : [[t('speakers.aliases'), aliases.join(', ')] as const]),
    ...Object.entries(attributes),
  ]
    .map(([name, value]) => `${plain(name)}: ${plain(String(value))}`)
    .join('  \n');
