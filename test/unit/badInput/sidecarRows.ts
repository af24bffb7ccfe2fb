import { codingId, codingOf, group1, sidecarOf } from '../../support/core/garden';
import { annas, lines, times, type BadInputRow } from './badInputRow';

const sound = sidecarOf(group1, { id: codingId(1), words: 'no plan' });
const coding = codingOf(group1, { id: codingId(1), words: 'no plan' });

const sidecar = (text: string): BadInputRow['files'] => ({ [annas]: text });
const withCoding = (change: object): BadInputRow['files'] =>
  sidecar(JSON.stringify({ format: 1, codings: [{ ...coding, ...change }] }));

const megabyte = 1024 * 1024;

export const sidecarRows: readonly BadInputRow[] = [
  {
    what: 'truncated JSON',
    files: sidecar(sound.slice(0, -20)),
    said: ['file.notJson 14'],
    words: /Is not valid JSON/,
  },
  {
    what: 'conflict markers',
    files: sidecar(sound.replace('  "codings"', '<<<<<<< ours\n=======\n>>>>>>> theirs\n  "codings"')),
    said: ['file.conflictMarkers 3'],
    words: /Merge by Coding/,
  },
  { what: 'a list', files: sidecar('[]'), said: ['file.notAnObject'] },
  { what: 'codings that are a text', files: sidecar('{ "format": 1, "codings": "x" }'), said: ['sidecar.badList'] },
  {
    what: 'a quote that is a number',
    files: withCoding({ quote: 7 }),
    said: ['sidecar.badEntry 1'],
    words: /because of "quote": 7:/,
  },
  {
    what: 'a doubt that is a text',
    files: withCoding({ doubtful: 'yes' }),
    said: ['sidecar.badEntry 1'],
    words: /because of "doubtful": "yes":/,
  },
  {
    what: 'an offset that is a text',
    files: withCoding({ start: '3' }),
    said: ['sidecar.badEntry 1'],
    words: /because of "start": "3":/,
  },
  {
    what: 'an offset with a fraction',
    files: withCoding({ end: 300.5 }),
    said: ['sidecar.badEntry 1'],
    words: /because of "end": 300.5:/,
  },
  {
    what: 'a newer format',
    files: sidecar(sound.replace('"format": 1', '"format": 2')),
    said: ['file.newerFormat'],
    words: /Update Intercoder/,
  },
  {
    what: '200 MB of junk',
    files: { [annas]: { size: 200 * megabyte } },
    said: ['file.tooLarge'],
    words: /Is 200 MB, more than the 64 MB/,
  },
  { what: '10 MB of junk', files: sidecar('x'.repeat(10 * megabyte)), said: ['file.notJson 1'] },
  { what: 'half a million brackets', files: sidecar('['.repeat(500_000)), said: ['file.notJson 1'] },
  {
    what: 'negative offsets',
    files: withCoding({ start: -9, end: -2 }),
    said: ['sidecar.badEntry 1'],
    words: /because of "start": -9:/,
  },
  {
    what: 'reversed offsets',
    files: withCoding({ start: coding.end, end: coding.start }),
    said: ['sidecar.badEntry 1'],
    words: /because of "start": \d+, "end": \d+:/,
  },
  {
    what: 'a coding without a quote',
    files: withCoding({ quote: undefined }),
    said: ['sidecar.badEntry 1'],
    words: /because of "quote":/,
  },
  {
    what: 'offsets that are right for another text',
    files: withCoding({ start: 0, end: 7 }),
    said: ['sidecar.moved 1'],
  },
  {
    what: 'an unknown code',
    files: withCoding({ code: 'spade' }),
    said: ['sidecar.unknownCode 1'],
    words: /"spade"/,
  },
  {
    what: 'a memo of 8 MB, and an unknown code',
    files: sidecar(
      JSON.stringify({
        format: 1,
        memos: [
          {
            id: codingId(2),
            created: coding.created,
            text: 'word'.repeat(2 * megabyte),
            target: { kind: 'transcript' },
          },
        ],
        codings: [{ ...coding, code: 'spade' }],
      }),
    ),
    said: ['sidecar.unknownCode 1'],
  },
  { what: 'the code __proto__', files: withCoding({ code: '__proto__' }), said: ['sidecar.unknownCode 1'] },
  {
    what: 'keys called __proto__ and constructor',
    files: sidecar(sound.replace('"format": 1', '"format": 1, "__proto__": { "codings": 1 }, "constructor": {}')),
    said: [],
  },
  {
    what: '10,000 codings of one id',
    files: sidecar(`{"format":1,"codings":[${lines(10_000, (n) => `${n > 0 ? ',' : ''}${JSON.stringify(coding)}`)}]}`),
    said: [...times(100, 'sidecar.duplicateId'), 'file.moreProblems', ...times(9999, 'sidecar.duplicateCoding 1')],
  },
];
