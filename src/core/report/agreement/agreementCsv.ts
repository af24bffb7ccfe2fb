import { unitTypes } from '../../agreement/round/judgedPassages';
import type { SpanFigures } from '../../agreement/round/spanAgreement';
import type { Statistic } from '../../agreement/statistic';
import { csvCell } from '../../text/csvCell';
import { isObject } from '../../text/json';
import type { AgreementReport } from './agreementReport';

const columns = ['unit', 'code', 'statistic', 'value', 'low', 'high', 'n', 'undefined'] as const;

/**
 * Every figure of a report, a line each, for other programs: the unit, the code (empty: over all codes), the statistic,
 * its value with interval and units, or why it is undefined. Numbers with a point and all their digits.
 */
export function agreementCsv({ units, counts, spans, scales = {}, plan }: AgreementReport): string {
  const lines: (readonly string[])[] = [columns];
  if (units === undefined) {
    for (const [code, count] of Object.entries(counts)) {
      for (const [name, value] of Object.entries(count))
        lines.push([plan.unit, code, name, String(value), '', '', '', '']);
    }
  }
  for (const type of unitTypes) {
    const block = units?.[type];
    if (block === undefined) continue;
    const { perCode, ...overall } = block;
    lines.push(...linesOf(type, '', overall));
    for (const [code, statistics] of Object.entries(perCode)) lines.push(...linesOf(type, code, statistics));
  }
  for (const [code, own] of Object.entries(scales)) lines.push(...linesOf(`${plan.unit} level`, code, own));
  if (spans !== undefined) {
    const { perCode, ...all } = spans;
    lines.push(...linesOf('span', '', flat(all)));
    for (const [code, own] of Object.entries(perCode)) lines.push(...linesOf('span', code, flat(own)));
  }
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** Figures of marked passages, those of matching beside the others. */
const flat = ({ segments, ...figures }: Pick<SpanFigures, 'segments'>): object => ({
  ...figures,
  matched: segments.matched,
  matchedPercent: segments.percent,
  matchedBrennanPrediger: segments.brennanPrediger,
});

const isStatistic = (value: unknown): value is Statistic => isObject(value) && Object.hasOwn(value, 'value');

function* linesOf(unit: string, code: string, statistics: object): Iterable<readonly string[]> {
  for (const [name, value] of Object.entries(statistics) as [string, unknown][]) {
    if (typeof value === 'number') yield [unit, code, name, String(value), '', '', '', ''];
    if (!isStatistic(value)) continue;
    const n = value.n === undefined ? '' : String(value.n);
    if (value.value === null) {
      yield [unit, code, name, '', '', '', n, value.undefined];
      continue;
    }
    const [low, high] = value.ciBca ?? value.ciPercentile ?? [];
    yield [unit, code, name, String(value.value), numberText(low), numberText(high), n, ''];
  }
}

const numberText = (value: number | undefined): string => (value === undefined ? '' : String(value));
