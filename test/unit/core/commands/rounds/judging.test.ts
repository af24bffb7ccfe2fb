import assert from 'node:assert/strict';
import { recode } from '../../../../../src/core/commands/recode';
import { markUnit, remarkOnUnit } from '../../../../../src/core/commands/rounds/markUnit';
import { suggestCode } from '../../../../../src/core/commands/rounds/suggestCode';
import { unassignInRound } from '../../../../../src/core/commands/rounds/unassignInRound';
import type { RoundCodes } from '../../../../../src/core/study/rounds/roundCodes';
import type { StudySession } from '../../../../../src/core/study/session';
import { at, type MemoryFiles } from '../../../../support/core/memoryFiles';
import { codebook, group1, openGarden, spanOfWords } from '../../../../support/core/memoryStudy';
import { roundFile, roundOf, unitOf } from '../../../../support/core/rounds';
import { codeOf } from '../../../../support/core/thrown';

const group = at('transcripts/group1.transcript');
const berts = 'rounds/one/bert.codes.json';
const roundBook = codebook.replace('name: Water', 'name: Water in the round');
const unit = { round: 'one', unit: 'u01', coder: 'bert' } as const;

async function opened(
  more: Record<string, string | undefined> = {},
): Promise<{ files: MemoryFiles; session: StudySession }> {
  return openGarden({
    'rounds/one/round.json': roundOf(['anna', 'bert'], unitOf(group, group1, 'P2: We watched', 'MOD: And now?')),
    'rounds/one/codebook.yaml': roundBook,
    ...more,
  });
}

const codesOf = (session: StudySession): RoundCodes => session.current.rounds[0]!.codes.get('bert')!.codes;

async function code(session: StudySession, words: string, ...add: string[]): Promise<void> {
  const passages = [{ span: spanOfWords(group1, words), words }];
  await recode(session, { transcript: group, coder: 'bert', passages, add, inRound: { round: 'one', unit: 'u01' } });
}

