import type { CodeStatistics } from '../../agreement/codes/codeStatistics';
import { codeStatisticNames, type CodeStatisticName } from '../../agreement/round/roundAgreement';
import { leastTelling } from '../../agreement/intervals/telling';
import type { Verdict } from '../../agreement/round/verdict';
import type { Statistic } from '../../agreement/statistic';
import type { AgreementReport, ReportCode, ReportCoder } from './agreementReport';
import type { Cell, Column, Section } from './document';
import { figure, intervalFigure, pairsFigure, percentFigure } from './figures';
import { noIntervalOf } from './noInterval';
import { scaleKey } from './scales';
import type { UnitQuery } from './unitQuery';
import { judgeInWords } from './judgeInWords';
import type { Words } from './words';

interface Line {
  readonly code: ReportCode;
  readonly statistics: CodeStatistics;
  readonly verdict: Verdict | undefined;
  readonly isTested: boolean;
}

/** A line for each code that anybody used or that has a verdict, what needs attention first. */
export function byCodeSection(report: AgreementReport, t: Words): Section {
  const { units, plan, codes, verdicts, intervals, coders } = report;
  const block = units?.[plan.unit];
  const isTested = new Set(report.tested?.codes.filter((use) => use.isTested).map(({ code }) => code));
  const lines = codes.flatMap((code): readonly Line[] => {
    const statistics = block?.perCode[code.id];
    if (statistics === undefined || statistics.all + statistics.some === 0) return [];
    return [{ code, statistics, verdict: verdicts?.perCode[code.id], isTested: isTested.has(code.id) }];
  });
  const headline = headlineOf(report);
  lines.sort((a, b) => orderOf(a) - orderOf(b) || valueOf(a.statistics[headline]) - valueOf(b.statistics[headline]));
  const minimum = verdicts?.minimum;
  const legend =
    minimum === undefined
      ? t('agreement.byCode.noMinimum')
      : t('agreement.byCode.legend', { minimum: figure(minimum, 3) + scaleOf(report, t) });
  const caption =
    intervals === null
      ? t('agreement.noIntervals')
      : t('agreement.caption', { replicates: intervals.replicates, seed: intervals.seed });
  return {
    title: t('agreement.byCode'),
    lead: t('agreement.byCode.lead'),
    table: {
      columns: columnsOf(
        coders.map(({ id }) => judgeInWords(id, t)),
        headline,
        verdicts !== undefined,
        t,
      ),
      rows: lines.map((line) => row(line, report, headline, t)),
    },
    notes: [
      legend,
      t('agreement.symbols', { kappa: t(coders.length === 2 ? 'statistic.cohenKappa' : 'statistic.lightKappa') }),
      caption,
      ...(lines.some(({ statistics }) => noIntervalOf(statistics[headline]) === 'few_clusters')
        ? [t('agreement.noInterval', { least: leastTelling })]
        : []),
      ...(lines.some(({ statistics }) => isOfSomePairs(statistics.lightKappa)) ? [t('agreement.pairs')] : []),
      ...weightNote(report, t),
    ],
  };
}

const isOfSomePairs = (kappa: Statistic | undefined): boolean => kappa !== undefined && pairsFigure(kappa) !== '';

/** Whose words the minimum was taken from, where the plan says so. */
function scaleOf({ plan: { scale } }: AgreementReport, t: Words): string {
  if (scale === undefined || scale === 'own') return '';
  const key = scaleKey(scale);
  return ` (${key === undefined ? scale : t(key)})`;
}

const headlineOf = ({ plan }: AgreementReport): CodeStatisticName =>
  codeStatisticNames.find((name) => name === plan.statistic) ?? 'krippendorffAlpha';

function orderOf({ verdict, isTested }: Line): number {
  if (verdict === undefined) return isTested ? 0 : 1;
  return ['notMet', 'undecided', 'met', 'notTestable'].indexOf(verdict);
}

const valueOf = (statistic: Statistic | undefined): number => statistic?.value ?? 2;

function columnsOf(
  coders: readonly string[],
  headline: CodeStatisticName,
  hasVerdicts: boolean,
  t: Words,
): readonly Column[] {
  const right = (title: string, short?: string): Column => ({
    title,
    align: 'right',
    ...(short === undefined ? {} : { short }),
  });
  const counts =
    coders.length === 2
      ? [
          t('agreement.column.both'),
          ...coders.map((coder) => t('agreement.column.only', { coder })),
          t('agreement.column.neither'),
        ]
      : [t('agreement.column.all'), t('agreement.column.some'), t('agreement.column.none')];
  const kappa = coders.length === 2 ? 'cohenKappa' : 'lightKappa';
  const beside = headline === 'krippendorffAlpha' ? kappa : 'krippendorffAlpha';
  return [
    { title: t('agreement.column.code') },
    ...counts.map((title) => right(title)),
    right('%'),
    right(symbolOf(headline, t)),
    { title: t('agreement.column.interval') },
    { title: '−1 … 1', isDrawn: true },
    ...(hasVerdicts ? [{ title: t('agreement.column.verdict') }] : []),
    right(symbolOf(beside, t)),
    right(t('statistic.positiveAgreement'), t('agreement.column.positive.short')),
    right(t('statistic.negativeAgreement'), t('agreement.column.negative.short')),
    right(t('agreement.column.prevalence'), t('agreement.column.prevalence.short')),
    right('AC1'),
    right('PABAK'),
  ];
}

