import assert from 'node:assert/strict';
import { fixStudy } from '../../../../src/core/commands/fixStudy';
import type { GivenCoding } from '../../../support/core/memoryStudy';
import { codingId, group1, openGarden, sidecarOf } from '../../../support/core/memoryStudy';
import { codeOf } from '../../../support/core/thrown';

const annas = 'transcripts/group1.transcript.anna.codes.json';
const words = 'two wheelbarrows';
const early = '2026-01-01T00:00:00Z';
const late = '2026-02-02T00:00:00Z';

/** Codings by number, some of which `--fix` takes away. */
const rows: readonly (readonly [what: string, codings: readonly GivenCoding[], removed: readonly number[]])[] = [
  [
    'nothing',
    [
      { id: codingId(1), words },
      { id: codingId(2), words: 'no plan' },
      { id: codingId(3), code: 'plan', words },
    ],
    [],
  ],
  [
    'the younger of two',
    [
      { id: codingId(1), words, created: late },
      { id: codingId(2), words, created: early },
    ],
    [1],
  ],
  [
    'a former id of the same code',
    [
      { id: codingId(1), words, created: early },
      { id: codingId(2), words, code: 'equipment', created: late },
    ],
    [2],
  ],
  [
    'the one that says nothing more',
    [
      { id: codingId(1), words, created: early },
      { id: codingId(2), words, created: late, memo: 'rust' },
    ],
    [1],
  ],
  [
    'the one that is not in doubt',
    [
      { id: codingId(1), words, created: early },
      { id: codingId(2), words, created: late, doubtful: true },
    ],
    [1],
  ],
  [
    'none of two that both say something',
    [
      { id: codingId(1), words, memo: 'a' },
      { id: codingId(2), words, memo: 'b' },
    ],
    [],
  ],
  [
    'two of three',
    [
      { id: codingId(1), words, memo: 'a' },
      { id: codingId(2), words },
      { id: codingId(3), words },
    ],
    [2, 3],
  ],
  [
    'nothing of codes that are not in the book',
    [
      { id: codingId(1), code: 'x', words },
      { id: codingId(2), code: 'x', words },
    ],
    [],
  ],
  [
    'one of two that share their id too',
    [
      { id: codingId(1), words },
      { id: codingId(1), words },
    ],
    [1],
  ],
];

describe('fixStudy', () => {
  for (const [what, codings, removed] of rows) {
    it(`takes away ${what}`, async () => {
      const { files, session } = await openGarden({ [annas]: sidecarOf(group1, ...codings) });
      const fixed = await fixStudy(session, 'anna');
      assert.deepEqual(
        fixed.removed.map(({ id }) => Number(id.slice(-4))).sort((a, b) => a - b),
        removed,
      );
      const left = session.current.sidecars.get(annas as never)?.sidecar.codings.length;
      assert.equal(left, codings.length - removed.length);
      assert.equal(files.writes.length, removed.length === 0 ? 0 : 1);
      assert.deepEqual((await fixStudy(session, 'anna')).removed, []);
    });
  }

  it('is one step, taken back as one', async () => {
    const thrice = sidecarOf(group1, ...[1, 2, 3].map((number) => ({ id: codingId(number), words })));
    const { files, session } = await openGarden({ [annas]: thrice });
    await fixStudy(session, 'anna');
    await session.undo('anna');
    assert.equal(files.text(annas), thrice);
  });

  it('leaves the files of others alone', async () => {
    const twice = sidecarOf(group1, { id: codingId(1), words }, { id: codingId(2), words });
    const { files, session } = await openGarden({ 'transcripts/group1.transcript.bert.codes.json': twice });
    await fixStudy(session, 'anna');
    assert.deepEqual(files.writes, []);
  });

  it('wants a coder of the study', async () => {
    const { session } = await openGarden();
    assert.equal(await codeOf(() => fixStudy(session, 'zoe')), 'coder.unknown');
  });
});
