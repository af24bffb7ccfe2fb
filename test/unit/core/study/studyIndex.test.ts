import assert from 'node:assert/strict';
import type { StudySession } from '../../../../src/core/study/session';
import type { CodingFilter, PassageFilter } from '../../../../src/core/study/studyIndex';
import { at } from '../../../support/core/memoryFiles';
import {
  codebook,
  codingId,
  codingOf,
  diary,
  group1,
  openGarden,
  sidecarOf,
  type GivenCoding,
} from '../../../support/core/memoryStudy';

const group = at('transcripts/group1.transcript');
const viewer = { coder: 'anna' };
let next = 0;
const given = (code: string, words: string, more: Partial<GivenCoding> = {}): GivenCoding => ({
  id: codingId(++next),
  code,
  words,
  ...more,
});

async function open(annas: readonly GivenCoding[], more: Record<string, string> = {}): Promise<StudySession> {
  const { session } = await openGarden({
    'transcripts/group1.transcript.anna.codes.json': sidecarOf(group1, ...annas),
    ...more,
  });
  return session;
}

/** `id count/total/transcripts` of every code that has any. */
function counts(session: StudySession, filter?: CodingFilter): string[] {
  return [...session.index(viewer).counts(filter)]
    .filter(([, { total }]) => total > 0)
    .map(([id, { count, total, transcripts }]) => `${id} ${count}/${total}/${transcripts}`);
}

const quotes = (session: StudySession, filter?: PassageFilter): string[] =>
  session
    .index(viewer)
    .passages(filter)
    .map(({ quote }) => quote);

describe('StudyIndex: counts', () => {
  it('names every code of the book, also those never given', async () => {
    const session = await open([]);
    assert.deepEqual(
      [...session.index(viewer).counts().keys()],
      ['beginning', 'tools', 'plan', 'people', 'neighbours', 'water', 'weeds'],
    );
  });

  it('counts own passages, those of the codes below, and transcripts', async () => {
    const session = await open(
      [
        given('tools', 'two wheelbarrows'),
        given('plan', 'no plan'),
        given('beginning', 'the garden begin'),
        given('water', 'water'),
      ],
      {
        'transcripts/diary.transcript.anna.codes.json': sidecarOf(diary, given('water', 'tap'), given('tools', 'tap')),
      },
    );
    assert.deepEqual(counts(session), ['beginning 1/4/1', 'tools 2/2/2', 'plan 1/1/1', 'water 2/2/2']);
  });

  it('counts below at every depth', async () => {
    const deep =
      'codes: [{ id: a, name: A, codes: [{ id: b, name: B, codes: [{ id: c, name: C }] }, { id: d, name: D }] }]\n';
    const session = await open([given('c', 'water'), given('b', 'no plan'), given('d', 'no plan')], {
      'codebook.yaml': deep,
    });
    assert.deepEqual(counts(session), ['a 0/3/0', 'b 1/2/1', 'c 1/1/1', 'd 1/1/1']);
  });

  it('counts former ids as the code they became, and a passage once for code and coder', async () => {
    const session = await open(
      [given('tools', 'two wheelbarrows'), given('equipment', 'two wheelbarrows'), given('Equipment', 'no plan')],
      { 'transcripts/group1.transcript.bert.codes.json': sidecarOf(group1, given('tools', 'two wheelbarrows')) },
    );
    assert.deepEqual(counts(session), ['beginning 0/2/0', 'tools 2/2/1']);
    assert.deepEqual(counts(session, { coder: 'all' }), ['beginning 0/3/0', 'tools 3/3/1']);
    assert.equal(quotes(session, { codes: ['tools'] }).length, 3);
  });

  it('counts nowhere what is unclear or unknown, orphaned or ambiguous', async () => {
    const claimed = `${codebook}  - { id: hose, name: Hose, formerIds: [sprinkler] }\n  - { id: can, name: Can, formerIds: [sprinkler] }\n`;
    const twice = 'MOD: Yes, and everything else stays as it was before.\n'.repeat(3);
    const text = `${group1}${twice}`;
    const lost = codingOf('nobody ever said this here', given('water', 'ever said'));
    const moved = { ...codingOf(text, given('water', 'Yes, and')), start: 1, end: 9 };
    const session = await open([], {
      'codebook.yaml': claimed,
      [group]: text,
      'transcripts/group1.transcript.anna.codes.json': JSON.stringify({
        format: 1,
        codings: [
          codingOf(text, given('sprinkler', 'two wheelbarrows')),
          codingOf(text, given('spade', 'no plan')),
          lost,
          { ...moved, prefix: 'erything else stays as it was before.\nMOD: '.slice(-32) },
        ],
      }),
    });
    assert.deepEqual(counts(session), []);
    assert.deepEqual(
      session
        .index(viewer)
        .passages()
        .map(({ code, codeIs, state, quote, span, line }) => [
          code,
          codeIs,
          state,
          quote,
          span !== undefined,
          line !== undefined,
        ]),
      [
        ['sprinkler', 'unclear', 'exact', 'two wheelbarrows', true, true],
        ['spade', 'unknown', 'exact', 'no plan', true, true],
        ['water', 'known', 'ambiguous', 'Yes, and', false, false],
        ['water', 'known', 'orphaned', 'ever said', false, false],
      ],
    );
  });

  it('follows a passage that moved', async () => {
    const session = await open([given('water', 'argues about the water')], { [group]: `# Shed\n\n${group1}` });
    const [passage] = session.index(viewer).passages();
    assert.deepEqual([passage?.state, passage?.quote, passage?.line], ['moved', 'argues about the water', 16]);
    assert.deepEqual(counts(session), ['water 1/1/1']);
  });

  it('counts again after each change, and not before', async () => {
    const session = await open([given('water', 'water')]);
    const before = session.index(viewer);
    assert.equal(before, session.index({ coder: 'anna' }));
    await session.apply({
      label: 'step.assign',
      data: {},
      coder: 'anna',
      changes: [
        {
          transcript: group,
          changes: [{ id: codingId(99), after: codingOf(group1, { id: codingId(99), words: 'no plan' }) }],
        },
      ],
    });
    assert.equal(before.counts().get('tools')?.count, 0);
    assert.equal(session.index(viewer).counts().get('tools')?.count, 1);
  });
});

