import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorIn } from '../../../../src/core/anchoring/anchorIn';
import type { Anchored } from '../../../../src/core/anchoring/anchoring';
import { describeSpan } from '../../../../src/core/anchoring/describeSpan';
import type { Anchor } from '../../../../src/core/coding/sidecar';
import { span } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';
import { claimed, passageIn } from '../../../support/core/anchors';
import { codePoints, unicodeText } from '../../../support/core/texts';

const transcript = `INT: Hoe begon het 🙂 bij jullie, en wat vonden de ouders daarvan?
P1: Eerst heb ik |twee dagen meegedraaid|. (lacht) Dan pas kwamen de vragen van het team.
P2: Bij ons ook, al duurde het daar een stuk langer voor iemand iets vroeg.
`;
const { text, at } = passageIn(transcript);
const anchor = describeSpan(new SourceText(text), at);
const after = (change: (text: string) => string): Anchored => anchorIn(new SourceText(change(text)), anchor);
const movedTo = (start: number): Anchored => ({
  state: 'moved',
  span: span(start, start + anchor.quote.length),
  score: 1,
  via: 'context',
});
const orphaned: Anchored = { state: 'orphaned', score: 0 };

describe('anchorIn', () => {
  it('is exact where words and context stand at the stored place', () => {
    assert.deepEqual(
      after((same) => same),
      { state: 'exact', span: at, score: 1, via: 'stored' },
    );
  });

  it('is exact while only what is far away changes', () => {
    assert.equal(after((now) => now.replace('langer', 'korter')).state, 'exact');
    assert.equal(after((now) => now.replace('Hoe', 'Wie')).state, 'exact');
  });

  it('is exact at another UTF-16 place, since files count code points', () => {
    const place = span(at.start - 1, at.end - 1);
    const found = after((now) => now.replace('🙂', ':'));
    assert.deepEqual(found, { state: 'exact', span: place, score: 1, via: 'stored' });
  });

  it('follows the words when text is put in or taken out before them', () => {
    assert.deepEqual(
      after((now) => `---\ntitle: 😀\n---\n${now}`),
      movedTo(at.start + '---\ntitle: 😀\n---\n'.length),
    );
    assert.deepEqual(
      after((now) => now.replace('Hoe begon ', '')),
      movedTo(at.start - 'Hoe begon '.length),
    );
  });

  it('follows the words when they change places with the rest', () => {
    const twoTurns = (now: string): string => now.slice(now.indexOf('P1:'));
    const shuffled = after((now) => `${now.slice(0, 30)}\n\n${now}${twoTurns(now).slice(80)}`);
    assert.deepEqual(shuffled, movedTo(at.start + 32));
  });

  it('is orphaned when the words are deleted, or changed by one character', () => {
    assert.deepEqual(
      after((now) => now.replace('twee dagen meegedraaid', '')),
      orphaned,
    );
    assert.deepEqual(
      after((now) => now.replace('twee dagen', 'Twee dagen')),
      orphaned,
    );
    assert.deepEqual(
      after(() => ''),
      orphaned,
    );
  });

  it('is orphaned when the words stand there, but not between the same others', () => {
    assert.deepEqual(
      after((now) => now.replace('Eerst', 'eerst')),
      orphaned,
    );
    assert.deepEqual(
      after((now) => now.replace('(lacht)', '(zucht)')),
      orphaned,
    );
    assert.deepEqual(
      after(() => `${' '.repeat(at.start)}twee dagen meegedraaid`),
      orphaned,
    );
  });

  it('checks the context to its last character on both sides, and no further', () => {
    const around = (before: string, behind: string): Anchored => {
      const source = new SourceText(`${before}${'-'.repeat(31)}yes${'+'.repeat(31)}${behind}`);
      return anchorIn(source, describeSpan(new SourceText(`ab${'-'.repeat(31)}yes${'+'.repeat(31)}ba`), span(33, 36)));
    };
    assert.equal(around('ab', 'ba').state, 'exact');
    assert.equal(around('xb', 'bx').state, 'exact');
    assert.equal(around('ax', 'ba').state, 'orphaned');
    assert.equal(around('ab', 'xa').state, 'orphaned');
  });

  it('takes context that was cut short for the end of the text, where alone it counts', () => {
    const short = describeSpan(new SourceText('Yes. And then?'), span(0, 4));
    assert.equal(anchorIn(new SourceText('Yes. And then?'), short).state, 'exact');
    assert.equal(anchorIn(new SourceText('P1: Yes. And then?'), short).state, 'orphaned');
    assert.equal(anchorIn(new SourceText('Yes. And then? No.'), short).state, 'orphaned');
  });

  it('does not take another spelling of an accent for the same words', () => {
    const composed = describeSpan(new SourceText('één idee'), span(0, 3));
    assert.equal(anchorIn(new SourceText('e\u0301e\u0301n idee'), composed).state, 'orphaned');
  });

  it('finds any passage of any text: exact in it, moved or ambiguous with a line before it', () => {
    fc.assert(
      fc.property(unicodeText(40), fc.nat(), fc.nat(), (any, from, length) => {
        const characters = codePoints(`${'-'.repeat(32)}${any}`);
        const start = 32 + (from % (characters.length - 31));
        const end = start + (length % (characters.length - start + 1));
        fc.pre(end > start);
        const place = span(characters.slice(0, start).join('').length, characters.slice(0, end).join('').length);
        const source = new SourceText(characters.join(''));
        const stored = describeSpan(source, place);
        assert.deepEqual(anchorIn(source, stored), { state: 'exact', span: place, score: 1, via: 'stored' });
        const found = anchorIn(new SourceText(`New.\n${source.text}`), claimed(stored, 0, 1));
        const places = found.state === 'moved' ? [found.span] : found.state === 'ambiguous' ? found.candidates : [];
        assert.ok(
          places.some((one) => one.start === place.start + 5 && one.end === place.end + 5),
          found.state,
        );
      }),
    );
  });
});

