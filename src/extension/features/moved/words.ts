import type { MovedPassage } from '../../../core/commands/listMoved';
import { codeNameOf } from '../../../core/study/placedCoding';
import { spanOf } from '../../../core/study/placement';
import { markStretches, wordDiff } from '../../../core/text/wordDiff';
import type { Translate } from '../../l10n';
import { plain } from '../../markdown';
import type { MovedPassageNode } from './nodes';

/** What became of a passage, in a few words: "words changed · 82 % alike · Building trust · line 12". */
export function summary({ moved, study }: MovedPassageNode, t: Translate): string {
  const { placed, candidates } = moved;
  const { anchored } = placed;
  const source = study.current?.transcripts.get(placed.transcript)?.source;
  const at = spanOf(anchored) ?? candidates[0]?.span;
  const line = at && source ? [t('moved.line', { line: source.lineColumn(at.start).line + 1 })] : [];
  // What has changed is never wholly alike.
  const percent = anchored.state === 'changed' ? Math.min(99, Math.round(anchored.score * 100)) : undefined;
  const alike = percent === undefined ? [] : [t('moved.alike', { percent })];
  return [t(`state.${anchored.state}`), ...alike, codeNameOf(placed), ...line].join(' · ');
}

/** How its place was found; nothing where it was not. */
export const evidence = ({ placed: { anchored } }: MovedPassage, t: Translate): string | undefined =>
  'via' in anchored ? t(`moved.via.${anchored.via}`) : undefined;

/** What was struck and what came, as it is read aloud. */
export function differenceInWords(old: string, now: string, t: Translate): string {
  const { struck, came } = wordDiff(old, now);
  const listed = (text: string, stretches: typeof struck): string =>
    stretches.map(({ start, end }) => `“${text.slice(start, end).trim()}”`).join(', ');
  const said = [
    ...(struck.length === 0 ? [] : [t('moved.struck', { words: listed(old, struck) })]),
    ...(came.length === 0 ? [] : [t('moved.came', { words: listed(now, came) })]),
  ];
  return said.length === 0 ? t('moved.sameWords') : said.join('; ');
}

/** Old and new text as Markdown: what was struck is struck through, what came is bold. */
export function differenceInMarkdown(old: string, now: string | undefined, t: Translate): readonly string[] {
  const line = (label: string, words: string): string => `*${plain(label)}:* ${words}`;
  if (now === undefined) return [line(t('moved.was'), plain(old)), line(t('moved.now'), plain(t('moved.nowhere')))];
  const { struck, came } = wordDiff(old, now);
  return [
    line(
      t('moved.was'),
      markStretches(old, struck, (words) => wrapped(words, '~~'), plain),
    ),
    line(
      t('moved.now'),
      markStretches(now, came, (words) => wrapped(words, '**'), plain),
    ),
  ];
}

/** Marks of Markdown stand at the words, not at the blanks around them, and not across lines. */
const wrapped = (words: string, mark: string): string =>
  words.replace(/[^\s](?:[^\n]*[^\s])?/g, (run) => `${mark}${plain(run)}${mark}`);
