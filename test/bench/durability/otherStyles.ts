import * as edits from '../../support/tracked/edits';
import { count, reanchorAll, type Judged } from '../../support/tracked/judge';
import {
  somePassages,
  speechOf,
  wordsOf,
  write,
  type Speech,
  type Tracked,
  type Turn,
} from '../../support/tracked/trackedText';
import { backchannels, Words } from '../../support/tracked/vocabulary';
import { round, type Figure } from '../measure';
import { Random } from '../random';

const seed = 20261127;
const megabyte = 1_000_000;

/** The nth turn of a transcript. */
type Style = (random: Random, nth: number) => Turn;

const speakers = ['MOD', 'P1', 'P2', 'P3'];

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** Words that mean nothing, each as likely as any other. */
function uniform(size: number, shortest: number, longest: number): Style {
  const letters = new Random(size);
  const words = times(size, () =>
    times(letters.between(2, 9), () => letters.pick(Array.from('abdeghijklmnoprstuvw'))).join(''),
  );
  return (random) => ({
    label: random.pick(speakers),
    words: wordsOf(times(random.between(shortest, longest), () => random.pick(words))),
  });
}

const someone = ['I', 'We', 'They', 'People'];
const did = ['go', 'went', 'like to go', 'never go'];
const where = ['home', 'there', 'to work', 'to the sea'];
const how = ['.', ' often.', ' too.', ' again.'];

/** So few words that many turns read nearly the same. */
const fewWords: Style = (random) => ({
  label: random.pick(speakers),
  words: times(random.between(1, 6), () =>
    wordsOf(`${random.pick(someone)} ${random.pick(did)} ${random.pick(where)}${random.pick(how)}`.split(' ')),
  ).flat(),
});

/** A label that says when it was said: of short turns nothing else tells one from another. */
function stamped(words: Words): Style {
  return (random, nth) => ({
    label: `[${Math.floor(nth / 4)}:${String((nth % 4) * 15).padStart(2, '0')}] ${random.pick(speakers)}`,
    words: wordsOf((random.next() < 0.4 ? random.pick(backchannels) : words.sentence().join(' ')).split(' ')),
  });
}

/** Somebody who goes on for pages. */
function monologue(words: Words): Style {
  return (random) => ({
    label: random.pick(speakers),
    words: wordsOf(
      times(random.between(15, 50), () => words.sentence().join(' '))
        .join(' ')
        .split(' '),
    ),
  });
}

function stylesOf(words: Words): readonly Style[] {
  return [uniform(200, 5, 60), uniform(20, 5, 60), uniform(2000, 1, 12), fewWords, stamped(words), monologue(words)];
}

interface Row {
  readonly what: string;
  readonly withOld: boolean;
  readonly edit: (random: Random, text: Tracked, speech: Speech) => void;
  /** Percentage of survivors, in the worst of all styles. */
  readonly least: number;
}

const realistic: Row['edit'] = (random, text, speech) => edits.editRealistically(random, text, speech);

const rows: readonly Row[] = [
  {
    what: '1 % of words changed, old text at hand',
    withOld: true,
    edit: (random, text, speech) => edits.changeWords(random, text, speech, 0.01),
    least: 98,
  },
  { what: 'a realistic edit, old text at hand', withOld: true, edit: realistic, least: 97.5 },
  { what: 'the same, old text lost', withOld: false, edit: realistic, least: 95 },
];

/**
 * The same for texts that few transcripts read like: few words, words at random, a time in each label, one speech of
 * pages. Where everything reads nearly the same fewer passages are certain; none is silently wrong.
 */
export function otherStyles(): readonly Figure[] {
  return rows.flatMap(({ what, withOld, edit, least }): readonly Figure[] => {
    const taken = stylesOf(new Words(new Random(seed))).map((style, index) =>
      runOnce(style, seed + index, withOld, edit),
    );
    const right = taken.map((judged) =>
      round((100 * count(judged, 'right')) / Math.max(judged.length - count(judged, 'gone'), 1), 2),
    );
    const wrong = taken.reduce((total, judged) => total + count(judged, 'silently wrong'), 0);
    const common = { how: `worst of ${taken.length} styles, 1,000 codings and 1 MB each`, seed };
    return [
      {
        ...common,
        what: `texts of other styles, ${what}: survivors right`,
        value: Math.min(...right),
        unit: '%',
        reach: `≥ ${least}`,
        met: Math.min(...right) >= least,
        beside: right.map(String).join(', '),
      },
      { ...common, what: '… silently wrong', value: wrong, unit: '', reach: '0', met: wrong === 0, beside: '' },
    ];
  });
}

function runOnce(style: Style, runSeed: number, withOld: boolean, edit: Row['edit']): readonly Judged[] {
  const random = new Random(runSeed);
  const speech = speechOf(new Words(random));
  const text: Tracked = { header: '', turns: [], between: '\n', breaks: new Map() };
  for (let length = 0; length < megabyte;) {
    const turn = style(random, text.turns.length);
    text.turns.push(turn);
    length += turn.label.length + 2 + turn.words.reduce((total, { text: word }) => total + word.length + 1, 0);
  }
  const passages = somePassages(random, text, 1000);
  const before = write(text);
  edit(random, text, speech);
  return reanchorAll(before, write(text), passages, { withOld }).judged;
}
