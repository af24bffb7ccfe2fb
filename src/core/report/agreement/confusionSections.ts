import type { CodeStatistics } from '../../agreement/codes/codeStatistics';
import type { AgreementReport, ReportCode } from './agreementReport';
import type { Cell, Column, Section } from './document';
import { judgeInWords } from './judgeInWords';
import type { UnitQuery } from './unitQuery';
import type { Words } from './words';

/** As many as can be looked at. */
const mostPairs = 20;
/** Codes of a table that still fits a page. */
const mostCodes = 12;

/** Which codes are taken for one another: as a table of codes by codes, and pair by pair. */
export function confusionSections(report: AgreementReport, t: Words): readonly Section[] {
  const { confusions } = report;
  if (confusions.length === 0) return [{ title: t('agreement.confusions'), notes: [t('agreement.confusions.none')] }];
  return [matrixSection(report, t), pairsSection(report, t)];
}

/** Codes that were taken for another, those with the most of it; in book order. */
function confusedCodes({ confusions, codes }: AgreementReport): readonly ReportCode[] {
  const times = new Map<string, number>();
  for (const { one, other, units } of confusions)
    for (const code of [one, other]) times.set(code, (times.get(code) ?? 0) + units);
  const most = new Set(
    [...times]
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostCodes)
      .map(([code]) => code),
  );
  return codes.filter(({ id }) => most.has(id));
}

/**
 * Rows: what one coder gave; columns: what the other gave in its place. Of two coders the rows are the first's; with
 * more, every pair counts both ways.
 */
function matrixSection(report: AgreementReport, t: Words): Section {
  const { coders, confusions } = report;
  const shown = confusedCodes(report);
  const [first, second] = coders.map(({ id }) => id);
  const isPair = coders.length === 2;
  const left = new Set(confusions.flatMap(({ one, other }) => [one, other])).size - shown.length;
  const rows = shown.map((code, index): readonly Cell[] => [
    { text: `${index + 1} ${code.name}`, ...(code.color === undefined ? {} : { color: code.color }) },
    ...shown.map((other) => (code === other ? agreed(code, report) : exchanged(code, other, report))),
    alone(code, report, isPair ? first : undefined),
  ]);
  return {
    title: t('agreement.matrix'),
    lead: isPair
      ? t('agreement.matrix.lead', { first: judgeInWords(first ?? '', t), second: judgeInWords(second ?? '', t) })
      : t('agreement.matrix.leadMany'),
    table: {
      columns: [
        { title: t('agreement.column.code') },
        ...shown.map(({ name }, index): Column => ({ title: String(index + 1), label: name, align: 'right' })),
        { title: t('agreement.matrix.nothing'), align: 'right' },
      ],
      rows: isPair
        ? [
            ...rows,
            [
              { text: t('agreement.matrix.nothing') },
              ...shown.map((code) => alone(code, report, second)),
              { text: '' },
            ],
          ]
        : rows,
    },
    notes: [t('agreement.matrix.note'), ...(left > 0 ? [t('agreement.matrix.left', { count: left })] : [])],
  };
}

const counted = (units: number, query: UnitQuery): Cell =>
  units === 0 ? { text: '' } : { text: String(Math.round(units)), units: query };

/** Units that all gave the code. */
function agreed({ id }: ReportCode, { counts, plan }: AgreementReport): Cell {
  const all: CodeStatistics['all'] = counts[id]?.all ?? 0;
  return { ...counted(all, { unit: plan.unit, show: 'all', code: id }), isStrong: true };
}

function exchanged(one: ReportCode, other: ReportCode, { confusions, coders, plan }: AgreementReport): Cell {
  const found = confusions.find(
    (each) => (each.one === one.id && each.other === other.id) || (each.one === other.id && each.other === one.id),
  );
  if (found === undefined) return { text: '' };
  const [first, second] = coders;
  const query = { unit: plan.unit, show: 'instead', code: one.id, other: other.id } as const;
  if (coders.length !== 2 || first === undefined || second === undefined) return counted(found.units, query);
  const isOne = found.one === one.id;
  return counted(isOne ? found.firstGaveOne : found.units - found.firstGaveOne, { ...query, by: first.id });
}

/** Where nothing was given in place of the code; `by`: who gave it. */
function alone({ id }: ReportCode, { unmatched, coders, plan }: AgreementReport, by: string | undefined): Cell {
  const found = unmatched.find(({ code }) => code === id);
  if (found === undefined) return { text: '' };
  const query = { unit: plan.unit, show: 'instead', code: id } as const;
  if (by === undefined) return counted(found.units, query);
  return counted(by === coders[0]?.id ? found.firstGave : found.units - found.firstGave, { ...query, by });
}

function pairsSection({ confusions, codes, plan }: AgreementReport, t: Words): Section {
  const nameOf = (id: string): string => codes.find((code) => code.id === id)?.name ?? id;
  const shown = confusions.slice(0, mostPairs);
  const hasLevels = shown.some(({ isLevel }) => isLevel);
  return {
    title: t('agreement.confusions'),
    lead: t('agreement.confusions.lead'),
    table: {
      columns: [
        { title: t('agreement.column.code') },
        { title: t('agreement.column.with') },
        { title: t('agreement.column.times'), align: 'right' },
        ...(hasLevels ? [{ title: t('agreement.column.level') }] : []),
      ],
      rows: shown.map(({ one, other, units, isLevel }) => [
        { text: nameOf(one) },
        { text: nameOf(other) },
        counted(units, { unit: plan.unit, show: 'instead', code: one, other }),
        ...(hasLevels ? [{ text: isLevel ? t('agreement.confusions.level') : '' }] : []),
      ]),
    },
    notes:
      confusions.length > mostPairs ? [t('agreement.confusions.more', { count: confusions.length - mostPairs })] : [],
  };
}
