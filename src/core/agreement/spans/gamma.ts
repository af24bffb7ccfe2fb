import { Xoshiro128 } from '../../random/xoshiro128';
import { undefinedBecause, type Statistic } from '../statistic';
import { bestDisorder, plainDissimilarity, type Dissimilarity } from './bestAlignment';
import type { CodedSpan, SpanTable } from './codedSpan';

export interface GammaOptions {
  readonly seed: number;
  /** Random texts by which chance is told. */
  readonly samples?: number;
  readonly dissimilarity?: Dissimilarity;
}

/**
 * γ (Mathet, Widlöcher & Métivier 2015, Computational Linguistics 41(3)): 1 − δo / δe, δo the disorder of the best
 * alignment, δe its mean over random texts. In these each coder's spans are those of a coder chosen at random, cut at a random
 * place and put together the other way round, the places of two coders at least a mean span apart (§5.2). The same seed
 * gives the same value.
 */
export function gamma(
  { coders, length }: Pick<SpanTable, 'coders' | 'length'>,
  { seed, samples = 100, dissimilarity = plainDissimilarity }: GammaOptions,
): Statistic {
  if (coders.length < 2) return undefinedBecause('too_few_coders', coders.length);
  const n = coders.reduce((sum, spans) => sum + spans.length, 0);
  const observed = bestDisorder(coders, dissimilarity);
  if (observed === undefined) return undefinedBecause('no_segments', 0);
  const random = Xoshiro128.seeded(seed);
  const size = coders.flat().reduce((sum, { start, end }) => sum + end - start, 0) / n;
  let expected = 0;
  for (let sample = 0; sample < samples; sample++) {
    const cuts = cutsOf(random, coders.length, length, size);
    const shuffled = cuts.map((cut) => turned(coders[random.index(coders.length)] ?? [], cut, length));
    expected += (bestDisorder(shuffled, dissimilarity) ?? 0) / samples;
  }
  if (expected === 0) return undefinedBecause('no_variation', n);
  return { value: 1 - observed / expected, n, observed, expected };
}

/** Tried so often for cuts that lie apart; in a text too short for that they may lie closer. */
const mostTries = 50;

function cutsOf(random: Xoshiro128, coders: number, length: number, apart: number): readonly number[] {
  const cuts: number[] = [];
  for (let tries = 0; cuts.length < coders; tries++) {
    const cut = random.index(Math.max(length, 1));
    const isApart = cuts.every((each) => {
      const distance = Math.abs(each - cut);
      return Math.min(distance, length - distance) >= apart;
    });
    if (isApart || tries >= mostTries) cuts.push(cut);
  }
  return cuts;
}

/** What follows the cut comes first; a span that lies across it stays whole. */
const turned = (spans: readonly CodedSpan[], cut: number, length: number): readonly CodedSpan[] =>
  spans.map((span) => {
    const by = span.start >= cut ? -cut : length - cut;
    return { ...span, start: span.start + by, end: span.end + by };
  });
