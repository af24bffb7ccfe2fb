import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText, encodeText, normalizeLineEnds } from '../../../../src/core/text/decode';
import { unicodeText } from '../../../support/core/texts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const textOf = (raw: string): string | undefined => decodeText(utf8(raw)).source?.text;

/** The same text in UTF-16, with the low or the high byte first. */
function utf16(text: string, order: 'LE' | 'BE', bom: boolean): Uint8Array {
  const encoded = Buffer.from(bom ? `\ufeff${text}` : text, 'utf16le');
  return Uint8Array.from(order === 'LE' ? encoded : encoded.swap16());
}

describe('decodeText', () => {
  const lineEnds: readonly (readonly [what: string, raw: string, text: string, lineEnd: string])[] = [
    ['LF', 'a\nb\n', 'a\nb\n', 'lf'],
    ['CRLF', 'a\r\nb\r\n', 'a\nb\n', 'crlf'],
    ['lone CR', 'a\rb\r', 'a\nb\n', 'cr'],
    ['CRLF and LF', 'a\r\nb\n', 'a\nb\n', 'mixed'],
    ['CRLF and CR', 'a\r\nb\r', 'a\nb\n', 'mixed'],
    ['CR before CRLF: two line ends', 'a\r\r\nb', 'a\n\nb', 'mixed'],
    ['LF before CR: two line ends', 'a\n\rb', 'a\n\nb', 'mixed'],
    ['no line end', 'a', 'a', 'none'],
    ['an empty file', '', '', 'none'],
  ];
  for (const [what, raw, text, lineEnd] of lineEnds) {
    it(`reads ${what} and remembers it`, () => {
      const { source, raw: kept, form, problems } = decodeText(utf8(raw));
      assert.deepEqual([source?.text, kept, form.lineEnd, problems], [text, raw, lineEnd, []]);
    });
  }

  it('adds no final line end and takes none away', () => {
    assert.equal(textOf('a\nb'), 'a\nb');
    assert.equal(textOf('a\nb\n\n\n'), 'a\nb\n\n\n');
  });

  it('leaves the byte order mark out of the text, but only the one at the start', () => {
    const { source, form } = decodeText(bytes(0xef, 0xbb, 0xbf, ...utf8('a\ufeffb')));
    assert.equal(source?.text, 'a\ufeffb');
    assert.equal(form.bom, true);
    assert.equal(decodeText(bytes(0xef, 0xbb, 0xbf)).source?.text, '');
    assert.equal(decodeText(utf8('\ufeff\ufeffa')).source?.text, '\ufeffa');
    assert.equal(decodeText(utf8('a')).form.bom, false);
  });

  it('normalises nothing else', () => {
    for (const text of ['e\u0301', 'é', 'ﬁ', '👩‍👩‍👧', 'a\u2028b\u2029c\u0085d\u000be\u000cf', ' a\t', '\u00a0']) {
      assert.equal(textOf(text), text);
    }
  });

  it('gives back the same bytes, whatever the text and its line ends', () => {
    const raw = fc.array(fc.oneof(unicodeText(4), fc.constantFrom('\r', '\n', '\r\n'))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(raw, fc.boolean(), (text, bom) => {
        const before = encodeText(text, bom);
        const { raw: kept, source, form } = decodeText(before);
        // A file of NULs and Latin letters in turn is UTF-16: tested below.
        fc.pre(kept !== undefined);
        assert.deepEqual(encodeText(kept, form.bom), before);
        assert.equal(source?.text, normalizeLineEnds(kept));
        assert.ok(!source.text.includes('\r'));
      }),
    );
  });

  it('reads a NUL, but says that this is hardly text', () => {
    const { source, problems } = decodeText(utf8('Anna: yes\0 and no'));
    assert.equal(source?.text, 'Anna: yes\0 and no');
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['text.nulBytes', 'warning']],
    );
  });
});

