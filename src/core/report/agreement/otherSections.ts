import { noRole, unitTypes } from '../../agreement/round/judgedPassages';
import type { Overall } from '../../agreement/round/overall';
import type { AgreementReport } from './agreementReport';
import { blindnessSection } from './blindnessSection';
import { confusionSections } from './confusionSections';
import type { Cell, Column, Section } from './document';
import { percentFigure, valueAndInterval } from './figures';
import { judgeInWords } from './judgeInWords';
import { notJudgedNotes, questionsSection, suggestionsSection } from './judgingSections';
import { roundsSection } from './roundsSection';
import { spanSections } from './spanSections';
import type { UnitQuery } from './unitQuery';
import type { Words } from './words';

type Values = Pick<Overall, 'n' | (typeof names)[number]>;

/** Everything after the table by code. */
export function otherSections(report: AgreementReport, t: Words): readonly Section[] {
  return [
    byUnit,
    spanSections,
    rollUp,
    scales,
    confusionSections,
    perPair,
    perTranscript,
    perRole,
    drift,
    notTested,
    topUp,
    leftOut,
    suggestionsSection,
    questionsSection,
    blindnessSection,
    roundsSection,
  ].flatMap((section) => section(report, t) ?? []);
}

const names = ['percentIdentical', 'alphaMasi', 'alphaJaccard', 'pooledKappa', 'macroKappa'] as const;

const overallColumns = (first: string, t: Words): readonly Column[] => [
  { title: first },
  { title: t('agreement.column.units'), align: 'right' },
  ...names.map((name): Column => ({ title: t(`statistic.${name}`), align: 'right' })),
];

/** @param differing which of them the coders judged differently */
const overallRow = (name: string, values: Values, differing: UnitQuery): readonly Cell[] => [
  { text: name },
  { text: String(Math.round(values.n)) },
  ...names.map((each): Cell => ({
    text: valueAndInterval(values[each]),
    isStrong: each === 'alphaMasi',
    ...(each === 'percentIdentical' ? { units: differing } : {}),
  })),
];

function byUnit({ units }: AgreementReport, t: Words): Section | undefined {
  if (units === undefined) return undefined;
  return {
    title: t('agreement.byUnit'),
    lead: t('agreement.byUnit.lead'),
    table: {
      columns: overallColumns(t('agreement.column.unit'), t),
      rows: unitTypes.map((type) => overallRow(t(`unit.${type}`), units[type], { unit: type, show: 'differing' })),
    },
    notes: [],
  };
}

function rollUp({ rollUp: block, codes, groups, plan }: AgreementReport, t: Words): Section | undefined {
  if (block === undefined) return undefined;
  const rows = block.codes.flatMap((id): readonly (readonly Cell[])[] => {
    const own = block.perCode[id];
    if (own === undefined || own.all + own.some === 0) return [];
    const kappa = own.cohenKappa ?? own.lightKappa;
    const units = (show: 'any' | 'all' | 'some' | 'none'): UnitQuery => ({
      unit: plan.unit,
      show,
      code: id,
      isTop: true,
    });
    const counted = (show: 'all' | 'some' | 'none'): Cell => {
      const count = Math.round(own[show]);
      return { text: String(count), ...(count > 0 ? { units: units(show) } : {}) };
    };
    const differing = own.some > 0 ? { units: units('some') } : {};
    return [
      [
        { text: [...codes, ...groups].find((code) => code.id === id)?.name ?? id, units: units('any') },
        counted('all'),
        counted('some'),
        counted('none'),
        { text: valueAndInterval(own.krippendorffAlpha), isStrong: true, ...differing },
        { text: kappa === undefined ? '–' : valueAndInterval(kappa) },
      ],
    ];
  });
  const right = (title: string): Column => ({ title, align: 'right' });
  return {
    title: t('agreement.rollUp'),
    lead: t('agreement.rollUp.lead'),
    table: {
      columns: [
        { title: t('agreement.column.code') },
        right(t('agreement.column.all')),
        right(t('agreement.column.some')),
        right(t('agreement.column.none')),
        right(t('statistic.krippendorffAlpha')),
        right('κ'),
      ],
      rows,
    },
    notes: [],
  };
}

/** Codes whose children are levels: how far apart coders are counts, not only that they differ. */
function scales({ scales: found, codes, groups }: AgreementReport, t: Words): Section | undefined {
  if (found === undefined) return undefined;
  const right = (title: string): Column => ({ title, align: 'right' });
  return {
    title: t('agreement.scales'),
    lead: t('agreement.scales.lead'),
    table: {
      columns: [
        { title: t('agreement.column.code') },
        right(t('agreement.column.levels')),
        right(t('agreement.column.units')),
        right(t('agreement.column.ordinalAlpha')),
        right(t('agreement.column.linearKappa')),
        right(t('agreement.column.quadraticKappa')),
      ],
      rows: Object.entries(found).map(([id, { levels, ordinalAlpha, linearKappa, quadraticKappa }]) => [
        { text: [...codes, ...groups].find((code) => code.id === id)?.name ?? id },
        { text: String(levels) },
        { text: String(Math.round(ordinalAlpha.n ?? 0)) },
        { text: valueAndInterval(ordinalAlpha), isStrong: true },
        { text: valueAndInterval(linearKappa) },
        { text: valueAndInterval(quadraticKappa) },
      ]),
    },
    notes: [
      t('agreement.scales.note'),
      ...Object.values(found).flatMap(({ several }) =>
        several === 0 ? [] : [t('agreement.scales.several', { count: several })],
      ),
    ],
  };
}

