import * as edits from '../../support/tracked/edits';
import { count, reanchorAll, type Judged } from '../../support/tracked/judge';
import {
  aTranscript,
  somePassages,
  speechOf,
  write,
  type Speech,
  type Tracked,
  type TrackedPassage,
  type Turn,
} from '../../support/tracked/trackedText';
import { backchannels, Words } from '../../support/tracked/vocabulary';
import { median, round, type Figure } from '../measure';
import { Random } from '../random';
import { naivelyWrong, readingAndLines } from './naive';

const seed = 20261123;
const runs = 5;
const megabyte = 1_000_000;

interface Scene {
  readonly random: Random;
  readonly text: Tracked;
  readonly speech: Speech;
  readonly passages: readonly TrackedPassage[];
}

interface Row {
  readonly what: string;
  readonly withOld: boolean;
  /** Makes the text that is coded what it has to be, and says which passages of it are coded. */
  readonly passages?: (random: Random, text: Tracked) => readonly TrackedPassage[];
  readonly edit: (scene: Scene) => void;
  /** Of what is to be reached, how much was, and the text of the reach. */
  readonly reached: (judged: readonly Judged[]) => { readonly value: number; readonly met: boolean };
  readonly reach: string;
  readonly unit: string;
  readonly milliseconds?: number;
}

const share = (part: number, whole: number): number => round((100 * part) / Math.max(whole, 1), 2);

const survivorsRight =
  (least: number) =>
  (judged: readonly Judged[]): { readonly value: number; readonly met: boolean } => {
    const value = share(count(judged, 'right'), judged.length - count(judged, 'gone'));
    return { value, met: value >= least };
  };

const rows: readonly Row[] = [
  {
    what: '1,000 codings, 1 MB, 1 % of words changed, old text at hand: right within 5 characters',
    withOld: true,
    edit: ({ random, text, speech }) => edits.changeWords(random, text, speech, 0.01),
    reached: survivorsRight(99.8),
    reach: '≥ 99.8',
    unit: '%',
    milliseconds: 400,
  },
  {
    what: 'a realistic edit (header, 40 turns in, 40 out, 20 moved, names replaced, 0.2 % of words), old text at hand: survivors right',
    withOld: true,
    edit: ({ random, text, speech }) => edits.editRealistically(random, text, speech),
    reached: survivorsRight(97.5),
    reach: '≥ 97.5',
    unit: '%',
    milliseconds: 1000,
  },
  {
    what: 'the same, old text lost: survivors right',
    withOld: false,
    edit: ({ random, text, speech }) => edits.editRealistically(random, text, speech),
    reached: survivorsRight(95),
    reach: '≥ 95',
    unit: '%',
    milliseconds: 1000,
  },
  ...[true, false].map((withOld): Row => ({
    what: `200 of 1,000 passages deleted, old text ${withOld ? 'at hand' : 'lost'}: survivors said not to be found`,
    withOld,
    edit: ({ text, passages }) =>
      edits.removePassages(
        text,
        passages.filter((_, index) => index % 5 === 0),
      ),
    reached: (judged) => ({ value: count(judged, 'lost'), met: count(judged, 'lost') === 0 }),
    reach: '0',
    unit: '',
  })),
  {
    what: 'exchanges that were said twice, taken out where they are coded (400 codings, 100 of them there), old text lost: survivors right',
    withOld: false,
    passages: (random, text) => besideThem(random, text, saidTwice(random, text, 100)),
    edit: ({ text, passages }) => takeOutExchanges(text, passages.slice(0, 100)),
    reached: survivorsRight(95),
    reach: '≥ 95',
    unit: '%',
  },
  {
    what: '150 short repeated turns ("Yeah."), realistic edit, old text at hand: survivors not right, all of them said to be uncertain',
    withOld: true,
    passages: (random, { turns }) => shortTurns(random, turns, 150),
    edit: ({ random, text, speech }) => edits.editRealistically(random, text, speech),
    reached: (judged) => {
      const value = count(judged, 'offered', 'unsure', 'lost', 'wrongly changed');
      return { value, met: value <= 3 && count(judged, 'lost', 'wrongly changed') === 0 };
    },
    reach: '≤ 3',
    unit: '',
  },
  {
    what: 'turns said twice, turns swapped, near-copies of coded turns, 0.5 % of words, old text at hand: survivors right',
    withOld: true,
    edit: ({ random, text, speech }) => {
      edits.repeatTurns(random, text, speech, 60, true);
      edits.repeatTurns(random, text, speech, 60, false);
      edits.swapTurns(random, text, 60);
      edits.changeWords(random, text, speech, 0.005);
    },
    reached: survivorsRight(97.5),
    reach: '≥ 97.5',
    unit: '%',
  },
];

