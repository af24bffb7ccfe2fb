import { conflictProblems } from '../../../src/core/coding/conflicts';
import { fileKindOf } from '../../../src/core/coding/merge/fileKinds';
import { mergeFile, textOf } from '../../../src/core/coding/merge/mergeFile';
import { readVersion } from '../../../src/core/coding/merge/readVersion';
import { readReturnedFile } from '../../../src/core/commands/rounds/returnedPackage';
import { readStatisticsJson } from '../../../src/core/commands/statistics/readStatisticsJson';
import { readStatisticsRows } from '../../../src/core/commands/statistics/readStatisticsRows';
import { runStatistics } from '../../../src/core/commands/statistics/runStatistics';
import { readCsv } from '../../../src/cli/csv';
import { IntercoderError } from '../../../src/core/intercoderError';
import { readRecovery, writeRecovery } from '../../../src/core/study/unwritten/recoveryFile';
import {
  parseDraw,
  parseRoundCodes,
  serializeDraw,
  serializeRoundCodes,
} from '../../../src/core/study/rounds/roundFiles';
import { encodeText } from '../../../src/core/text/decode';
import { SourceText } from '../../../src/core/text/sourceText';
import type { StudyPath } from '../../../src/core/text/studyPath';
import { at } from '../core/memoryFiles';
import { codingId, group1, sidecarOf } from '../core/memoryStudy';
import { drawOf, roundFile, unitOf } from '../core/rounds';
import type { Reader } from './readers';

/** What a reader may say of a file that does not hold; anything else it throws escapes. */
export function orRefused<T>(read: () => T): T | IntercoderError {
  try {
    return read();
  } catch (error) {
    if (error instanceof IntercoderError) return error;
    throw error;
  }
}

const transcript = 'transcripts/group1.transcript';
const unit = unitOf(transcript, group1, 'two wheelbarrows');

const soundDraw = drawOf({
  coders: ['anna', 'bert'],
  first: 'anna',
  assignment: { kind: 'overlap', n: 2 },
  frame: {
    transcripts: [{ path: transcript, sha256: '0'.repeat(64), turns: 3 }],
    leftOut: { examples: 1, training: 0 },
  },
  strata: [{ name: transcript, passages: 1, drawn: 1 }],
  units: [unit],
  topUps: [{ codes: ['water'], seed: 3 }],
  package: { receiver: 'bert', sent: 'sha256:00' },
});

const { codings } = JSON.parse(sidecarOf(group1, { id: codingId(1), words: 'two wheelbarrows' })) as {
  codings: readonly object[];
};
const anchor = (unit as { first: { anchor: object } }).first.anchor;

const soundCodes = JSON.stringify({
  ...(JSON.parse(roundFile('2026-02-01T10:00:00Z', { seen: ['u01'] })) as object),
  unclear: [{ unit: 'u01', reason: 'noise' }],
  codings: codings.map((one) => ({ ...one, unit: 'u01' })),
  suggestions: [{ id: codingId(2), unit: 'u01', name: 'Rain', passage: anchor }],
});

const memo = { id: codingId(3), created: '2026-01-15T11:00:00Z', text: 'x', target: { kind: 'code', code: 'water' } };
const soundResolution = {
  ...{ id: codingId(4), unit: 'u01', codings: [codingId(1)], pattern: 'presence', verdict: 'code', codes: ['water'] },
  ...{ reason: 'r', positions: { anna: 'a', bert: 'b' }, agreedBy: ['anna'], how: 'talk', at: '2026-02-01T10:00:00Z' },
};

/** A file that is merged by what it holds: read, written, and merged with itself and with nothing. */
const mergedFile = (path: string, entries: object): Reader => {
  const kind = fileKindOf(path);
  if (kind === undefined) throw new Error(path);
  return {
    form: 'json',
    sound: [JSON.stringify({ format: 1, ...entries })],
    read: (text) => {
      const source = new SourceText(text);
      const read = readVersion(source, kind);
      if (read.kind === 'broken') return read;
      const { value } = read;
      return {
        written: textOf(kind, value),
        problems: conflictProblems(source, value),
        again: mergeFile(kind, { base: undefined, ours: value, theirs: value }),
        taken: mergeFile(kind, { base: value, ours: value, theirs: { format: 1 } }),
      };
    },
  };
};