/** As short as a column is; the note below says whose. */
const symbolOf = (name: CodeStatisticName, t: Words): string =>
  name === 'krippendorffAlpha' ? 'α' : name === 'cohenKappa' || name === 'lightKappa' ? 'κ' : t(`statistic.${name}`);

function row(
  { code, statistics, verdict }: Line,
  { coders, verdicts, plan }: AgreementReport,
  headline: CodeStatisticName,
  t: Words,
): readonly Cell[] {
  const { all, some, none, both, first, second, neither } = statistics;
  const shows =
    coders.length === 2 ? (['all', 'first', 'second', 'none'] as const) : (['all', 'some', 'none'] as const);
  const count = { all: both ?? all, first, second, some, none: neither ?? none };
  const units = (show: 'any' | 'all' | 'some' | 'none'): UnitQuery => ({ unit: plan.unit, show, code: code.id });
  const only = (coder: ReportCoder | undefined): UnitQuery =>
    coder === undefined ? units('some') : { unit: plan.unit, show: 'only', code: code.id, coder: coder.id };
  const behind = {
    all: units('all'),
    some: units('some'),
    none: units('none'),
    first: only(coders[0]),
    second: only(coders[1]),
  };
  const main = statistics[headline];
  const interval = main === undefined || main.value === null ? undefined : (main.ciBca ?? main.ciPercentile);
  const kappa = coders.length === 2 ? statistics.cohenKappa : statistics.lightKappa;
  const beside = headline === 'krippendorffAlpha' ? kappa : statistics.krippendorffAlpha;
  return [
    { text: code.name, units: units('any'), ...(code.color === undefined ? {} : { color: code.color }) },
    ...shows.map((show): Cell => ({
      text: String(Math.round(count[show] ?? 0)),
      ...((count[show] ?? 0) > 0 ? { units: behind[show] } : {}),
    })),
    { text: statistics.percent.value === null ? '–' : percentFigure(statistics.percent.value) },
    { text: shown(main), isStrong: true, ...(some > 0 ? { units: units('some') } : {}) },
    { text: inWords(main, interval, t), isSentence: interval === undefined },
    main === undefined || main.value === null
      ? { text: '' }
      : { text: '', whisker: { value: main.value, interval, minimum: verdicts?.minimum, verdict } },
    ...(verdict === undefined ? [] : [{ text: t(`verdict.${verdict}`) }]),
    { text: shown(beside) },
    { text: shown(statistics.positiveAgreement) },
    { text: shown(statistics.negativeAgreement) },
    { text: prevalenceOf(statistics) },
    { text: shown(statistics.gwetAC1) },
    { text: shown(statistics.pabak) },
  ];
}

const shown = (statistic: Statistic | undefined): string =>
  statistic === undefined || statistic.value === null ? '–' : figure(statistic.value) + pairsFigure(statistic);

function inWords(statistic: Statistic | undefined, interval: readonly [number, number] | undefined, t: Words): string {
  if (statistic === undefined) return '';
  if (statistic.value === null) return t(`reason.${statistic.undefined}`, { n: statistic.n ?? 0 });
  if (interval !== undefined) return intervalFigure(interval);
  if (statistic.value === 1) return t('agreement.noDisagreement', { n: Math.round(statistic.n ?? 0) });
  // In a narrow column; the note below says more.
  const reason = noIntervalOf(statistic);
  return reason === undefined ? '' : t(`agreement.noInterval.${reason}`);
}

/** The share of judgements that found the code. */
const prevalenceOf = ({ present, judgements }: CodeStatistics): string =>
  judgements === 0 ? '–' : percentFigure(present / judgements, 1);

function weightNote({ weights, units, plan }: AgreementReport, t: Words): readonly string[] {
  const plain = units?.[plan.unit].unweighted;
  if (!weights.unequal || plain === undefined) return [];
  const values = (['alphaMasi', 'pooledKappa'] as const).map(
    (name) => `${t(`statistic.${name}`)} ${shown(plain[name])}`,
  );
  return [
    t('agreement.weighted', {
      least: weights.least.toFixed(1),
      most: weights.most.toFixed(1),
      values: values.join(', '),
    }),
  ];
}

/** Counts alone, where no coefficient is wanted. */
export function countsSection({ codes, counts, plan }: AgreementReport, t: Words): Section {
  const used = codes.filter(({ id }) => (counts[id]?.all ?? 0) + (counts[id]?.some ?? 0) > 0);
  return {
    title: t('agreement.counts'),
    table: {
      columns: [
        { title: t('agreement.column.code') },
        ...(['all', 'some', 'none'] as const).map((name): Column => ({
          title: t(`agreement.column.${name}`),
          align: 'right',
        })),
      ],
      rows: used.map(({ id, name, color }) => [
        { text: name, ...(color === undefined ? {} : { color }) },
        ...(['all', 'some', 'none'] as const).map((key): Cell => ({
          text: String(Math.round(counts[id]?.[key] ?? 0)),
          units: { unit: plan.unit, show: key, code: id },
        })),
      ]),
    },
    notes: [],
  };
}
