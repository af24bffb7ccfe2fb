import assert from 'node:assert/strict';
import { recode, type RecodeArguments } from '../../../../src/core/commands/recode';
import { StudySession } from '../../../../src/core/study/session';
import { at } from '../../../support/core/memoryFiles';
import { codingId, group1, openGarden, sidecarOf, spanOfWords } from '../../../support/core/memoryStudy';
import { codeOf } from '../../../support/core/thrown';

const transcript = at('transcripts/group1.transcript');
const annas = `${transcript}.anna.codes.json`;
const wheelbarrows = { span: spanOfWords(group1, 'two wheelbarrows'), words: 'two wheelbarrows' };
const curtains = { span: spanOfWords(group1, 'behind the curtains'), words: 'behind the curtains' };
const wanted: RecodeArguments = { transcript, passages: [wheelbarrows, curtains], add: [], coder: 'anna' };

const given = sidecarOf(
  group1,
  { id: codingId(50), code: 'equipment', words: 'two wheelbarrows' },
  { id: codingId(51), code: 'unheard-of', words: 'behind the curtains' },
);

const saying = (text: string | undefined): string[] =>
  (JSON.parse(text ?? '') as { codings: { code: string; quote: string }[] }).codings.map(
    ({ code, quote }) => `${quote}: ${code}`,
  );

describe('recode', () => {
  it('gives and takes codes of several passages in one step', async () => {
    const { files, session } = await openGarden({ [annas]: given });
    await recode(session, { ...wanted, add: ['water', 'plan'], remove: ['tools', 'unheard-of'] });
    assert.deepEqual(saying(files.text(annas)).sort(), [
      'behind the curtains: plan',
      'behind the curtains: water',
      'two wheelbarrows: plan',
      'two wheelbarrows: water',
    ]);
    const step = session.nextUndo('anna');
    assert.deepEqual(
      [step?.label, step?.data],
      ['step.recode', { codes: 'Water, No plan', taken: 'Tools, unheard-of' }],
    );
    await session.undo('anna');
    assert.equal(files.text(annas), given);
    assert.equal(session.nextUndo('anna'), undefined);
  });

  it('gives only what a passage does not have yet, and takes nothing of another coder', async () => {
    const berts = `${transcript}.bert.codes.json`;
    const { files, session } = await openGarden({ [annas]: given, [berts]: given });
    const { added, removed } = await recode(session, { ...wanted, add: ['tools'], remove: ['unheard-of'] });
    assert.deepEqual(
      added.map(({ quote }) => quote),
      ['behind the curtains'],
    );
    assert.deepEqual(
      removed.map(({ id }) => id),
      [codingId(51)],
    );
    assert.equal(files.text(berts), given);
  });

  it('gives each coding of a step a time of its own, so that git can tell them apart', async () => {
    const { session } = await openGarden();
    const { files, ids } = session.world;
    const standing = await StudySession.open({ files, ids, clock: { now: () => '2026-01-15T11:00:00Z' } });
    const { added } = await recode(standing, { ...wanted, add: ['water', 'plan'] });
    assert.equal(new Set(added.map(({ created }) => created)).size, 4);
    assert.ok(added.every(({ created }) => !Number.isNaN(Date.parse(created))));
  });

  it('codes a passage once that is named twice', async () => {
    const { session } = await openGarden();
    const { added } = await recode(session, { ...wanted, passages: [curtains, curtains], add: ['water'] });
    assert.equal(added.length, 1);
  });

  it('writes nothing and leaves no step where everything is as it should be', async () => {
    const { files, session } = await openGarden({ [annas]: given });
    const change = { passages: [wheelbarrows], add: ['tools'], remove: ['water', 'tools'] };
    assert.deepEqual(await recode(session, { ...wanted, ...change }), { added: [], removed: [] });
    assert.deepEqual([files.writes, session.nextUndo('anna')], [[], undefined]);
  });

  for (const [what, change, code] of [
    [
      'one passage of which is not there',
      { passages: [wheelbarrows, { ...curtains, words: 'x' }] },
      'transcript.changed',
    ],
    ['one code of which only groups', { add: ['water', 'people'] }, 'code.notCodable'],
  ] as const) {
    it(`does nothing of a step ${what}`, async () => {
      const { files, session } = await openGarden({ [annas]: given });
      const all = { ...wanted, add: ['water'], remove: ['tools'], ...change };
      assert.equal(await codeOf(() => recode(session, all)), code);
      assert.deepEqual([files.writes, session.nextUndo('anna')], [[], undefined]);
    });
  }
});
