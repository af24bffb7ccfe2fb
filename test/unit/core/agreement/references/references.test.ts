import assert from 'node:assert/strict';
import { measured } from '../../../../../src/core/agreement/measure';
import { fleissNullError } from '../../../../../src/core/agreement/nominal/fleissKappa';
import { fleissKappaMissingWithError } from '../../../../../src/core/agreement/nominal/gwetAC1';
import type { Metric } from '../../../../../src/core/agreement/nominal/metricAlpha';
import { alphaMeasure, nominalStatistics } from '../../../../../src/core/agreement/nominal/nominalStatistics';
import { nominalTable, nominalTableOf } from '../../../../../src/core/agreement/nominal/nominalTable';
import { masiOfNltk, setDistance } from '../../../../../src/core/agreement/sets/setDistance';
import { alphaU, alphaUOf, disagreementOf } from '../../../../../src/core/agreement/spans/alphaU';
import { bestDisorder } from '../../../../../src/core/agreement/spans/bestAlignment';
import { boundarySimilarity } from '../../../../../src/core/agreement/spans/boundarySimilarity';
import type { SpanTable } from '../../../../../src/core/agreement/spans/codedSpan';
import { spanStatistics } from '../../../../../src/core/agreement/spans/spanStatistics';
import { uAlphas } from '../../../../../src/core/agreement/spans/uAlpha';
import type { DefinedStatistic, Statistic } from '../../../../../src/core/agreement/statistic';
import { referencePairs, type ReferencePair } from './referencePairs';
import { referenceSpans, type ReferenceSpans } from './referenceSpans';
import { referenceTables, type ReferenceFigure, type ReferenceTable } from './referenceTables';

type Found = Statistic | number | undefined;
/** By its name, and what of it: a category, a code or a distance. */
type Figures = Readonly<Record<string, (of: string) => Found>>;

const part = (statistic: Statistic | undefined, name: 'observed' | 'expected' | 'max' | 'se'): number | undefined =>
  (statistic as DefinedStatistic | undefined)?.[name];

const rowsOf = (text: string): readonly (readonly string[])[] => text.split(' | ').map((row) => row.split(' '));

function figuresOfTable(given: ReferenceTable): Figures {
  const table =
    'table' in given
      ? nominalTableOf(
          rowsOf(given.table).map((row) => row.map(Number)),
          given.labels,
        )
      : nominalTable(rowsOf(given.matrix).map((row) => row.map((cell) => (cell === '.' ? null : cell))));
  const all = nominalStatistics(table, { metric: 'nominal' });
  const missing = (): Statistic => fleissKappaMissingWithError(table, table.q);
  return {
    percent_agreement: () => all.percentAgreement,
    cohen_kappa: () => all.cohenKappa,
    cohen_kappa_po: () => part(all.cohenKappa, 'observed'),
    cohen_kappa_pe: () => part(all.cohenKappa, 'expected'),
    cohen_kappa_max: () => part(all.cohenKappa, 'max'),
    cohen_kappa_se: () => part(all.cohenKappa, 'se'),
    scott_pi: () => all.scottPi,
    scott_pi_pe: () => part(all.scottPi, 'expected'),
    fleiss_kappa: () => all.fleissKappa,
    fleiss_kappa_po: () => part(all.fleissKappa, 'observed'),
    fleiss_kappa_pe: () => part(all.fleissKappa, 'expected'),
    fleiss_kappa_null_se: () => fleissNullError(table, table.q),
    fleiss_kappa_category: (category) => all.fleissPerCategory[category],
    fleiss_kappa_missing: missing,
    fleiss_kappa_missing_se: () => part(missing(), 'se'),
    brennan_prediger: () => all.brennanPrediger,
    brennan_prediger_se: () => part(all.brennanPrediger, 'se'),
    gwet_ac1: () => all.gwetAC1,
    gwet_ac1_pe: () => part(all.gwetAC1, 'expected'),
    gwet_ac1_se: () => part(all.gwetAC1, 'se'),
    gwet_ac1_ci_lo: () => (all.gwetAC1 as DefinedStatistic).ci?.[0],
    specific_agreement: (category) => all.specificAgreement[category],
    alpha: (metric) => measured(alphaMeasure(table, metric === '' ? 'nominal' : (metric as Metric)), table),
    alpha_do: () => part(all.krippendorffAlpha, 'observed'),
    alpha_de: () => part(all.krippendorffAlpha, 'expected'),
  };
}

function figuresOfSpans({ length, coders }: ReferenceSpans): Figures {
  const spans = coders.map((text) =>
    text.split(' ').map((span) => {
      const [, start, end, code = ''] = /^(\d+)-(\d+):(.+)$/.exec(span) ?? [];
      return { start: Number(start), end: Number(end), code };
    }),
  );
  const table: SpanTable = { length, coders: spans, codes: [...new Set(spans.flat().map(({ code }) => code))].sort() };
  return {
    ualpha_u_alpha: () => uAlphas(table).uAlpha,
    ualpha_u_alpha_binary: () => uAlphas(table).uAlphaBinary,
    ualpha_cu_alpha: () => uAlphas(table).cuAlpha,
    ualpha_value_alpha: (code) => uAlphas(table).perValue[code]?.alpha,
    ualpha_value_coverage: (code) => uAlphas(table).perValue[code]?.coverage,
    alphaU_value: () => alphaU(table),
    alphaU_category_do: (code) => disagreementOf(code, table).observed,
    alphaU_category_de: (code) => disagreementOf(code, table).expected,
    alphaU_category_alpha: (code) => alphaUOf(code, table),
    gamma_best_disorder: () => bestDisorder(spans, { alpha: 3, beta: 1, empty: 1 }),
    nvivo_percent: () => 100 * (spanStatistics(table, {}).perCode.a?.characterPercent as DefinedStatistic).value,
  };
}

function figuresOfPair({ a, b }: ReferencePair): Figures {
  const [one, other] = [new Set(a), new Set(b)];
  return {
    distance: (name) =>
      name === 'masi_nltk' ? masiOfNltk(one, other) : setDistance(name as 'jaccard' | 'masi', one, other),
    boundary_similarity: () => boundarySimilarity(a, b),
  };
}

function compare(source: string, expected: readonly ReferenceFigure[], figures: Figures): void {
  for (const [statistic, value, within] of expected) {
    it(`${source}: ${statistic} ${value ?? 'undefined'}`, () => {
      const [name = '', of = ''] = statistic.split(':');
      const found = figures[name]?.(of);
      assert.notEqual(found, undefined);
      const actual = typeof found === 'object' ? found.value : (found ?? NaN);
      if (value === null || actual === null) assert.equal(actual, value);
      else assert.ok(Math.abs(actual - value) <= within + 1e-12, `${actual} is not ${value}`);
    });
  }
}

describe('figures that others came to', () => {
  for (const each of referenceTables) compare(each.source, each.figures, figuresOfTable(each));
  for (const each of referenceSpans) compare(each.source, each.figures, figuresOfSpans(each));
  for (const each of referencePairs) compare(each.source, each.figures, figuresOfPair(each));

  it('are all there', () => {
    const all = [...referenceTables, ...referenceSpans, ...referencePairs].flatMap(({ figures }) => figures);
    assert.equal(all.length, 125);
  });
});
