import assert from 'node:assert/strict';
import { removeFolders, run } from '../../support/cli';
import { rowsOf, sectionOf, sharedReport, splitRound } from '../../support/splitRound';

describe('the report of a round that coders shared among them', () => {
  let study = '';

  before(async () => {
    // bert never came to three passages.
    study = await splitRound(3);
  });

  after(removeFolders);

  it('counts in every table the units that two coders judged', async () => {
    const { units, perPair = [], perTranscript = {}, perRole = {} } = await sharedReport(study);
    const { units: all = 0, n = 0 } = units?.turn ?? {};
    assert.ok(n > 0 && n < all, `${n} of ${all}`);
    const counted = async (title: string): Promise<readonly number[]> =>
      rowsOf(await sectionOf(study, title)).map((cells) => Number(cells[1]));
    for (const [title, parts] of [
      ['By pair of coders', perPair],
      ['By transcript', Object.values(perTranscript)],
      ['By role of the speaker', Object.values(perRole)],
    ] as const) {
      assert.deepEqual(
        await counted(title),
        parts.map((part) => part.percentIdentical.n ?? 0),
        title,
      );
      assert.equal(
        parts.reduce((sum, part) => sum + part.n, 0),
        n,
        title,
      );
    }
    assert.equal(perPair[2]?.n, 0);
  });

  it('says in how many of the drawn passages the units are that two judged, of this round and among others', async () => {
    const { units, passages, rounds, tested } = await sharedReport(study);
    const { drawn } = passages;
    assert.equal(tested?.passages, drawn - 3);
    const n = units?.turn.n ?? 0;
    const { out } = await run(study, ['report', 'shared', '--as', 'md']);
    assert.ok(
      out.includes(
        `- **${n} turns**: judged by two or more, in ${drawn - 3} of ${drawn} drawn passages; drawn: ${drawn} passages (`,
      ),
      out.slice(0, 1500),
    );
    const dutch = await run(study, ['report', 'shared', '--as', 'md'], { language: 'nl' });
    assert.ok(dutch.out.includes(`door twee of meer beoordeeld, in ${drawn - 3} van ${drawn} getrokken fragmenten; `));
    const section = await sectionOf(study, 'Rounds');
    const own = rowsOf(section).find(([name]) => name === 'shared');
    assert.equal(own?.[3], `${drawn - 3} of ${drawn}`);
    assert.match(section, /those that two coders or more judged/);
    const other = rounds.find(({ name }) => name === 'round-1');
    assert.equal(
      rowsOf(section).find(([name]) => name === String.raw`round\-1` || name === 'round-1')?.[3],
      String(other?.passages),
    );
    // Of a round that two judged as a whole there is nothing more to say.
    const whole = (await run(study, ['report', 'round-1', '--as', 'md'])).out;
    assert.match(whole, /turns\*\*: \d+ passages \([\d.]+ %\) of \d transcripts$/m);
  });

  it('says by name where a coder made no difference, so that κ of a pair is 0', async () => {
    const { codes, units, warnings } = await sharedReport(study);
    const zero = codes.filter(({ id }) => units?.turn.perCode[id]?.lightKappa?.value === 0);
    assert.ok(zero.length > 5);
    const told = warnings.filter(({ code }) => code === 'constantCoder').map(({ data }) => data);
    assert.deepEqual(
      told.map(({ coder }) => coder),
      ['bert', 'cato'],
    );
    const names = told.map((data) => String(data.codes)).join();
    for (const { name } of zero) assert.ok(names.includes(`“${name}”`), name);
    // Each gave this one to something and not to all.
    assert.ok(!names.includes('“Looking and observing”'));
    const { out } = await run(study, ['report', 'shared', '--as', 'md']);
    assert.match(out, /^- cato gave “.*” always or never, and another coder did not: κ of these two is 0 there, /m);
  });

  it('says of whom there is something to tell by marked passages, and of whom α is not defined', async () => {
    const section = await sectionOf(study, 'Passages as they were marked');
    const { spans } = await sharedReport(study);
    const [one, other, none] = spans?.perPair ?? [];
    assert.deepEqual([spans?.passages, none?.passages], [0, 0]);
    for (const pair of [one, other]) {
      const size = `in ${pair?.characters} characters of speech without blanks, ${pair?.words} words.`;
      assert.ok(section.includes(`${pair?.first} – ${pair?.second}: ${size}`), size);
    }
    assert.match(section, /all coders of these rows, .*: anna – bert – cato; bert – cato\.$/m);
    const undefinedOnes = section.split('\n').filter((line) => line.includes('not defined'));
    assert.equal(undefinedOnes.length, 1);
    assert.match(undefinedOnes[0] ?? '', /not defined for anna – bert; anna – cato: a coder gave two codes/);
    assert.doesNotMatch(section, /\b0 (characters|words)|no unit was judged/);
  });
});
