import { bootstrap } from '../../../src/core/agreement/intervals/bootstrap';
import { stratifiedDesign } from '../../../src/core/agreement/intervals/design';
import { measureGroup } from '../../../src/core/agreement/intervals/measureGroup';
import { patternsOf } from '../../../src/core/agreement/intervals/patterns';
import { measured } from '../../../src/core/agreement/measure';
import { nominalAlpha } from '../../../src/core/agreement/nominal/nominalAlpha';
import { round, type Figure } from '../measure';
import { Random } from '../random';

const transcripts = 9;
const turns = 8;
/** Of a transcript in each sample. */
const drawn = 7;
const samples = 600;
const seed = 6;

/** Passages that anybody used the code in, from which on an interval is to hold what it promises. */
const leastUsing = 12;

/**
 * Samples of nine transcripts in passages of eight turns, of codes as frequent as codes are: how many of their 95 %
 * intervals hold the true α, which is that of very many passages. Of the samples in which twelve passages or more use
 * the code.
 */
export function coverage(): readonly Figure[] {
  const random = new Random(seed);
  let [within, withinTurns, counted] = [0, 0, 0];
  for (const prevalence of [0.08, 0.15, 0.3]) {
    const truth = trueAlpha(new Random(seed + 1), prevalence);
    for (let sample = 0; sample < samples; sample++) {
      const values = drawPassages(random, prevalence, drawn);
      if (passagesUsing(values) < leastUsing) continue;
      counted += 1;
      if (holds(intervalOverPassages(values, sample), truth)) within += 1;
      if (holds(intervalOverTurns(values, sample), truth)) withinTurns += 1;
    }
  }
  const [share, shareOfTurns] = [(100 * within) / counted, (100 * withinTurns) / counted];
  return [
    {
      what: 'coverage of 95 % intervals of α over passages',
      how: `${counted} samples of 63 passages (504 turns) of 9 transcripts with 12 or more passages using the code, 500 replicates`,
      value: round(share),
      unit: '%',
      reach: '≥ 93',
      met: share >= 93,
      beside: `the same samples, turns drawn anew as if each had been drawn by itself: ${round(shareOfTurns)} %`,
      seed,
    },
  ];
}

/** Judgements of two coders, turn by turn, transcript by transcript. */
function drawPassages(random: Random, prevalence: number, perTranscript: number): Int8Array {
  const values = new Int8Array(transcripts * perTranscript * turns * 2);
  let place = 0;
  for (let transcript = 0; transcript < transcripts; transcript++) {
    const rate = prevalence * (0.6 + (0.8 * transcript) / (transcripts - 1));
    for (let passage = 0; passage < perTranscript; passage++) {
      // A subject is talked about for a while, and some passages are hard for everybody.
      const [isSubject, isHard] = [random.next() < rate / 0.45, random.next() < 0.25];
      for (let turn = 0; turn < turns; turn++) {
        const isThere = random.next() < (isSubject ? 0.45 : 0.005);
        const found = isThere ? (isHard ? 0.7 : 0.93) : isHard ? 0.04 : 0.008;
        values[place++] = random.next() < found ? 1 : 0;
        values[place++] = random.next() < found ? 1 : 0;
      }
    }
  }
  return values;
}

function trueAlpha(random: Random, prevalence: number): number {
  const values = drawPassages(random, prevalence, 20_000);
  return measured(nominalAlpha(2), { units: values.length / 2, coders: 2, values }).value ?? NaN;
}

function passagesUsing(values: Int8Array): number {
  let using = 0;
  for (let from = 0; from < values.length; from += turns * 2)
    if (values.subarray(from, from + turns * 2).includes(1)) using += 1;
  return using;
}

type Bounds = readonly [number, number] | undefined;

const holds = (bounds: Bounds, truth: number): boolean =>
  bounds !== undefined && bounds[0] <= truth && truth <= bounds[1];

const intervalOverPassages = (values: Int8Array, sample: number): Bounds =>
  interval(values, sample, (unit) => Math.floor(unit / turns), transcripts * drawn, drawn);

const intervalOverTurns = (values: Int8Array, sample: number): Bounds =>
  interval(values, sample, (unit) => unit, values.length / 2, drawn * turns);

function interval(
  values: Int8Array,
  sample: number,
  clusterOf: (unit: number) => number,
  clusters: number,
  inStratum: number,
): Bounds {
  const table = { units: values.length / 2, coders: 2, values };
  const design = stratifiedDesign(
    Array.from({ length: clusters }, (_, cluster) => `fg${Math.floor(cluster / inStratum)}`),
  );
  const patterns = patternsOf(
    table,
    Int32Array.from({ length: table.units }, (_, unit) => clusterOf(unit)),
  );
  const [[found] = []] = bootstrap(design, [measureGroup([nominalAlpha(2)], patterns)], {
    replicates: 500,
    seed: sample,
  });
  return found?.bca ?? found?.percentile;
}
