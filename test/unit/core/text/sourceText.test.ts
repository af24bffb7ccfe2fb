import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codePointOffset, offset, span } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';
import { codePoints, unicodeText } from '../../../support/core/texts';

/** A text and a place in it, both ends included. */
const textAndPlace = unicodeText().chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length)));

describe('lines and columns', () => {
  it('count from 0, with a last empty line after a final line end', () => {
    const source = new SourceText('ab\n\nc\n');
    assert.deepEqual(source.lineStarts, [0, 3, 4, 6]);
    assert.deepEqual(source.lineColumn(offset(2)), { line: 0, column: 2 });
    assert.deepEqual(source.lineColumn(offset(3)), { line: 1, column: 0 });
    assert.deepEqual(source.lineColumn(offset(6)), { line: 3, column: 0 });
    assert.deepEqual(new SourceText('').lineColumn(offset(0)), { line: 0, column: 0 });
  });

  it('are kept inside their line and the text', () => {
    const source = new SourceText('ab\ncd');
    const offsetOf = (line: number, column: number): number => source.offsetOf({ line, column });
    assert.equal(offsetOf(0, 99), 2);
    assert.equal(offsetOf(0, -1), 0);
    assert.equal(offsetOf(1, 99), 5);
    assert.equal(offsetOf(9, 1), 4);
    assert.equal(offsetOf(-1, 1), 1);
  });

  it('know no line end but LF', () => {
    assert.deepEqual(new SourceText('a\u2028b\u0085c\u000bd').lineStarts, [0]);
  });

  it('lead back to every offset of any text', () => {
    fc.assert(
      fc.property(textAndPlace, ([text, at]) => {
        const source = new SourceText(text);
        const place = source.lineColumn(offset(at));
        assert.equal(source.offsetOf(place), at);
        const before = text.slice(0, at).split('\n');
        assert.deepEqual(place, { line: before.length - 1, column: before.at(-1)?.length });
      }),
    );
  });
});

describe('code points and UTF-16 units', () => {
  it('agree with what the text is made of, at every character of any text', () => {
    fc.assert(
      fc.property(unicodeText(), (text) => {
        const source = new SourceText(text);
        let at = 0;
        codePoints(text).forEach((character, index) => {
          assert.equal(source.toCodePoints(offset(at)), index);
          assert.equal(source.fromCodePoints(codePointOffset(index)), at);
          at += character.length;
        });
        assert.equal(source.codePointLength, codePoints(text).length);
        assert.equal(source.toCodePoints(source.length), source.codePointLength);
        assert.equal(source.fromCodePoints(source.codePointLength), text.length);
      }),
    );
  });

  it('count a place inside a pair as before it', () => {
    const source = new SourceText('a😀😀b');
    const counted = [0, 1, 2, 3, 4, 5, 6].map((at) => source.toCodePoints(offset(at)));
    assert.deepEqual(counted, [0, 1, 1, 2, 2, 3, 4]);
  });

  it('leave halves of pairs alone as characters of their own', () => {
    const source = new SourceText('\ude00a\ud83d');
    assert.equal(source.codePointLength, 3);
    assert.deepEqual(
      [0, 1, 2, 3].map((at) => source.toCodePoints(offset(at))),
      [0, 1, 2, 3],
    );
  });

  it('stay beyond the end when they are', () => {
    const source = new SourceText('a😀');
    for (const beyond of [3, 100, Number.MAX_SAFE_INTEGER - 5]) {
      assert.ok(source.fromCodePoints(codePointOffset(beyond)) > source.length);
    }
  });
});

it('a slice is the text from start to end, end not included', () => {
  fc.assert(
    fc.property(textAndPlace, fc.nat(), ([text, start], more) => {
      const end = start + (more % (text.length - start + 1));
      assert.equal(new SourceText(text).slice(span(start, end)), text.substring(start, end));
    }),
  );
});
