import assert from 'node:assert/strict';
import { assign, type AssignArguments } from '../../../../src/core/commands/assign';
import { span } from '../../../../src/core/text/offsets';
import { at } from '../../../support/core/memoryFiles';
import {
  codebook,
  codingId,
  codingOf,
  group1,
  openGarden,
  settings,
  sidecarOf,
  spanOfWords,
} from '../../../support/core/memoryStudy';
import { errorOf } from '../../../support/core/thrown';

const transcript = at('transcripts/group1.transcript');
const annas = `${transcript}.anna.codes.json`;
const wheelbarrows = spanOfWords(group1, 'two wheelbarrows');
const wanted: AssignArguments = { transcript, span: wheelbarrows, codes: ['tools'], coder: 'anna' };

describe('assign', () => {
  it('makes a coding with its words, context and code point offsets', async () => {
    const { session } = await openGarden();
    const span = spanOfWords(group1, 'no plan');
    const [coding] = await assign(session, { ...wanted, span, codes: ['plan'], memo: 'Really?', doubtful: true });
    const at = Array.from(group1.slice(0, group1.indexOf('no plan'))).length;
    assert.deepEqual(coding, {
      code: 'plan',
      created: '2026-03-01T10:00:01Z',
      memo: 'Really?',
      doubtful: true,
      id: codingId(1),
      quote: 'no plan',
      prefix: 'P1: With two wheelbarrows 🌱 and ',
      suffix: ' at all.\nP2: We watched from beh',
      start: at,
      end: at + 7,
    });
    assert.equal(at, group1.indexOf('no plan') - 2, 'two emoji before');
  });

  it('gives several codes in one step, each once, and none that is there already', async () => {
    const { files, session } = await openGarden({
      [annas]: sidecarOf(group1, { id: codingId(50), code: 'equipment', words: 'two wheelbarrows' }),
    });
    const made = await assign(session, { ...wanted, codes: ['water', 'tools', 'Water', 'plan'] });
    assert.deepEqual(
      made.map(({ code }) => code),
      ['water', 'plan'],
    );
    assert.deepEqual(session.nextUndo('anna')?.label, 'step.assign');
    await session.undo('anna');
    assert.equal(
      files.text(annas),
      sidecarOf(group1, { id: codingId(50), code: 'equipment', words: 'two wheelbarrows' }),
    );
  });

  it('stores the code that a former id became', async () => {
    const { session } = await openGarden();
    const [coding] = await assign(session, { ...wanted, codes: ['equipment'] });
    assert.equal(coding?.code, 'tools');
  });

  it('lets a passage have a code again at another place, from another coder, or after it moved', async () => {
    const { session } = await openGarden({
      [annas]: sidecarOf(`# Shed\n${group1}`, { id: codingId(50), words: 'two wheelbarrows' }),
    });
    assert.equal((await errorOf(() => assign(session, wanted)))?.code, 'coding.exists');
    await assign(session, { ...wanted, span: span(wheelbarrows.start + 4, wheelbarrows.end) });
    await assign(session, { ...wanted, coder: 'bert' });
    assert.equal(session.index({ coder: 'anna' }).counts({ coder: 'all' }).get('tools')?.count, 3);
  });

  it('does nothing where no code is named', async () => {
    const { files, session } = await openGarden();
    assert.deepEqual(await assign(session, { ...wanted, codes: [] }), []);
    assert.deepEqual([files.writes, session.nextUndo('anna')], [[], undefined]);
  });

  const outside = { start: group1.length - 3, end: group1.length + 1 };
  /** What is wrong → the error, with what it names. */
  const rows: readonly (readonly [what: string, change: Partial<AssignArguments>, code: string, data?: object])[] = [
    ['a coder who is not in the study', { coder: 'zoe' }, 'coder.unknown', { coder: 'zoe' }],
    ['no coder', { coder: '' }, 'coder.unknown', { coder: '?' }],
    [
      'a transcript that is not there',
      { transcript: at('x.transcript') },
      'transcript.unknown',
      { file: 'x.transcript' },
    ],
    ['a transcript that cannot be read', { transcript: at('transcripts/broken.transcript') }, 'transcript.unknown'],
    ['other words than the caller saw', { words: 'three wheelbarrows' }, 'transcript.changed', { file: transcript }],
    [
      'a passage beyond the end',
      { span: span(outside.start, outside.end) },
      'passage.outside',
      { file: transcript, length: Array.from(group1).length },
    ],
    ['a passage before the start', { span: span(-1, 5) }, 'passage.outside'],
    ['a passage that ends before it starts', { span: span(9, 5) }, 'passage.outside'],
    ['a passage that is no number', { span: span(NaN, 5) }, 'passage.outside'],
    ['an empty passage', { span: span(5, 5) }, 'passage.empty'],
    ['a passage of blanks', { span: spanOfWords(group1, '.\n\nMOD'), words: '.\n\nMOD' }, ''],
    ['blanks alone', { span: span(group1.indexOf('\n\n'), group1.indexOf('\n\n') + 2) }, 'passage.empty'],
    ['the front matter', { span: spanOfWords(group1, 'title: Garden') }, 'passage.frontMatter'],
    ['front matter and text', { span: span(10, group1.indexOf('Recorded') + 3) }, 'passage.frontMatter'],
    ['a code that is not in the book', { codes: ['tools', 'spade'] }, 'code.unknown', { code: 'spade' }],
    ['a code that two codes claim', { codes: ['old'] }, 'code.unclear', { code: 'old', claimedBy: 'hose, can' }],
    ['a code that only groups', { codes: ['people'] }, 'code.notCodable', { code: 'People' }],
    ['a retired code', { codes: ['weeds'] }, 'code.retired', { code: 'Weeds', replacedBy: 'water' }],
    ['a code it has', { codes: ['plan'] }, 'coding.exists', { code: 'No plan' }],
  ];
  for (const [what, change, code, data] of rows) {
    it(`${code === '' ? 'takes' : 'refuses'} ${what}`, async () => {
      const { files, session } = await openGarden({
        'codebook.yaml': `${codebook}  - { id: hose, name: H, formerIds: [old] }\n  - { id: can, name: C, formerIds: [old] }\n`,
        'transcripts/broken.transcript': new Uint8Array([0xff]),
        [annas]: sidecarOf(group1, { id: codingId(50), code: 'plan', words: 'two wheelbarrows' }),
      });
      const error = await errorOf(() => assign(session, { ...wanted, ...change }));
      assert.equal(error?.code ?? '', code);
      if (data) assert.deepEqual(error?.data, data);
      if (error) assert.deepEqual([files.writes, session.nextUndo('anna')], [[], undefined]);
    });
  }

  it('codes a transcript without front matter from its first character on', async () => {
    const { session } = await openGarden({ 'transcripts/plain.transcript': 'Ann: Hi.\n' });
    const [coding] = await assign(session, {
      ...wanted,
      transcript: at('transcripts/plain.transcript'),
      span: span(0, 8),
    });
    assert.deepEqual(coding, {
      ...codingOf('Ann: Hi.\n', { id: codingId(1), words: 'Ann: Hi.' }),
      created: '2026-03-01T10:00:01Z',
    });
  });

  it('knows nobody where the study has no coders', async () => {
    const { session } = await openGarden({ 'study.yaml': settings.split('coders:')[0] ?? '' });
    assert.equal((await errorOf(() => assign(session, wanted)))?.code, 'coder.unknown');
  });
});
