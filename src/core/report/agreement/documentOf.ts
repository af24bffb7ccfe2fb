import type { OverallStatisticName } from '../../agreement/round/roundAgreement';
import type { Tested } from '../../agreement/round/tested';
import type { Verdict } from '../../agreement/round/verdict';
import type { Statistic } from '../../agreement/statistic';
import { render, type Language } from '../../messages/render';
import type { AgreementReport } from './agreementReport';
import { byCodeSection, countsSection } from './byCodeSection';
import type { AgreementDocument, Section, Tile } from './document';
import { figure, intervalFigure, percentFigure } from './figures';
import { peopleIn } from './judgeInWords';
import { noIntervalInWords } from './noInterval';
import { otherSections } from './otherSections';
import { isExploratory, warningInWords } from './warningInWords';
import type { Words } from './words';

/** The report in words, what needs attention first. */
export function documentOf(report: AgreementReport, language: Language): AgreementDocument {
  const t: Words = (key, data) => render(language, key, data);
  const { mode, round, warnings, exploratory } = report;
  const isDialogue = mode === 'dialogue';
  return {
    language,
    title: t(isDialogue ? 'agreement.title.dialogue' : 'agreement.title', { round }),
    subtitle: subtitleOf(report, t),
    tiles: isDialogue ? [sampleTile(report, t)] : tilesOf(report, t),
    warningsTitle: t('agreement.warnings'),
    warnings: [
      ...(isDialogue ? [t('agreement.dialogue')] : []),
      ...(exploratory.length > 0 ? [t('agreement.exploratory', { what: exploratory.join(', ') })] : []),
      ...warnings.map((warning) => warningInWords(warning, report, t)),
    ],
    sections: sectionsOf(report, t),
  };
}

const sectionsOf = (report: AgreementReport, t: Words): readonly Section[] => [
  report.mode === 'dialogue' ? countsSection(report, t) : byCodeSection(report, t),
  ...otherSections(report, t),
];

function subtitleOf(report: AgreementReport, t: Words): string {
  const { study, purpose, days, coders, plan, blind, mode } = report;
  const people = peopleIn(coders.map(({ id }) => id));
  const why =
    days === undefined ? t(`agreement.purpose.${purpose}`) : t('agreement.purpose.intra-coder.days', { days });
  const parts = [
    study,
    why,
    t('agreement.coders', { count: people.length, coders: people.join(', ') }),
    t(`unit.${plan.unit}s`),
    t(`presence.${plan.presence}`),
    t(purpose === 'intra-coder' ? `agreement.blind.again.${blind}` : `agreement.blind.${blind}`),
    mode === 'dialogue' ? '' : t('agreement.beforeDiscussion'),
    isExploratory(report) ? t('agreement.isExploratory') : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function tilesOf(report: AgreementReport, t: Words): readonly Tile[] {
  const { units, plan, tested, verdicts } = report;
  const block = units?.[plan.unit];
  if (block === undefined || tested === undefined) return [sampleTile(report, t)];
  const verdict = (name: 'alphaMasi' | 'pooledKappa'): readonly string[] => {
    const found = verdicts?.[name];
    if (verdicts === undefined || found === undefined) return [];
    return [verdictOverAll(name, verdicts.minimum, found, tested, t)];
  };
  const testedShare =
    tested.share === undefined ? [] : [t('agreement.tile.share', { share: percentFigure(tested.share) })];
  return [
    tileOf(block.alphaMasi, [t('agreement.tile.alpha'), ...verdict('alphaMasi')], t),
    tileOf(
      block.pooledKappa,
      [t('agreement.tile.pooled', { count: block.definedCodes }), ...verdict('pooledKappa')],
      t,
    ),
    sampleTile(report, t),
    {
      figure: `${tested.tested} / ${tested.of}`,
      labels: [t('agreement.tile.tested', { tested: tested.tested, of: tested.of }), ...testedShare],
    },
  ];
}

/** A verdict on what is over all codes, and how little it may rest on. */
export const verdictOverAll = (
  name: OverallStatisticName,
  minimum: number,
  verdict: Verdict,
  { passages, tested, of }: Tested,
  t: Words,
): string =>
  t('verdict.ofAll', {
    statistic: t(`statistic.${name}`),
    minimum: figure(minimum, 3),
    verdict: t(`verdict.${verdict}`),
    passages,
    tested,
    of,
  });

function tileOf(statistic: Statistic, labels: readonly string[], t: Words): Tile {
  if (statistic.value === null) return { figure: '–', labels: [...labels, reasonOf(statistic, t)] };
  const interval = statistic.ciBca ?? statistic.ciPercentile;
  const none = noIntervalInWords(statistic, t);
  const beside = statistic.value === 1 ? t('agreement.noDisagreement', { n: Math.round(statistic.n ?? 0) }) : none;
  return {
    figure: figure(statistic.value),
    ...(interval === undefined ? {} : { interval: intervalFigure(interval) }),
    labels: beside === '' ? labels : [...labels, beside],
  };
}

/** What was drawn, and how much of it the figures rest on, where not all of it was judged by two. */
function sampleTile({ passages, units, plan, tested }: AgreementReport, t: Words): Tile {
  const { drawn, found, transcripts, share } = passages;
  const n = units?.[plan.unit].percentIdentical.n;
  const isPart = tested !== undefined && tested.passages < drawn;
  const size = { passages: isPart ? drawn : found, transcripts };
  const sample =
    share === undefined
      ? t('agreement.tile.sample', size)
      : t('agreement.tile.sampleShare', { ...size, share: percentFigure(share, 1) });
  const of = t(`unit.${plan.unit}s`);
  return {
    figure: n === undefined ? String(found) : t('agreement.tile.units', { n: Math.round(n), units: of }),
    labels: isPart
      ? [t('agreement.tile.judged', { judged: tested.passages, drawn }), t('agreement.tile.drawn', { sample })]
      : [sample],
  };
}

/** Why a statistic has no value, in words. */
export const reasonOf = (statistic: Statistic, t: Words): string =>
  statistic.value === null
    ? t('agreement.undefined', { reason: t(`reason.${statistic.undefined}`, { n: statistic.n ?? 0 }) })
    : '';