function parts(
  title: string,
  first: string,
  of: AgreementReport['perTranscript'],
  differing: (name: string) => UnitQuery,
  t: Words,
  shownAs: (name: string) => string = (name) => name,
): Section | undefined {
  if (of === undefined || Object.keys(of).length === 0) return undefined;
  const rows = Object.entries(of).map(([name, values]) => overallRow(shownAs(name), values, differing(name)));
  return { title, table: { columns: overallColumns(first, t), rows }, notes: [] };
}

const perTranscript = ({ perTranscript: of, plan: { unit } }: AgreementReport, t: Words): Section | undefined =>
  parts(
    t('agreement.perTranscript'),
    t('agreement.column.transcript'),
    of,
    (transcript) => ({ unit, show: 'differing', transcript }),
    t,
  );

const perRole = ({ perRole: of, plan: { unit } }: AgreementReport, t: Words): Section | undefined =>
  parts(
    t('agreement.perRole'),
    t('agreement.column.role'),
    of,
    (role) => ({ unit, show: 'differing', role }),
    t,
    (role) => (role === noRole ? t('agreement.noRole') : role),
  );

function perPair({ perPair: pairs, plan: { unit } }: AgreementReport, t: Words): Section | undefined {
  if (pairs === undefined || pairs.length < 2) return undefined;
  const of = new Map(pairs.map((pair) => [`${pair.first} – ${pair.second}`, pair]));
  const differing = (name: string): UnitQuery => {
    const pair = of.get(name);
    return { unit, show: 'differing', ...(pair && { coders: [pair.first, pair.second] }) };
  };
  return parts(t('agreement.perPair'), t('agreement.column.pair'), Object.fromEntries(of), differing, t);
}

function drift({ drift: found, plan: { unit } }: AgreementReport, t: Words): Section | undefined {
  if (found === undefined || found.length === 0) return undefined;
  const rows = found.flatMap(({ coder, with: other, thirds }) =>
    ([0, 1, 2] as const).flatMap((part) => {
      const values = thirds[part];
      if (values === undefined) return [];
      const name = t('agreement.third', {
        coder: judgeInWords(coder, t),
        other: judgeInWords(other, t),
        third: part + 1,
      });
      const differing = { unit, show: 'differing', coders: [coder, other], third: { coder, part } } as const;
      return [overallRow(name, values, differing)];
    }),
  );
  return {
    title: t('agreement.drift'),
    lead: t('agreement.drift.lead'),
    table: { columns: overallColumns(t('agreement.column.part'), t), rows },
    notes: [],
  };
}

function notTested({ tested, codes }: AgreementReport, t: Words): Section | undefined {
  const without = tested?.codes.filter(({ isTested }) => !isTested) ?? [];
  if (tested === undefined || without.length === 0) return undefined;
  const right = (title: string): Column => ({ title, align: 'right' });
  return {
    title: t('agreement.notTested'),
    lead: t('agreement.notTested.lead', { passages: tested.leastPassages, units: tested.leastUnits }),
    table: {
      columns: [
        { title: t('agreement.column.code') },
        right(t('agreement.column.passages')),
        right(t('agreement.column.codings')),
      ],
      rows: without.map(({ code, passages, codings }) => [
        { text: codes.find(({ id }) => id === code)?.name ?? code },
        { text: String(passages), ...(passages > 0 ? { units: { unit: 'passage', show: 'any', code } } : {}) },
        { text: String(codings) },
      ]),
    },
    notes: [],
  };
}

function topUp({ topUp: found, codes }: AgreementReport, t: Words): Section | undefined {
  if (found === undefined) return undefined;
  const nameOf = (id: string): string => codes.find((code) => code.id === id)?.name ?? id;
  const asked = Object.entries(found).filter(([, { applications }]) => applications > 0);
  const others = Object.keys(found).filter((id) => found[id]?.applications === 0);
  const table = {
    columns: [
      { title: t('agreement.column.code') },
      { title: t('agreement.column.passages'), align: 'right' },
      { title: t('agreement.column.confirmed'), align: 'right' },
    ],
    rows: asked.map(([id, { applications, confirmed }]): readonly Cell[] => [
      { text: nameOf(id) },
      { text: String(applications), units: { unit: 'passage', show: 'topUp', code: id } },
      { text: `${confirmed} (${percentFigure(confirmed / applications)})` },
    ]),
  } as const;
  return {
    title: t('agreement.topUp'),
    lead: t('agreement.topUp.lead'),
    ...(asked.length === 0 ? {} : { table }),
    notes: others.length === 0 ? [] : [t('agreement.topUp.unjudged', { codes: others.map(nameOf).join(', ') })],
  };
}

function leftOut(report: AgreementReport, t: Words): Section {
  const { orphaned, ambiguous, excluded } = report;
  const counted = [
    ['agreement.leftOut.orphaned', orphaned],
    ['agreement.leftOut.ambiguous', ambiguous],
    ['agreement.leftOut.unclear', excluded.unclearCode],
    ['agreement.leftOut.nothing', excluded.onNothingJudged],
    ['agreement.leftOut.shown', excluded.shownTurns],
  ] as const;
  const notes = [
    ...notJudgedNotes(report, t),
    ...counted.flatMap(([key, count]) => (count === 0 ? [] : [t(key, { count })])),
  ];
  const list = excluded.clipped.map(({ coder, code, unit }) => `${unit} ${judgeInWords(coder, t)} ${code}`).join(', ');
  const all = list === '' ? notes : [...notes, t('agreement.leftOut.clipped', { list })];
  return { title: t('agreement.leftOut'), notes: all.length === 0 ? [t('agreement.leftOut.none')] : all };
}
