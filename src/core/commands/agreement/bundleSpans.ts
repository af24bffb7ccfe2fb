import { coderPairs } from '../../agreement/coderPairs';
import { markedSpans, measuredPassage } from '../../agreement/round/markedSpans';
import type { SpanTable } from '../../agreement/spans/codedSpan';
import type { RoundJudgements } from '../../study/judgements/roundJudgements';
import type { BundleFile } from './bundleFile';

/**
 * Where coders marked passages, as `statistics` reads it: in characters for uα and matched passages, in words for where they
 * begin and end; of all coders, and where there are more than two of each pair.
 */
export function bundledSpans(
  { passages, codes, judges }: RoundJudgements,
  coders: readonly string[],
): readonly BundleFile[] {
  const measured = passages.map(measuredPassage);
  const ids = codes.map(({ id }) => id);
  const filesOf = (own: readonly number[], ending: string): readonly BundleFile[] => {
    const { characters, words } = markedSpans(measured, ids, own);
    const names = own.map((coder) => coders[coder] ?? '');
    return [
      { name: `spans${ending}.json`, content: written(characters, names) },
      { name: `spans-words${ending}.json`, content: written(words, names) },
    ];
  };
  const pairs = judges.length > 2 ? coderPairs(judges.length) : [];
  return [
    ...filesOf([...judges.keys()], ''),
    ...pairs.flatMap((pair) => filesOf(pair, `-${pair.map((coder) => coders[coder] ?? '').join('-')}`)),
  ];
}

const written = ({ length, codes, coders, seams, notJudged }: SpanTable, names: readonly string[]): string =>
  `${JSON.stringify({
    kind: 'spans',
    names,
    length,
    codes,
    seams,
    notJudged,
    coders: coders.map((spans) => spans.map(({ start, end, code }) => [start, end, code])),
  })}\n`;
