import assert from 'node:assert/strict';
import type { FileKind } from '../../../../../src/core/coding/merge/fileKinds';
import { fileKindOf } from '../../../../../src/core/coding/merge/fileKinds';
import { settle } from '../../../../../src/core/coding/merge/settle';
import type { MergedFile } from '../../../../../src/core/coding/merge/mergeFile';
import { parseRoundCodes, serializeRoundCodes } from '../../../../../src/core/study/rounds/roundFiles';
import { encodeText } from '../../../../../src/core/text/decode';
import { without, writeJson, type JsonObject } from '../../../../../src/core/text/json';
import { at } from '../../../../support/core/memoryFiles';
import { kindOf, merged } from '../../../../support/core/merging';
import { someCoding, uuid } from '../../../../support/core/sidecars';

const round = kindOf('rounds/first/bert.codes.json');
const resolutions = kindOf('rounds/first/resolutions.json');
const memos = kindOf('memos/anna.memos.json');

const roundFile = (fields: object): string =>
  JSON.stringify({
    format: 1,
    blind: 'shielded',
    seen: [],
    unclear: [],
    questions: [],
    codings: [],
    suggestions: [],
    ...fields,
  });
const resolutionFile = (...entries: readonly object[]): string => JSON.stringify({ format: 1, resolutions: entries });
const decided = { id: uuid(1), unit: 'u01', codings: [uuid(2), uuid(3)], verdict: 'applies' };

function both(kind: FileKind, base: string, ours: string, theirs: string): JsonObject {
  const here = merged(base, ours, theirs, kind);
  assert.deepEqual(here.conflicts, []);
  const sets = ({ file }: MergedFile): JsonObject => ({ ...file, seen: [...((file.seen ?? []) as string[])].sort() });
  if (kind !== resolutions) assert.deepEqual(sets(here), sets(merged(base, theirs, ours, kind)));
  return JSON.parse(here.text) as JsonObject;
}

