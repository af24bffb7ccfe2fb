import type { Interval, Statistic } from '../core/agreement/statistic';
import { figure, intervalFigure } from '../core/report/agreement/figures';
import { noIntervalInWords } from '../core/report/agreement/noInterval';
import { isObject } from '../core/text/json';
import type { CommandContext } from './command';
import { printable, table, type Column } from './output';

const isStatistic = (value: unknown): value is Statistic => isObject(value) && Object.hasOwn(value, 'value');

/** Statistics as aligned tables: those that stand alone first, then those of each code or category. */
export function statisticsInWords(context: CommandContext, result: object): string {
  const entries = Object.entries(result);
  const single = entries.filter(([, value]) => isStatistic(value) || typeof value === 'number');
  const nested = entries.filter((entry): entry is [string, object] => !single.includes(entry) && isObject(entry[1]));
  return [
    ...(single.length === 0 ? [] : [singles(context, single)]),
    ...nested.map(([name, value]) => nestedInWords(context, name, value)),
  ].join('\n');
}

function nestedInWords(context: CommandContext, name: string, value: object): string {
  const rows = Object.entries(value);
  const title = `${printable(name)}\n`;
  if (rows.every(([, row]) => isStatistic(row) || typeof row === 'number')) return title + singles(context, rows);
  if (
    rows.every(([, row]) => isObject(row) && Object.values(row).every((each) => !isObject(each) || isStatistic(each)))
  ) {
    return title + perCode(context, rows as [string, object][]);
  }
  return title + statisticsInWords(context, value);
}

/** One statistic a line: value, interval, n, or why there is no value. */
function singles(context: CommandContext, entries: readonly (readonly [string, unknown])[]): string {
  const { io, t } = context;
  const columns: readonly Column[] = [
    { title: t('column.statistic') },
    { title: t('column.value'), align: 'right' },
    { title: t('column.interval') },
    { title: t('column.n'), align: 'right' },
    { title: '', grows: true },
  ];
  const rows = entries.map(([name, value]) => {
    if (!isStatistic(value)) return [printable(name), String(value), '', '', ''];
    const n = value.n === undefined ? '' : String(Number(value.n.toFixed(1)));
    if (value.value === null) return [printable(name), '–', '', n, t(`reason.${value.undefined}`, { n: value.n ?? 0 })];
    const pairs = value.pairs === undefined ? '' : t('statistic.meanOfPairs', { ...value.pairs });
    const none = isAllOne(value) ? t('agreement.noDisagreement', { n: value.n ?? 0 }) : noIntervalInWords(value, t);
    return [printable(name), figure(value.value, 3), intervalOf(value), n, [none, pairs].filter(Boolean).join('; ')];
  });
  return table(io, columns, rows);
}

const intervalOf = (statistic: Statistic): string => {
  if (statistic.value === null) return '';
  const interval = statistic.ciBca ?? statistic.ciPercentile ?? statistic.ci;
  return interval === undefined || isAllOne(statistic) ? '' : intervalFigure(interval, 3);
};

/** Whether a formula comes to [1, 1], since nobody disagreed: an interval says nothing there of other units. */
const isAllOne = ({ value, ci }: Statistic & { readonly ci?: Interval }): boolean => value === 1 && ci?.[0] === 1;

/** A line for each code, a column for each statistic; why one has no value or no interval stands below. */
function perCode(context: CommandContext, rows: readonly (readonly [string, object])[]): string {
  const { io, t } = context;
  const names = [...new Set(rows.flatMap(([, row]) => Object.keys(row)))];
  const cell = (value: unknown): string => {
    if (!isStatistic(value)) return typeof value === 'number' ? String(Number(value.toFixed(1))) : '';
    if (value.value === null) return '–';
    const interval = intervalOf(value);
    const shown = figure(value.value, 3);
    return interval !== '' && (value.ciBca ?? value.ciPercentile) !== undefined ? `${shown} ${interval}` : shown;
  };
  const columns: readonly Column[] = [
    { title: t('column.code') },
    ...names.map((name): Column => ({ title: printable(name), align: 'right' })),
  ];
  const reasons = new Map<string, string[]>();
  for (const [code, row] of rows) {
    for (const value of Object.values(row) as unknown[]) {
      if (!isStatistic(value)) continue;
      const reason =
        value.value === null ? t(`reason.${value.undefined}`, { n: value.n ?? 0 }) : noIntervalInWords(value, t);
      if (reason === '') continue;
      const codes = reasons.get(reason) ?? [];
      if (!codes.includes(code)) codes.push(code);
      reasons.set(reason, codes);
    }
  }
  const lines = rows.map(([code, row]) => {
    const values = new Map<string, unknown>(Object.entries(row));
    return [printable(code), ...names.map((name) => cell(values.get(name)))];
  });
  const notes = [...reasons].map(([reason, codes]) => `– ${codes.map(printable).join(', ')}: ${reason}\n`);
  return table(io, columns, lines) + notes.join('');
}
