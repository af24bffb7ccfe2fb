import type { SpanFigures } from '../../agreement/round/spanAgreement';
import type { Statistic } from '../../agreement/statistic';
import type { AgreementReport } from './agreementReport';
import type { Cell, Column, Section } from './document';
import { figure, pairsFigure, percentFigure } from './figures';
import { judgeInWords } from './judgeInWords';
import type { Words } from './words';

/** How alike passages were marked: of all coders and each pair, then by code. */
export function spanSections(report: AgreementReport, t: Words): readonly Section[] {
  const { spans } = report;
  return spans === undefined ? [] : [byCoders(report, spans, t), ...byCode(report, spans, t)];
}

type Spans = NonNullable<AgreementReport['spans']>;

const right = (title: string, label?: string): Column => ({ title, align: 'right', ...(label && { label }) });

function byCoders({ coders, passages, weights }: AgreementReport, spans: Spans, t: Words): Section {
  const pairs = spans.perPair ?? [];
  const all: readonly Row[] = [
    { name: coders.map(({ id }) => judgeInWords(id, t)).join(' – '), figures: spans, coders: coders.length },
    ...pairs.map((figures) => ({
      name: `${judgeInWords(figures.first, t)} – ${judgeInWords(figures.second, t)}`,
      figures,
      coders: 2,
    })),
  ];
  // Where codes overlap there is no α of all of them together: a sentence says so, and not a column of dashes.
  const hasAlpha = all.some(({ figures }) => figures.uAlpha.value !== null);
  return {
    title: t('agreement.spans'),
    lead: t('agreement.spans.lead'),
    table: {
      columns: [
        { title: t('agreement.column.pair') },
        right(t('agreement.column.passages')),
        right(t('agreement.column.marked')),
        right(t('agreement.column.matched')),
        right('%'),
        right('B‑P', t('agreement.spans.brennanPrediger')),
        right('B', t('agreement.spans.boundaries')),
        ...(hasAlpha ? ['uα', '|uα', 'cuα'].map((title) => right(title)) : []),
      ],
      rows: all.map((row) => figuresRow(row, hasAlpha)),
    },
    notes: [
      ...basisOf(all, t),
      t('agreement.spans.matched', { overlap: spans.segments.overlap }),
      t('agreement.spans.boundariesNote'),
      t('agreement.spans.uAlpha'),
      ...(hasAlpha ? [t('agreement.spans.uAlphaFamily')] : []),
      ...undefinedFor(all, t),
      t(weights.unequal ? 'agreement.spans.noIntervalNoWeights' : 'agreement.spans.noInterval'),
      ...(spans.passages < passages.found ? [t('agreement.spans.notAll')] : []),
      ...(all.some(({ figures }) => pairsFigure(figures.boundaries) !== '') ? [t('agreement.spans.pairs')] : []),
    ],
  };
}

interface Row {
  readonly name: string;
  readonly figures: SpanFigures;
  readonly coders: number;
}

const figuresRow = ({ name, figures, coders }: Row, hasAlpha: boolean): readonly Cell[] => [
  { text: name },
  { text: String(figures.passages) },
  // Each coder’s are counted in every pair they are in.
  { text: String((figures.segments.first + figures.segments.second) / Math.max(coders - 1, 1)) },
  { text: String(figures.segments.matched) },
  { text: percentOf(figures.segments.percent), isStrong: true },
  { text: shown(figures.segments.brennanPrediger) },
  { text: shown(figures.boundaries) },
  ...(hasAlpha
    ? [
        { text: shown(figures.uAlpha), isStrong: true },
        { text: shown(figures.uAlphaBinary) },
        { text: shown(figures.cuAlpha) },
      ]
    : []),
];

/** The codes that were marked least alike first. */
function byCode({ codes, coders }: AgreementReport, { perCode }: Spans, t: Words): readonly Section[] {
  const lines = codes.flatMap((code) => {
    const own = perCode[code.id];
    return own === undefined ? [] : [{ code, own }];
  });
  if (lines.length === 0) return [];
  lines.sort((a, b) => (a.own.uAlpha.value ?? 2) - (b.own.uAlpha.value ?? 2));
  const hasValues = lines.some(({ own }) => own.valueAlpha !== undefined);
  return [
    {
      title: t('agreement.spansByCode'),
      lead: t('agreement.spansByCode.lead'),
      table: {
        columns: [
          { title: t('agreement.column.code') },
          ...coders.map(({ id }) => {
            const coder = judgeInWords(id, t);
            return right(coder, t('agreement.column.markedBy', { coder }));
          }),
          right(t('agreement.column.matched')),
          right('%'),
          right('B', t('agreement.spans.boundaries')),
          right('uα'),
          ...(hasValues ? [right('(k)uα'), right(t('agreement.column.coverage'))] : []),
        ],
        rows: lines.map(({ code, own }): readonly Cell[] => [
          {
            text: code.name,
            units: { unit: 'passage', show: 'any', code: code.id },
            ...(code.color === undefined ? {} : { color: code.color }),
          },
          ...own.marked.map((count) => ({ text: String(count) })),
          { text: String(own.segments.matched) },
          { text: percentOf(own.segments.percent) },
          { text: shown(own.boundaries) },
          { text: shown(own.uAlpha), isStrong: true },
          ...(hasValues ? [{ text: shown(own.valueAlpha) }, { text: percentOf(own.coverage) }] : []),
        ]),
      },
      notes: hasValues ? [t('agreement.spansByCode.values')] : [],
    },
  ];
}

const shown = (statistic: Statistic | undefined): string =>
  statistic === undefined || statistic.value === null ? '–' : figure(statistic.value) + pairsFigure(statistic);

const percentOf = (statistic: Statistic | undefined): string =>
  statistic === undefined || statistic.value === null ? '–' : percentFigure(statistic.value);

/** How much text there is under the figures: of each row where it is not the same for all. */
function basisOf(rows: readonly Row[], t: Words): readonly string[] {
  const sizeOf = ({ figures: { characters, words } }: Row) => ({ characters, words });
  const measured = rows.filter(isMeasured);
  const without = rows.filter((row) => !isMeasured(row));
  const sizes = new Set(rows.map((row) => JSON.stringify(sizeOf(row))));
  const [first] = rows;
  if (sizes.size === 1 && first !== undefined) return [t('agreement.spans.basis', sizeOf(first))];
  return [
    ...measured.map((row) => t('agreement.spans.basisOf', { coders: row.name, ...sizeOf(row) })),
    ...(without.length > 0 ? [t('agreement.spans.none', { coders: namesOf(without) })] : []),
  ];
}

/** Why α of all codes together is not defined, and for whom where it is so for some. */
function undefinedFor(rows: readonly Row[], t: Words): readonly string[] {
  const byReason = new Map<string, readonly Row[]>();
  for (const row of rows.filter(isMeasured)) {
    const { uAlpha } = row.figures;
    if (uAlpha.value !== null) continue;
    const reason = t(`reason.${uAlpha.undefined}`, { n: uAlpha.n ?? 0 });
    byReason.set(reason, [...(byReason.get(reason) ?? []), row]);
  }
  return [...byReason].map(([reason, own]) =>
    own.length === rows.length
      ? t('agreement.spans.undefined', { reason })
      : t('agreement.spans.undefinedFor', { reason, coders: namesOf(own) }),
  );
}

const namesOf = (rows: readonly Row[]): string => rows.map(({ name }) => name).join('; ');

const isMeasured = ({ figures }: Row): boolean => figures.passages > 0;
