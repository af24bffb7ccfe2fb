import assert from 'node:assert/strict';
import { copyCodings, originalOf } from '../../../../src/core/commands/copyCodings';
import type { Sidecar } from '../../../../src/core/coding/sidecar';
import { checkStudy } from '../../../../src/core/study/checks/checkStudy';
import { at } from '../../../support/core/memoryFiles';
import { codingId, group1, openGarden, sidecarOf } from '../../../support/core/memoryStudy';
import { drawOf, unitOf } from '../../../support/core/rounds';
import { codeOf } from '../../../support/core/thrown';

const [group, copy] = [at('transcripts/group1.transcript'), at('transcripts/copy.transcript')];
const [annas, annasOfCopy] = [at(`${group}.anna.codes.json`), at(`${copy}.anna.codes.json`)];
const given = [
  { id: codingId(101), words: 'two wheelbarrows', memo: 'rust' },
  { id: codingId(102), code: 'water', words: 'the water' },
] as const;
const stored = sidecarOf(group1, ...given);

describe('the codings of a copied transcript', () => {
  it('are those of the original, with ids of their own', async () => {
    const { session } = await openGarden({ [annas]: stored, [copy]: group1 });
    assert.equal(originalOf(session, copy, 'anna'), group);
    const done = await copyCodings(session, { from: group, to: copy, coder: 'anna' });
    assert.deepEqual(done, { codings: 2, leftOut: 0 });
    const [first, second] = session.current.sidecars.get(annasOfCopy)?.sidecar.codings ?? [];
    assert.deepEqual([first?.quote, first?.memo, second?.quote], ['two wheelbarrows', 'rust', 'the water']);
    const ids = [first?.id, second?.id];
    assert.ok(!ids.includes(given[0].id) && !ids.includes(given[1].id) && new Set(ids).size === 2);
    assert.equal(originalOf(session, copy, 'anna'), undefined);
  });

  it('have times of their own, also where two of the original have the same', async () => {
    const { session } = await openGarden({ [annas]: stored, [copy]: group1 });
    const times = (path: typeof annas): readonly string[] =>
      session.current.sidecars.get(path)?.sidecar.codings.map(({ created }) => created) ?? [];
    await copyCodings(session, { from: group, to: copy, coder: 'anna' });
    assert.equal(new Set(times(annas)).size, 1);
    assert.equal(new Set(times(annasOfCopy)).size, 2);
  });

  it('are at their places in a copy that was edited', async () => {
    const edited = group1.replace('Recorded', 'We recorded');
    const { session } = await openGarden({ [annas]: stored, [copy]: edited });
    assert.equal(originalOf(session, copy, 'anna'), group);
    await copyCodings(session, { from: group, to: copy, coder: 'anna' });
    const passages = session.index({ coder: 'anna' }).passages({ transcript: copy });
    assert.deepEqual(
      passages.map(({ state, quote }) => [state, quote]),
      given.map(({ words }) => ['exact', words]),
    );
  });

  it('are left out where their passages are not certain to be in the copy, and so is what was noted on them', async () => {
    const exchange =
      'MOD: And did you ever talk about the fence with the others?\n' +
      'P1: No, we never talked about it, not with anybody from our street.\n' +
      'MOD: Thank you for telling us so openly about all of this.\n';
    const text = `${exchange}${group1.slice(group1.indexOf('MOD: How'))}${exchange}P2: That was all.\n`;
    const coded = sidecarOf(text, ...given, { id: codingId(103), words: 'never talked about it' });
    const { codings } = JSON.parse(coded) as { codings: readonly Readonly<Record<string, unknown>>[] };
    const memo = (number: number, words: string, rest = {}): object => {
      const { quote, prefix, suffix, start, end } = codings.find(({ quote }) => quote === words) ?? {};
      const target = { kind: 'passage', quote, prefix, suffix, start, end };
      return { id: codingId(number), created: '2026-01-15T11:00:00Z', text: words, target, ...rest };
    };
    const memos = [
      memo(201, 'never talked about it'),
      memo(202, 'the water', { replyTo: codingId(201) }),
      memo(203, 'two wheelbarrows', { replyTo: codingId(202) }),
    ];
    const { session } = await openGarden({
      [group]: text,
      [annas]: JSON.stringify({ ...(JSON.parse(coded) as object), memos }),
      [copy]: text.slice(exchange.length),
    });
    const done = await copyCodings(session, { from: group, to: copy, coder: 'anna' });
    assert.deepEqual(done, { codings: 2, leftOut: 2 });
    const sidecar = session.current.sidecars.get(annasOfCopy)?.sidecar;
    assert.deepEqual(
      sidecar?.codings.map(({ quote }) => quote),
      ['two wheelbarrows', 'the water'],
    );
    const [onBarrows, onWater] = sidecar.memos;
    assert.deepEqual(
      [onBarrows?.text, onBarrows?.replyTo, onWater?.text, onWater?.replyTo],
      ['two wheelbarrows', onWater?.id, 'the water', undefined],
    );
  });

  it('are not offered where another text is, nor to who has coded nothing, nor between two originals', async () => {
    const { session } = await openGarden({ [annas]: stored, [copy]: 'P1: Something else.\n' });
    assert.equal(originalOf(session, copy, 'anna'), undefined);
    const { session: same } = await openGarden({ [annas]: stored, [copy]: group1 });
    assert.equal(originalOf(same, copy, 'bert'), undefined);
    const third = at('transcripts/third.transcript');
    const { session: three } = await openGarden({
      [annas]: stored,
      [annasOfCopy]: stored,
      [copy]: group1,
      [third]: group1,
    });
    assert.equal(originalOf(three, third, 'anna'), undefined);
  });

  it('are not copied out of the sight of a round in which their coder judges them again', async () => {
    const unit = unitOf(group, group1, 'P2: We watched', 'MOD: And now?');
    const { files, session } = await openGarden({
      [annas]: sidecarOf(group1, { id: codingId(101), code: 'water', words: 'behind the curtains' }),
      [copy]: group1,
      'rounds/again/round.json': drawOf({ coders: ['anna'], units: [unit], purpose: 'intra-coder' }),
    });
    const code = await codeOf(() => copyCodings(session, { from: group, to: copy, coder: 'anna' }));
    assert.deepEqual([code, files.text(annasOfCopy)], ['coding.hiddenByRound', undefined]);
  });

  it('never take the place of a file that is there', async () => {
    const { files, session } = await openGarden({ [annas]: stored, [copy]: group1 });
    files.put(annasOfCopy, 'mine');
    const code = await codeOf(() => copyCodings(session, { from: group, to: copy, coder: 'anna' }));
    assert.deepEqual([code, files.text(annasOfCopy)], ['fix.targetExists', 'mine']);
  });

  it('get ids of their own where their file was copied too, and stay as they are otherwise', async () => {
    const memo = { created: '2026-01-15T11:00:00Z', text: 'so', target: { kind: 'transcript' } };
    const memos = [
      { ...memo, id: codingId(201) },
      { ...memo, id: codingId(202), replyTo: codingId(201) },
    ];
    const whole = JSON.stringify({ ...(JSON.parse(stored) as object), memos });
    const { files, session } = await openGarden({ [annas]: whole, [copy]: group1, [annasOfCopy]: whole });
    const problems = (): readonly unknown[] =>
      checkStudy(session, { coder: 'anna' }).map(({ file, code, data }) => [file, code, data]);
    const data = { copy, original: group, count: 2 };
    // Of names that tell nothing the second one is taken for the copy: it says so, and names the other.
    assert.deepEqual(problems(), [[annas, 'sidecar.copied', { ...data, copy: group, original: copy }]]);
    assert.equal(originalOf(session, copy, 'anna'), group);
    const done = await copyCodings(session, { from: group, to: copy, coder: 'anna' });
    assert.deepEqual([done, problems(), files.text(annas)], [{ codings: 2, leftOut: 0 }, [], whole]);
    const own = session.current.sidecars.get(annasOfCopy)?.sidecar;
    const original = session.current.sidecars.get(annas)?.sidecar;
    assert.ok(own && original);
    const ids = [...own.codings, ...own.memos].map(({ id }) => id);
    assert.ok([...original.codings, ...original.memos].every(({ id }) => !ids.includes(id)));
    const bare = ({ codings, memos }: Sidecar): unknown => [
      codings.map((coding) => ({ ...coding, id: '' })),
      memos.map(({ text, target }) => [text, target]),
    ];
    assert.deepEqual(bare(own), bare(original));
    assert.equal(own.memos.find(({ replyTo }) => replyTo)?.replyTo, own.memos.find(({ replyTo }) => !replyTo)?.id);
  });

  it('are taken for a copy also where more was coded in it since, and the name that holds the other is the copy’s', async () => {
    const more = sidecarOf(group1, ...given, { id: codingId(103), words: 'no plan' });
    const name = at('transcripts/group1 copy.transcript');
    const { session } = await openGarden({ [annas]: stored, [name]: group1, [`${name}.anna.codes.json`]: more });
    const [only, ...rest] = checkStudy(session, { coder: 'anna' });
    assert.deepEqual([only?.data, rest], [{ copy: name, original: group, count: 2 }, []]);
    await copyCodings(session, { from: group, to: name, coder: 'anna' });
    const kept = session.current.sidecars.get(at(`${name}.anna.codes.json`))?.sidecar.codings.map(({ id }) => id);
    assert.deepEqual([kept?.length, kept?.includes(codingId(103))], [3, true]);
  });

  it('are left as they are where their file is another by now', async () => {
    const { files, session } = await openGarden({ [annas]: stored, [copy]: group1, [annasOfCopy]: stored });
    files.put(annasOfCopy, 'mine');
    const code = await codeOf(() => copyCodings(session, { from: group, to: copy, coder: 'anna' }));
    assert.deepEqual([code, files.text(annasOfCopy)], ['copy.changedMeanwhile', 'mine']);
  });
});