const bytesOf = (text: string): { kind: 'file'; bytes: Uint8Array } => ({ kind: 'file', bytes: encodeText(text) });
const drawFile: StudyPath = at('rounds/one/round.json');
const codesFile: StudyPath = at('rounds/one/anna.codes.json');
const change = { transcript, coder: 'anna', changes: [{ id: codingId(1), after: codings[0] }] };
const completion = { after: { at: '2026-02-01T16:20:00Z', text: 'sha256:00' } };

const judged = {
  ...{ round: 'one', coder: 'anna', codings: [{ id: codingId(1), after: { ...codings[0], unit: 'u01' } }] },
  entries: [
    { list: 'seen', before: 'u01', index: 0 },
    { list: 'unclear', before: { unit: 'u01', reason: 'x' }, after: { unit: 'u01', reason: 'noise' } },
    { list: 'suggestions', after: { id: codingId(2), unit: 'u01', name: 'Rain', passage: anchor }, index: 1 },
  ],
};

const someOptions = { metric: 'nominal', bootstrap: { replicates: 100, seed: 1 } } as const;

/** Every reader of what is not a transcript, its codings or the codebook. */
export const roundReaders = {
  'round.json': {
    form: 'json',
    sound: [soundDraw],
    read: (text) => {
      const read = parseDraw(drawFile, bytesOf(text));
      return { read, again: read.value && parseDraw(drawFile, bytesOf(serializeDraw(read.value))).value };
    },
  },
  "coder's file of a round": {
    form: 'json',
    sound: [soundCodes],
    read: (text) => {
      const read = parseRoundCodes(codesFile, bytesOf(text));
      return { read, again: read.value && parseRoundCodes(codesFile, bytesOf(serializeRoundCodes(read.value))).value };
    },
  },
  'file of memos': mergedFile('memos/anna.memos.json', { memos: [memo], conflicts: [] }),
  'file of resolutions': mergedFile('rounds/one/resolutions.json', {
    resolutions: [soundResolution],
    conflicts: [{ in: 'resolutions', id: codingId(4), field: 'reason', theirs: 'other' }],
  }),
  'recovery file': {
    form: 'json',
    sound: [
      JSON.stringify({ format: 1, at: '2026-02-01T16:20:00Z', changes: [change, { ...change, completion }, judged] }),
    ],
    read: (text) => {
      const read = readRecovery(text);
      return { read, again: read && readRecovery(writeRecovery(read)) };
    },
  },
  'coding sheet that came back': {
    form: 'json',
    sound: [
      JSON.stringify({
        ...{ format: 1, round: 'one', receiver: 'bert', sent: 'sha256:00', codebook: 'sha256:01' },
        texts: { [transcript]: 'sha256:02' },
        codes: JSON.parse(soundCodes) as object,
      }),
    ],
    read: (text) => orRefused(() => readReturnedFile(text, 'one')),
  },
  'table of statistics in JSON': {
    form: 'json',
    sound: [
      {
        kind: 'nominal',
        matrix: [
          ['a', 'b'],
          [1, null],
          ['a', 'a'],
        ],
        q: 3,
        clusters: ['x', 'y', 'y'],
        weights: [1, 2, 2],
      },
      {
        ...{
          kind: 'multilabel',
          codes: ['a', 'b'],
          matrix: [
            [['a'], ['a', 'b']],
            [[], null],
          ],
          strata: ['s', 's'],
        },
        ...{ notJudged: { a: [[0, 1]] }, bootstrap: { replicates: 100, seed: 1 } },
      },
      {
        kind: 'spans',
        length: 20,
        codes: ['a'],
        coders: [[[0, 5, 'a']], [[2, 6, 'a']]],
        units: [
          [0, 10],
          [10, 20],
        ],
      },
      {
        kind: 'table',
        table: [
          [3, 1],
          [0, 4],
        ],
        labels: ['a', 'b'],
      },
      { kind: 'segments', a: [2, 3], b: [5] },
      { kind: 'sets', a: ['x', 'y'], b: ['y'] },
    ].map((table) => JSON.stringify(table)),
    read: (text) => orRefused(() => runStatistics(readStatisticsJson('t.json', text), someOptions)),
  },
  'table of statistics in CSV': {
    form: 'csv',
    sound: [
      'unit,coder,code\n1,anna,a\n1,bert,a\n2,anna,b\n2,bert,a\n',
      'unit;coder;code;place\r\n1;anna;"a;b";x\r\n1;bert;;x\r\n2;anna;b;y\r\n2;anna;c;y\r\n',
    ],
    read: (text) =>
      orRefused(() => runStatistics(readStatisticsRows('t.csv', readCsv('t.csv', text), {}), someOptions)),
  },
} as const satisfies Record<string, Reader>;
