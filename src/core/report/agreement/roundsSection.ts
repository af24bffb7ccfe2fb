import type { AgreementReport, RoundInTime } from './agreementReport';
import type { Cell, Column, Section } from './document';
import { valueAndInterval } from './figures';
import type { Words } from './words';

/** The rounds of the study in time, and which of them is the figure. */
export function roundsSection({ rounds }: AgreementReport, t: Words): Section | undefined {
  if (rounds.length < 2) return undefined;
  const right = (title: string): Column => ({ title, align: 'right' });
  return {
    title: t('agreement.rounds'),
    lead: t('agreement.rounds.lead'),
    table: {
      columns: [
        { title: t('agreement.column.round') },
        { title: t('agreement.column.purpose') },
        { title: t('agreement.column.finished') },
        right(t('agreement.column.passages')),
        right(t('agreement.column.fresh')),
        { title: t('agreement.column.standsFor') },
        right(t('statistic.alphaMasi')),
        right(t('statistic.pooledKappa')),
      ],
      rows: rounds.map((round) => rowOf(round, t)),
    },
    notes: [
      t('agreement.rounds.fresh'),
      ...(rounds.some(({ judgedTwice, passages }) => judgedTwice < passages) ? [t('agreement.rounds.judgedNote')] : []),
      ...(rounds.some(({ standsFor }) => standsFor === 'figure') ? [] : [t('agreement.rounds.noFigure')]),
    ],
  };
}

function rowOf({ overall, ...round }: RoundInTime, t: Words): readonly Cell[] {
  const { name, finished = '', passages, judgedTwice, fresh, standsFor } = round;
  const some = judgedTwice < passages;
  const isStrong = standsFor === 'figure';
  return [
    { text: name },
    { text: purposeOf(round, t) },
    { text: finished.slice(0, 10) },
    { text: some ? t('agreement.rounds.judged', { judged: judgedTwice, passages }) : String(passages) },
    { text: String(fresh) },
    { text: t(`agreement.round.${standsFor}`), isStrong },
    ...(['alphaMasi', 'pooledKappa'] as const).map((statistic): Cell => ({
      text: overall === undefined ? '–' : valueAndInterval(overall[statistic]),
      isStrong,
    })),
  ];
}

function purposeOf({ purpose, mode, days }: Omit<RoundInTime, 'overall'>, t: Words): string {
  if (days !== undefined) return t('agreement.purpose.intra-coder.days', { days });
  return t(mode === 'dialogue' ? 'agreement.purpose.dialogue' : `agreement.purpose.${purpose}`);
}
