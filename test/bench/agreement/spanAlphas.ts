import { uAlphaOfCode } from '../../../src/core/agreement/spans/spanStatistics';
import type { CodedSpan, SpanTable } from '../../../src/core/agreement/spans/codedSpan';
import { uAlphas } from '../../../src/core/agreement/spans/uAlpha';
import { median, round, timed, type Figure } from '../measure';
import { Random } from '../random';

const length = 1_000_000;
const spans = 2000;
const codes = Array.from({ length: 20 }, (_, index) => `code-${index}`);

/** The α family of passages, all codes together and each by itself, beside sorting the same spans. */
export async function spanAlphas(): Promise<readonly Figure[]> {
  const table = generated();
  const own = median(
    await timed(15, () => {
      const all = uAlphas(table);
      return [all, ...codes.map((code) => uAlphaOfCode(code, table))];
    }),
  );
  const sorting = median(
    await timed(15, () => table.coders.map((each) => [...each].sort((a, b) => a.start - b.start || a.end - b.end))),
  );
  return [
    {
      what: 'uα family, 3 coders × 2,000 spans on 1 MB',
      how: 'uα, |uα, cuα, (k)uα and uα of each of 20 codes, median of 15',
      value: round(own),
      unit: 'ms',
      reach: '≤ 100',
      met: own <= 100,
      beside: `sorting the same spans once ${round(sorting)} ms`,
      seed: 3,
    },
  ];
}

/** Spans that do not overlap within a coder; other coders move their ends a little and choose another code now and then. */
function generated(): SpanTable {
  const random = new Random(3);
  const room = length / spans;
  const first = Array.from({ length: spans }, (_, index): CodedSpan => {
    const start = Math.floor(index * room) + random.between(0, 100);
    return { start, end: start + random.between(20, 300), code: random.pick(codes) };
  });
  const moved = ({ start, end, code }: CodedSpan): CodedSpan => ({
    start: start + random.between(0, 15),
    end: end + random.between(0, 15),
    code: random.next() < 0.8 ? code : random.pick(codes),
  });
  return { length, codes, coders: [first, first.map(moved), first.map(moved)] };
}
