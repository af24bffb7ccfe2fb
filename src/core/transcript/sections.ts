import { offset } from '../text/offsets';
import type { Span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';
import type { Section } from './transcript';

/** The sections that headings make, in text order. A section reaches to the next heading of its level or above. */
export function sectionsOf(source: SourceText, headings: readonly Span[]): readonly Section[] {
  const sections: Section[] = [];
  // Where the next section of each level or above begins, seen from the end of the text.
  const nextAt = new Array<number>(deepest + 1).fill(source.length);
  for (const heading of headings.toReversed()) {
    const text = source.slice(heading);
    const level = text.length - text.replace(/^#+/, '').length;
    const end = offset(nextAt[level] ?? source.length);
    sections.push({ level, title: text.slice(level).trim(), heading, span: { start: heading.start, end } });
    nextAt.fill(heading.start, level);
  }
  return sections.reverse();
}

const deepest = 6;
