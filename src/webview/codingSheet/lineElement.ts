import type { SheetLine } from '../../core/commands/rounds/sheetData';
import { h } from '../elements';
import { wordsIn } from './words';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface LineParts {
  readonly line: SheetLine;
  readonly source: string;
  /** What is coded. */
  readonly marks: readonly Stretch[];
  readonly chosen: Stretch | undefined;
  /** To find it again after drawing; `line-3`. */
  readonly key: string;
  readonly hint: string;
}

/** A turn with its words, each of which can be chosen; context is text and nothing more. */
export function lineElement({ line, source, marks, chosen, key, hint }: LineParts): HTMLElement {
  const speaker = line.speaker === '' ? [] : [h('strong', {}, `${line.speaker}: `)];
  if (line.part !== 'unit') return h('p', {}, ...speaker, source.slice(line.start, line.end));
  if (!line.judged) return h('p', { class: 'shown' }, ...speaker, source.slice(line.start, line.end));
  const overlaps = (one: Stretch, start: number, end: number): boolean => one.start < end && start < one.end;
  const words: (Node | string)[] = [];
  let done = line.start;
  wordsIn(source, line.start, line.end).forEach(([start, end], index) => {
    words.push(source.slice(done, start));
    const coded = marks.some((mark) => overlaps(mark, start, end));
    const isChosen = chosen !== undefined && overlaps(chosen, start, end);
    const style = `${coded ? 'coded ' : ''}${isChosen ? 'chosen' : ''}`.trim();
    const number = key.replace('line-', '');
    words.push(
      h(
        'span',
        { 'data-word': `${index}`, 'data-line': number, ...(style !== '' && { class: style }) },
        source.slice(start, end),
      ),
    );
    done = end;
  });
  return h(
    'div',
    {
      class: 'turn',
      role: 'group',
      tabindex: '0',
      'data-key': key,
      'aria-label': `${line.speaker}: ${source.slice(line.start, line.end)}. ${hint}`,
    },
    ...speaker,
    ...words,
    source.slice(done, line.end),
  );
}