describe('judging a unit of a round', () => {
  it('keeps its codings in the round, under the round’s codebook, each with its unit', async () => {
    const { files, session } = await opened();
    await code(session, 'behind the curtains', 'water', 'equipment');
    assert.deepEqual(
      codesOf(session).codings.map((coding) => [coding.unit, coding.code, coding.quote]),
      [
        ['u01', 'water', 'behind the curtains'],
        ['u01', 'tools', 'behind the curtains'],
      ],
    );
    assert.deepEqual(files.writes, [berts]);
    const view = session.inRound('one', 'bert')!;
    const placed = view.index.placed(group);
    assert.deepEqual(
      placed.map(({ anchored, resolution }) => [
        anchored.state,
        resolution.kind === 'code' ? resolution.code.name : resolution.kind,
      ]),
      [
        ['exact', 'Water in the round'],
        ['exact', 'Tools'],
      ],
    );
    assert.deepEqual(
      ['water', 'tools', 'neighbours'].map((id) => view.index.counts().get(id)?.count),
      [1, 1, 0],
    );
    assert.equal(session.index({ coder: 'bert' }).passages({ coder: 'all' }).length, 0);
  });

  it('says that a unit is judged, or that nothing applies, only once what was coded in it a moment ago is stored', async () => {
    const { session } = await opened();
    const coding = code(session, 'behind the curtains', 'water');
    assert.equal(await codeOf(() => markUnit(session, { ...unit, as: 'nothingApplies' })), 'round.hasCodings');
    await coding;
    const other = code(session, 'We watched', 'water');
    await markUnit(session, { ...unit, as: 'judged' });
    await other;
    assert.deepEqual(codesOf(session).seen, ['u01']);
    const { session: empty } = await opened();
    const first = code(empty, 'behind the curtains', 'water');
    await markUnit(empty, { ...unit, as: 'judged' });
    await first;
    assert.deepEqual(codesOf(empty).seen, ['u01']);
  });

  it('does not give a code twice, and takes it away again by undo', async () => {
    const { session } = await opened();
    await code(session, 'behind the curtains', 'water');
    await code(session, 'behind the curtains', 'water');
    assert.equal(codesOf(session).codings.length, 1);
    await session.undo('bert');
    assert.deepEqual(codesOf(session).codings, []);
  });

  it('refuses words outside the unit, and codes the round’s book does not have', async () => {
    const { session } = await opened();
    assert.equal(await codeOf(() => code(session, 'two wheelbarrows', 'water')), 'round.outsideUnit');
    assert.equal(await codeOf(() => code(session, 'behind the curtains', 'nothing')), 'code.unknownInRound');
  });

  it('counts as judged where something is coded, or where nothing is said to apply', async () => {
    const { session } = await opened();
    assert.equal(await codeOf(() => markUnit(session, { ...unit, as: 'judged' })), 'round.nothingCoded');
    await markUnit(session, { ...unit, as: 'nothingApplies' });
    assert.deepEqual(codesOf(session).seen, ['u01']);
    await markUnit(session, { ...unit, as: 'unjudged' });
    assert.deepEqual(codesOf(session).seen, []);
    await code(session, 'behind the curtains', 'water');
    assert.equal(await codeOf(() => markUnit(session, { ...unit, as: 'nothingApplies' })), 'round.hasCodings');
    await markUnit(session, { ...unit, as: 'judged' });
    await markUnit(session, { ...unit, as: 'judged' });
    assert.deepEqual(codesOf(session).seen, ['u01']);
  });

  it('is unclear or judged, never both; a question may stand beside either', async () => {
    const { session } = await opened();
    await markUnit(session, { ...unit, as: 'nothingApplies' });
    await remarkOnUnit(session, { ...unit, list: 'questions', reason: ' Is this a joke? ' });
    await remarkOnUnit(session, { ...unit, list: 'unclear', reason: 'Inaudible' });
    assert.deepEqual(codesOf(session).seen, []);
    assert.deepEqual(codesOf(session).unclear, [{ unit: 'u01', reason: 'Inaudible' }]);
    await remarkOnUnit(session, { ...unit, list: 'unclear', reason: 'Half of it is inaudible' });
    assert.deepEqual(codesOf(session).unclear, [{ unit: 'u01', reason: 'Half of it is inaudible' }]);
    await markUnit(session, { ...unit, as: 'nothingApplies' });
    assert.deepEqual([codesOf(session).seen, codesOf(session).unclear], [['u01'], []]);
    await session.undo('bert');
    assert.deepEqual(codesOf(session).seen, []);
    assert.equal(codesOf(session).unclear.length, 1);
    assert.deepEqual(codesOf(session).questions, [{ unit: 'u01', reason: 'Is this a joke?' }]);
    assert.equal(
      await codeOf(() => remarkOnUnit(session, { ...unit, list: 'questions', reason: '  ' })),
      'round.emptyRemark',
    );
  });

  it('takes suggestions for codes that are missing', async () => {
    const { session } = await opened();
    const passage = spanOfWords(group1, 'behind the curtains');
    await suggestCode(session, { ...unit, name: 'Watching', text: 'from afar', passage });
    const [suggestion] = codesOf(session).suggestions;
    assert.deepEqual(
      [suggestion?.unit, suggestion?.name, suggestion?.text, suggestion?.passage?.quote],
      ['u01', 'Watching', 'from afar', 'behind the curtains'],
    );
    const outside = spanOfWords(group1, 'two wheelbarrows');
    assert.equal(
      await codeOf(() => suggestCode(session, { ...unit, name: 'x', passage: outside })),
      'round.outsideUnit',
    );
  });

  it('takes away one’s own codings by id', async () => {
    const { session } = await opened();
    await code(session, 'behind the curtains', 'water', 'tools');
    const [first] = codesOf(session).codings;
    await unassignInRound(session, { round: 'one', coder: 'bert', ids: [first!.id] });
    assert.equal(codesOf(session).codings.length, 1);
    assert.equal(
      await codeOf(() => unassignInRound(session, { round: 'one', coder: 'bert', ids: [first!.id] })),
      'coding.unknown',
    );
  });

  for (const [what, more, expected] of [
    ['a round that is not there', { 'rounds/one/round.json': '' }, 'round.unknown'],
    ['a coder of whom the round does not know', { 'rounds/one/round.json': roundOf(['anna']) }, 'round.notYours'],
    ['a round without its codebook', { 'rounds/one/codebook.yaml': 'codes: [' }, 'round.noCodebook'],
    ['what is finished', { [berts]: roundFile('2026-03-01T10:00:00Z') }, 'round.finished'],
    ['a file that cannot be read', { [berts]: '{' }, 'round.notWritable'],
    [
      'a unit that is somebody else’s',
      {
        'rounds/one/round.json': roundOf(['anna', 'bert'], { ...unitOf(group, group1, 'MOD: And'), coders: ['anna'] }),
      },
      'round.unitUnknown',
    ],
    [
      'a passage whose transcript was renamed',
      { [group]: undefined, 'transcripts/renamed.transcript': group1 },
      'round.transcriptGone',
    ],
    ['a passage that is gone', { [group]: '---\ntitle: x\n---\nP1: Something else.\n' }, 'round.unitNotFound'],
  ] as const) {
    it(`refuses ${what}, and writes nothing`, async () => {
      const { files, session } = await opened(more);
      assert.equal(await codeOf(() => markUnit(session, { ...unit, as: 'nothingApplies' })), expected);
      assert.deepEqual(files.writes, []);
    });
  }
});