function shortTurns(random: Random, turns: Tracked['turns'], wanted: number): readonly TrackedPassage[] {
  const short = turns.filter(({ words }) => backchannels.includes(words.map(({ text }) => text).join(' ')));
  const from = random.between(0, Math.max(short.length - 3 * wanted, 0));
  return short
    .slice(from, from + 3 * wanted)
    .flatMap(({ words }, index) => (index % 3 === 0 ? [{ words: [...words] }] : []));
}

/** A turn on either side of one that is coded, all said once more a page further on. */
function saidTwice(random: Random, { turns }: Tracked, wanted: number): readonly TrackedPassage[] {
  const long = turns.filter(({ words }) => words.length > 8);
  const step = Math.floor(long.length / wanted);
  return Array.from({ length: wanted }, (_, index) => {
    const turn = long[index * step + random.between(0, step - 1)];
    const at = turn ? turns.indexOf(turn) : 0;
    const copies = turns
      .slice(Math.max(at - 1, 0), at + 2)
      .map(({ label, words }): Turn => ({ label, words: words.map(({ text }) => ({ text })) }));
    turns.splice(at + random.between(12, 40), 0, ...copies);
    return { words: [...(turn?.words ?? [])] };
  });
}

/** Passages that are coded twice, and three times as many that are coded elsewhere. */
function besideThem(random: Random, text: Tracked, twice: readonly TrackedPassage[]): readonly TrackedPassage[] {
  const left: Tracked = { ...text };
  takeOutExchanges(left, twice);
  return [...twice, ...somePassages(random, left, 3 * twice.length)];
}

function takeOutExchanges(text: Tracked, passages: readonly TrackedPassage[]): void {
  const coded = new Set(passages.flatMap(({ words }) => words));
  const isCoded = (turn: Turn | undefined): boolean => turn?.words.some((word) => coded.has(word)) === true;
  const { turns } = text;
  text.turns = turns.filter((_, at) => ![turns[at - 1], turns[at], turns[at + 1]].some(isCoded));
}

/** Where passages are after a transcript was edited outside the editor: how many are right, and none silently wrong. */
export function reanchoring(): readonly Figure[] {
  return rows.flatMap(figuresOf);
}

function figuresOf(row: Row): readonly Figure[] {
  const taken = Array.from({ length: runs }, (_, index) => runOnce(row, seed + index));
  const results = taken.map(({ judged }) => row.reached(judged));
  const worst = row.reach.startsWith('≥')
    ? Math.min(...results.map(({ value }) => value))
    : Math.max(...results.map(({ value }) => value));
  const wrong = taken.map(({ judged }) => count(judged, 'silently wrong'));
  const all = taken.reduce((total, { judged }) => total + judged.length, 0);
  const how = `worst of ${runs} transcripts, ${all} passages`;
  const naive = `${Math.max(...taken.map(({ naive: one }) => one))} by the first place with the same words`;
  const figures: Figure[] = [
    {
      what: row.what,
      how,
      seed,
      value: worst,
      unit: row.unit,
      reach: row.reach,
      met: results.every(({ met }) => met),
      beside: `${taken.reduce((total, { judged }) => total + count(judged, 'offered'), 0)} of ${all} offered to choose`,
    },
    {
      what: '… silently wrong',
      how,
      seed,
      value: Math.max(...wrong),
      unit: '',
      reach: '0',
      met: wrong.every((one) => one === 0),
      beside: naive,
    },
  ];
  if (row.milliseconds === undefined) return figures;
  const time = median(taken.map(({ milliseconds }) => milliseconds));
  const limit = median(taken.map(({ reading }) => reading));
  return [
    ...figures,
    {
      what: '… time for all',
      how: `median of ${runs}, as on the first run`,
      seed,
      value: round(time, 0),
      unit: 'ms',
      reach: `≤ ${row.milliseconds}`,
      met: time <= row.milliseconds,
      beside: `${round(limit, 0)} ms to read both texts and compare their lines`,
    },
  ];
}

interface Taken {
  readonly judged: readonly Judged[];
  readonly milliseconds: number;
  readonly naive: number;
  readonly reading: number;
}

function runOnce({ withOld, passages: choose, edit }: Row, runSeed: number): Taken {
  const random = new Random(runSeed);
  const speech = speechOf(new Words(random));
  const text = aTranscript(random, speech, megabyte);
  const passages = choose?.(random, text) ?? somePassages(random, text, 1000);
  const before = write(text);
  edit({ random, text, speech, passages });
  const after = write(text);
  const taken = reanchorAll(before, after, passages, { withOld });
  return { ...taken, naive: naivelyWrong(before, after, passages), reading: readingAndLines(before, after) };
}
