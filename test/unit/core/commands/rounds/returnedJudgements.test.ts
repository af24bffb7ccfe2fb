import assert from 'node:assert/strict';
import { collectRound } from '../../../../../src/core/commands/rounds/collectRound';
import { readReturnedFolder, type Returned } from '../../../../../src/core/commands/rounds/returnedPackage';
import { frozen } from '../../../../../src/core/study/rounds/frozen';
import type { RoundCodes, RoundCoding } from '../../../../../src/core/study/rounds/roundCodes';
import { StudySession } from '../../../../../src/core/study/session';
import { without } from '../../../../../src/core/text/json';
import { codePointOffset } from '../../../../../src/core/text/offsets';
import { memoryWorld } from '../../../../support/core/memoryStudy';
import { judge, packed, talk, talkText, type Packed } from '../../../../support/core/packedStudy';
import { codeOf } from '../../../../support/core/thrown';

/** What comes back, with its judgements changed by somebody who knows how to make the file look whole. */
async function returnedWith({ sent }: Packed, change: (codes: RoundCodes) => RoundCodes): Promise<Returned> {
  await judge(sent);
  const returned = await readReturnedFolder(sent, 'one');
  const { finished = '', ...codes } = without(returned.codes, 'hash');
  return { ...returned, codes: frozen(change(codes), finished) };
}

const withCoding =
  (change: (coding: RoundCoding) => RoundCoding) =>
  (codes: RoundCodes): RoundCodes => ({ ...codes, codings: codes.codings.map(change) });

const moved = (by: number) =>
  withCoding((coding) => ({
    ...coding,
    start: codePointOffset(coding.start + by),
    end: codePointOffset(coding.end + by),
  }));

const remark = { unit: 'u99', reason: 'Who?' };

describe('judgements that come back', () => {
  const spoiled: Record<string, readonly [change: (codes: RoundCodes) => RoundCodes, code: string]> = {
    'a place that holds other words': [moved(1), 'package.codingElsewhere'],
    'a place beyond what was sent': [moved(100_000), 'package.codingElsewhere'],
    'words of another unit': [withCoding((coding) => ({ ...coding, unit: 'u03' })), 'package.codingElsewhere'],
    'a unit that was not sent': [withCoding((coding) => ({ ...coding, unit: 'u99' })), 'package.unknownUnit'],
    'a question on a unit that was not sent': [(codes) => ({ ...codes, questions: [remark] }), 'package.unknownUnit'],
    'a code that the book does not have': [withCoding((one) => ({ ...one, code: 'mine' })), 'package.unknownCode'],
    'a code that only groups': [withCoding((one) => ({ ...one, code: 'people' })), 'package.unknownCode'],
    'a coding twice': [(codes) => ({ ...codes, codings: [...codes.codings, ...codes.codings] }), 'package.codingTwice'],
    'a suggestion on other words': [
      (codes) => ({
        ...codes,
        suggestions: codes.codings.map(({ id, unit, quote, prefix, suffix, start, end }) => {
          const passage = { quote: `${quote}!`, prefix, suffix, start, end };
          return { id, unit, name: 'Missing', passage };
        }),
      }),
      'package.codingElsewhere',
    ],
  };
  for (const [what, [change, code]] of Object.entries(spoiled)) {
    it(`are not taken in with ${what}, and nothing is written`, async () => {
      const made = await packed();
      const returned = await returnedWith(made, change);
      const before = made.files.paths();
      assert.equal(await codeOf(() => collectRound(made.home, 'one', returned)), code);
      assert.deepEqual(made.files.paths(), before);
    });
  }

  it('are not taken in with a time of finishing that is none', async () => {
    const made = await packed();
    const returned = await returnedWith(made, (codes) => codes);
    const codes = frozen(without(returned.codes, 'hash'), 'soon');
    assert.equal(await codeOf(() => collectRound(made.home, 'one', { ...returned, codes })), 'package.notFinished');
  });

  it('find their words where the text at home has moved since', async () => {
    const made = await packed('all');
    const returned = await returnedWith(made, (codes) => codes);
    made.files.put(talk, talkText.replace('title: A talk', 'title: A talk about the garden'));
    const home = await StudySession.open(memoryWorld(made.files));
    await collectRound(home, 'one', returned);
    const [coding] = home.current.rounds[0]!.codes.get('cato')!.codes.codings;
    const points = Array.from(made.files.text(talk)!).slice(coding!.start, coding!.end);
    assert.equal(points.join(''), returned.codes.codings[0]!.quote);
  });

  it('are not taken in where the coded words at home have become others', async () => {
    const made = await packed('all');
    const returned = await returnedWith(made, (codes) => codes);
    const { quote } = returned.codes.codings[0]!;
    made.files.put(talk, talkText.replace(quote, quote.replace('Turn', 'Round')));
    const home = await StudySession.open(memoryWorld(made.files));
    assert.equal(await codeOf(() => collectRound(home, 'one', returned)), 'package.homeChanged');
  });
});