describe('bytes that are not UTF-8', () => {
  const transcript = 'INT: Hoe begon het bij jullie?\nP1: Eerst heb ik twee dagen meegedraaid.\n';
  const accented = transcript.replace('Hoe', 'Één');
  const cases: readonly (readonly [what: string, data: Uint8Array, guess: string])[] = [
    ['a lone continuation byte', bytes(0x61, 0x80), 'Windows-1252'],
    ['a sequence that breaks off', bytes(0x61, 0xc3), 'Windows-1252'],
    ['half a byte order mark', bytes(0xef, 0xbb), 'Windows-1252'],
    ['an overlong form', bytes(0xc0, 0xaf), 'Windows-1252'],
    ['an encoded half of a surrogate pair', bytes(0xed, 0xa0, 0x80), 'Windows-1252'],
    ['Windows-1252', Uint8Array.from(Buffer.from('Één café, très bien', 'latin1')), 'Windows-1252'],
    ...[transcript, accented].flatMap((text) =>
      (['LE', 'BE'] as const).flatMap((order) =>
        [true, false].map(
          (bom) =>
            [`UTF-16 ${order}, mark: ${bom}, ${text.slice(5, 8)}`, utf16(text, order, bom), `UTF-16 ${order}`] as const,
        ),
      ),
    ),
    ['UTF-16 LE of another script, by its mark', utf16('信頼を築く', 'LE', true), 'UTF-16 LE'],
    ['UTF-16 BE of nothing, by its mark', utf16('', 'BE', true), 'UTF-16 BE'],
  ];
  for (const [what, data, guess] of cases) {
    it(`are refused with a guess: ${what}`, () => {
      const { source, raw, problems } = decodeText(data);
      assert.deepEqual([source, raw], [undefined, undefined]);
      assert.deepEqual(
        problems.map(({ code, severity, data: said }) => [code, severity, said.guess]),
        [['text.notUtf8', 'error', guess]],
      );
    });
  }

  it('come with the encoding to convert from', () => {
    const commandFor = (data: Uint8Array): unknown => decodeText(data).problems[0]?.data.command;
    assert.equal(commandFor(utf16('a', 'LE', true)), 'iconv -f UTF-16 -t UTF-8 FILE > COPY');
    assert.equal(commandFor(utf16(transcript, 'LE', false)), 'iconv -f UTF-16LE -t UTF-8 FILE > COPY');
    assert.equal(commandFor(utf16(transcript, 'BE', false)), 'iconv -f UTF-16BE -t UTF-8 FILE > COPY');
    assert.equal(commandFor(bytes(0xe9)), 'iconv -f WINDOWS-1252 -t UTF-8 FILE > COPY');
  });
});

describe('text that was encoded twice', () => {
  // Not by TextDecoder: some versions of Node read Windows-1252 as Latin-1. Bytes without a character stay controls.
  const from0x80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
  const windows1252 = (byte: number): string => from0x80[byte - 0x80] ?? String.fromCharCode(byte);
  const twice = (text: string): string => Array.from(utf8(text), windows1252).join('');
  const problemsOf = (text: string): readonly string[] => decodeText(utf8(text)).problems.map(({ code }) => code);

  for (const text of [
    'Één idee: de crèche, beïnvloeden, coördinatie.',
    'Très bien, ça va à l’école. “Déjà” dit-elle…',
    'Größe, Übung, Straße und “Äpfel”',
    'P1: “Ja” – ‘nee’ — “misschien”…',
  ]) {
    it(`is read, but reported: ${text}`, () => {
      assert.deepEqual(problemsOf(twice(text)), ['text.doublyEncoded']);
      assert.equal(textOf(twice(text)), twice(text));
    });
    it(`is not what was well encoded: ${text}`, () => assert.deepEqual(problemsOf(text), []));
  }

  it('is not plain Dutch, French, Portuguese or Vietnamese', () => {
    for (const text of [
      'De coördinator beïnvloedde één van de ideeën: «reëel», zei ze. Privé? Café!',
      '« Âge ? » Âgé de 12 ans. CHÂTEAU, PÂTE, ÂME, GÂTÉ – « Ça alors… »',
      'NÃO, IRMÃ, MANHÃ, AMANHÃ; ÃO. Não, irmã.',
      'Â, Ã và Ấ: chữ cái. TÂN, LÃO, HÂN',
      'á à â ä ã å æ ç é è ê ë í ì î ï ñ ó ò ô ö õ ø ú ù û ü ÿ ß œ € ‘ ’ “ ” – — …',
    ]) {
      assert.deepEqual(problemsOf(text), [], text);
    }
  });

  it('is not somebody who writes about it once', () => {
    assert.deepEqual(problemsOf('P1: En dan stond er "cafÃ©" in plaats van "café".'), []);
  });
});