describe('StudyIndex: filters', () => {
  const filled = (): Promise<StudySession> =>
    open(
      [given('water', 'argues about the water'), given('plan', 'no plan at all'), given('tools', 'the garden begin')],
      {
        'transcripts/group1.transcript.bert.codes.json': sidecarOf(group1, given('plan', 'And now?')),
        'transcripts/group1.transcript.zoe.codes.json': sidecarOf(group1, given('plan', 'Now the whole street digs.')),
        'transcripts/diary.transcript.anna.codes.json': sidecarOf(diary, given('water', 'the tap open')),
      },
    );

  /** What is asked → passages, in transcript and text order. */
  const rows: readonly (readonly [filter: PassageFilter, quotes: readonly string[]])[] = [
    [{}, ['the tap open', 'the garden begin', 'no plan at all', 'argues about the water']],
    [{ coder: 'bert' }, ['And now?']],
    [{ coder: 'zoe' }, ['Now the whole street digs.']],
    [{ coder: 'all', codes: ['plan'] }, ['no plan at all', 'And now?', 'Now the whole street digs.']],
    [{ codes: ['water', 'tools'] }, ['the tap open', 'the garden begin', 'argues about the water']],
    [{ codes: [] }, []],
    [{ role: 'gardener' }, ['the tap open', 'no plan at all']],
    [{ role: 'moderator', coder: 'all' }, ['the garden begin', 'And now?']],
    [{ role: 'nobody' }, []],
    [{ transcript: group, role: 'neighbour' }, ['argues about the water']],
    [{ transcript: at('transcripts/diary.transcript') }, ['the tap open']],
    [{ transcript: at('transcripts/none.transcript') }, []],
  ];
  for (const [filter, expected] of rows) {
    it(`finds the passages of ${JSON.stringify(filter)}`, async () => {
      const session = await filled();
      assert.deepEqual(quotes(session, filter), expected);
      const { codes, ...rest } = filter;
      if (codes !== undefined) return;
      const counted = [...session.index(viewer).counts(rest).values()].reduce((sum, { count }) => sum + count, 0);
      assert.equal(counted, expected.length);
    });
  }

  it('shows everybody’s where it is not said whose coding is the study’s', async () => {
    const { session } = await openGarden({
      'study.yaml': 'format: 1\ncoders: [{ id: anna }, { id: bert }]\n',
      'transcripts/group1.transcript.anna.codes.json': sidecarOf(group1, given('plan', 'no plan')),
    });
    assert.deepEqual(quotes(session), ['no plan']);
  });
});