describe('a place that several others equal', () => {
  const turn = `P1: En toen zei iedereen tegelijk ja. ${'.'.repeat(32)}\nP2: Yeah.\nP1: En dat was dat, heel de namiddag lang.\n`;
  const wordsAt = turn.indexOf('Yeah.');
  const stored = describeSpan(new SourceText(turn), span(wordsAt, wordsAt + 5));
  const twice = new SourceText(`INT: Begin.\n${turn}INT: Nog eens.\n${turn}`);

  it('is for the coder to choose, with every choice in the order of the text', () => {
    const places = [12, 12 + turn.length + 15].map((shift) => span(wordsAt + shift, wordsAt + shift + 5));
    assert.deepEqual(anchorIn(twice, stored), { state: 'ambiguous', candidates: places, score: 1, via: 'context' });
  });

  it('is exact where it was stored', () => {
    const second = claimed(stored, wordsAt + 12, wordsAt + 17);
    assert.deepEqual(anchorIn(twice, second), {
      state: 'exact',
      span: span(wordsAt + 12, wordsAt + 17),
      score: 1,
      via: 'stored',
    });
  });

  it('is not guessed by nearness', () => {
    assert.equal(anchorIn(twice, claimed(stored, wordsAt + 13, wordsAt + 18)).state, 'ambiguous');
  });
});

describe('offsets that cannot be', () => {
  const source = new SourceText(text);
  const cases: readonly (readonly [what: string, start: number, end: number])[] = [
    ['beyond the text', 10_000, 10_022],
    ['reaching beyond the text', codePoints(text).length - 3, codePoints(text).length + 19],
    ['huge', Number.MAX_SAFE_INTEGER - 22, Number.MAX_SAFE_INTEGER],
    ['reversed', anchor.end, anchor.start],
    ['empty', anchor.start, anchor.start],
    ['of another length than the words', anchor.start, anchor.end + 1],
    ['one too far', anchor.start + 1, anchor.end + 1],
    ['in UTF-16 units, as another program may have written', at.start, at.end],
  ];
  for (const [what, start, end] of cases) {
    it(`are never exact, and the words are still found: ${what}`, () => {
      assert.deepEqual(anchorIn(source, claimed(anchor, start, end)), movedTo(at.start));
      const elsewhere = { ...claimed(anchor, start, end), quote: 'never said' };
      assert.deepEqual(anchorIn(source, elsewhere), orphaned);
    });
  }

  it('do not make an empty quote a passage', () => {
    assert.deepEqual(anchorIn(source, { ...claimed(anchor, 5, 5), quote: '' }), orphaned);
  });
});

describe('hostile repetition', () => {
  const million = 1_000_000;
  const source = new SourceText('a'.repeat(million));
  const context = 'a'.repeat(32);
  const anchorOf = (prefix: string, quote: string, suffix: string): Anchor =>
    claimed({ ...anchor, prefix, quote, suffix }, million, million);

  for (const length of [1, 1000, 100_000, million / 2]) {
    const quote = 'a'.repeat(length);
    it(`gives a bounded choice of ${length} equal characters`, () => {
      const found = anchorIn(source, anchorOf(context, quote, context));
      assert.equal(found.state === 'ambiguous' && found.candidates.length, 20);
    });
    it(`comes to an end where ${length} characters nearly fit everywhere`, () => {
      for (const [prefix, words, suffix] of [
        ['', quote, ''],
        [context, `${quote}b`, context],
        [context, `b${quote}`, context],
        [context, `${quote}b${quote}`, context],
        [`b${context.slice(1)}`, quote, context],
        [`a${context}`, quote, context],
      ] as const) {
        assert.deepEqual(anchorIn(source, anchorOf(prefix, words, suffix)), orphaned);
      }
    });
  }

  it('finds the one long passage that does fit', () => {
    const quote = `${'ab'.repeat(100_000)}c`;
    const repeated = new SourceText(`${'ab'.repeat(300_000)}c${context}`);
    const found = anchorIn(repeated, anchorOf('ab'.repeat(16), quote, context));
    assert.deepEqual(found, { state: 'moved', span: span(400_000, 600_001), score: 1, via: 'context' });
  });
});