describe('mergeFile of the files of rounds, and of memos', () => {
  it('knows a file by its place', () => {
    const names = ['a/rounds/r 1/anna.codes.json', 'rounds/r/resolutions.json', 'a/fg1.transcript.anna.codes.json'];
    assert.deepEqual(
      [...names, 'rounds\\r\\anna.codes.json', 'memos/a.memos.json', 'resolutions.json', 'rounds/r/round.json'].map(
        (name) => fileKindOf(name)?.name,
      ),
      ['roundCodes', 'resolutions', 'sidecar', 'roundCodes', 'memos', undefined, undefined],
    );
  });

  it('takes together what was seen, left unclear, suggested and coded', () => {
    const coding = { ...someCoding(1), unit: 'u01' };
    const [rain, sun] = ['Rain', 'Sun'].map((name, at) => ({ id: uuid(at + 70), unit: 'u01', name }));
    const file = both(
      round,
      roundFile({ seen: ['u01', 'u02'], unclear: [{ unit: 'u02', reason: 'who speaks?' }] }),
      roundFile({ seen: ['u01', 'u02', 'u04'], unclear: [], suggestions: [rain], codings: [coding] }),
      roundFile({
        seen: ['u02', 'u03'],
        unclear: [
          { unit: 'u02', reason: 'who speaks?' },
          { unit: 'u03', reason: 'cut off' },
        ],
        suggestions: [sun],
      }),
    );
    assert.deepEqual(file, {
      format: 1,
      blind: 'shielded',
      seen: ['u02', 'u04', 'u03'],
      unclear: [{ unit: 'u03', reason: 'cut off' }],
      questions: [],
      codings: [coding],
      suggestions: [rain, sun],
    });
    const text = writeJson(file);
    const { value, problems } = parseRoundCodes(at('rounds/first/bert.codes.json'), {
      kind: 'file',
      bytes: encodeText(text),
    });
    assert.deepEqual(problems, []);
    assert.equal(text, value && serializeRoundCodes(value));
  });

  const finished = { finished: '2026-01-02T00:00:00Z', hash: 'sha256:1', seen: ['u01', 'u02'] };
  const alsoFinished = { finished: '2026-01-03T00:00:00Z', hash: 'sha256:2', seen: ['u02'] };

  it('takes a finished file as a whole: one side’s, where the other did nothing or less', () => {
    const begun = roundFile({ seen: ['u01'] });
    for (const [base, other] of [
      [begun, begun],
      [roundFile({}), begun],
      [undefined, begun],
      [roundFile(alsoFinished), roundFile(alsoFinished)],
    ] as const) {
      for (const [ours, theirs] of [
        [roundFile(finished), other],
        [other, roundFile(finished)],
      ] as const) {
        const { file, conflicts } = merged(base, ours, theirs, round);
        assert.deepEqual([file, conflicts], [JSON.parse(roundFile(finished)), []]);
      }
    }
  });

  it('asks about a finished file once, whichever way the question comes back', () => {
    const [ours, theirs] = [roundFile(finished), roundFile(alsoFinished)];
    const asked = merged(roundFile({}), ours, theirs, round);
    assert.deepEqual(asked.conflicts, [{ field: 'finished', theirs: JSON.parse(theirs) as object }]);
    assert.deepEqual(without(asked.file, 'conflicts'), JSON.parse(ours));
    assert.deepEqual(merged(ours, ours, asked.text, round).file, asked.file);
    assert.deepEqual(merged(undefined, asked.text, theirs, round).file, asked.file);
    const settled = settle(round, asked.file, () => 'theirs');
    assert.deepEqual(settled, JSON.parse(theirs));
    assert.deepEqual(merged(asked.text, asked.text, writeJson(settled), round).file, settled);
  });

  it('joins who agrees and what each argued; asks where the verdicts differ', () => {
    const base = resolutionFile({ ...decided, agreedBy: ['anna'], positions: { anna: 'a' } });
    const ours = {
      ...decided,
      agreedBy: ['anna', 'bert'],
      positions: { anna: 'a', bert: 'b' },
      at: '2026-01-02T00:00:00Z',
    };
    const theirs = {
      ...decided,
      agreedBy: ['anna', 'cato'],
      positions: { anna: 'a', cato: 'c' },
      at: '2026-01-03T00:00:00Z',
    };
    const file = both(resolutions, base, resolutionFile(ours), resolutionFile(theirs));
    const positions = { anna: 'a', bert: 'b', cato: 'c' };
    const expected = { ...decided, positions, agreedBy: ['anna', 'bert', 'cato'], at: '2026-01-03T00:00:00Z' };
    assert.deepEqual(file, { format: 1, resolutions: [expected] });
    const asked = merged(
      resolutionFile(),
      resolutionFile({ ...ours, verdict: 'recode' }),
      resolutionFile({ ...ours, verdict: 'unclear' }),
      resolutions,
    );
    assert.deepEqual(asked.conflicts, [{ in: 'resolutions', id: uuid(1), field: 'verdict', theirs: 'unclear' }]);
  });

  it('asks once about what is there again, whatever else was said beside a conflict that waited for it', () => {
    const conflict = { in: 'resolutions', id: decided.id, field: 'verdict', theirs: 'applies not' };
    const waiting = JSON.stringify({ format: 1, resolutions: [], conflicts: [{ ...conflict, note: 'by hand' }] });
    const there = JSON.stringify({ format: 1, resolutions: [decided], conflicts: [conflict] });
    const { text, file } = merged(undefined, waiting, there, resolutions);
    assert.deepEqual(file.conflicts, [conflict]);
    assert.equal(merged(undefined, text, text, resolutions).text, text);
  });

  it('keeps memos of both, and the edit of one that was taken away', () => {
    const memo = (number: number, text = 'x'): object => ({
      id: uuid(number),
      created: '2026-01-01T00:00:00Z',
      text,
      target: { kind: 'study' },
    });
    const file = (...all: readonly object[]): string => JSON.stringify({ format: 1, memos: all });
    const { text, kept } = merged(file(memo(1), memo(2)), file(memo(1, 'y')), file(memo(2), memo(3)), memos);
    assert.deepEqual(JSON.parse(text), { format: 1, memos: [memo(1, 'y'), memo(3)] });
    assert.deepEqual(
      kept.map(({ id, takenAwayBy }) => [id, takenAwayBy]),
      [[uuid(1), 'theirs']],
    );
  });

  it('is settled by choosing, one field after the other', () => {
    const base = resolutionFile(decided);
    const ours = resolutionFile({ ...decided, verdict: 'recode', reason: 'a' });
    const { file } = merged(base, ours, resolutionFile({ ...decided, verdict: 'unclear', reason: 'b' }), resolutions);
    const first = settle(resolutions, file, ({ field }) => (field === 'verdict' ? 'theirs' : undefined));
    assert.deepEqual(first, {
      format: 1,
      resolutions: [{ ...decided, verdict: 'unclear', reason: 'a' }],
      conflicts: [{ in: 'resolutions', id: uuid(1), field: 'reason', theirs: 'b' }],
    });
    assert.deepEqual(
      settle(resolutions, first, () => 'ours'),
      {
        format: 1,
        resolutions: [{ ...decided, verdict: 'unclear', reason: 'a' }],
      },
    );
  });
});
