import * as edits from '../../support/tracked/edits';
import { count, reanchorAll, type Judged, type Storing } from '../../support/tracked/judge';
import {
  aTranscript,
  somePassages,
  speechOf,
  write,
  type Speech,
  type Tracked,
  type TrackedPassage,
} from '../../support/tracked/trackedText';
import { Words } from '../../support/tracked/vocabulary';
import { round, type Figure } from '../measure';
import { Random } from '../random';

const seed = 20261201;
const runs = 5;
/** UTF-16 units. */
const length = 250_000;

const coders = ['anna', 'bert', 'cato'];
const coderOf = (_: TrackedPassage, index: number): string => coders[index % coders.length] ?? 'anna';

type Edit = (random: Random, text: Tracked, speech: Speech, passages: readonly TrackedPassage[]) => void;

const realistic: Edit = (random, text, speech) => edits.editRealistically(random, text, speech);
const someRemoved: Edit = (random, text, speech, passages) => {
  edits.addTurns(random, text, speech, 5);
  edits.repeatTurns(random, text, speech, 20, false);
  edits.removePassages(
    text,
    passages.filter((_, index) => index % 7 === 0),
  );
};

interface Row {
  readonly what: string;
  readonly edit: Edit;
  readonly storing: Pick<Storing, 'by' | 'isAgain'>;
  /** Whether every passage is coded by all of them. */
  readonly isShared?: true;
  /** Percentage of survivors, in the worst run. */
  readonly least: number;
}

const rows: readonly Row[] = [
  { what: 'none has stored anything anew, a realistic edit', edit: realistic, storing: { by: coderOf }, least: 85 },
  ...([true, false] as const).flatMap((isShared): readonly Row[] => [
    {
      what: `one of them has stored where theirs are, a realistic edit${isShared ? ', all code the same passages' : ''}`,
      edit: realistic,
      storing: { by: coderOf, isAgain: (passage, index) => coderOf(passage, index) === 'anna' },
      ...(isShared && { isShared }),
      least: isShared ? 65 : 80,
    },
    {
      what: `the same, a seventh of the passages deleted and turns said again${isShared ? ', all code the same passages' : ''}`,
      edit: someRemoved,
      storing: { by: coderOf, isAgain: (passage, index) => coderOf(passage, index) === 'anna' },
      ...(isShared && { isShared }),
      least: isShared ? 80 : 90,
    },
  ]),
  {
    what: 'one coder, who has accepted every third place, a realistic edit',
    edit: realistic,
    storing: { by: () => 'anna', isAgain: (_, index) => index % 3 === 0 },
    least: 80,
  },
  {
    what: 'one coder, who has accepted every third place, a seventh of the passages deleted and turns said again',
    edit: someRemoved,
    storing: { by: () => 'anna', isAgain: (_, index) => index % 3 === 0 },
    least: 90,
  },
];

/** Where passages of three coders are, the old text lost, when some of them were stored with another text than the rest. */
export function severalCoders(): readonly Figure[] {
  return rows.flatMap((row): readonly Figure[] => {
    const taken = Array.from({ length: runs }, (_, index) => runOnce(row, seed + index));
    const right = taken.map((judged) =>
      round((100 * count(judged, 'right')) / Math.max(judged.length - count(judged, 'gone'), 1), 2),
    );
    const all = taken.flat();
    const wrong = count(all, 'silently wrong');
    const common = { how: `worst of ${runs} transcripts of 250 kB, ${all.length} passages`, seed };
    return [
      {
        ...common,
        what: `old text lost, ${row.what}: survivors right`,
        value: Math.min(...right),
        unit: '%',
        reach: `≥ ${row.least}`,
        met: Math.min(...right) >= row.least,
        beside: `${count(all, 'offered')} offered to choose, ${count(all, 'lost', 'unsure')} not found or unsure`,
      },
      { ...common, what: '… silently wrong', value: wrong, unit: '', reach: '0', met: wrong === 0, beside: '' },
    ];
  });
}

function runOnce({ edit, storing, isShared }: Row, runSeed: number): readonly Judged[] {
  const random = new Random(runSeed);
  const speech = speechOf(new Words(random));
  const text = aTranscript(random, speech, length);
  const chosen = somePassages(random, text, isShared ? 150 : 450);
  const passages = isShared ? chosen.flatMap(({ words }) => coders.map(() => ({ words: [...words] }))) : chosen;
  const before = write(text);
  edit(random, text, speech, passages);
  return reanchorAll(before, write(text), passages, { withOld: false, ...storing }).judged;
}
