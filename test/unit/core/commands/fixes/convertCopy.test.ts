import assert from 'node:assert/strict';
import fc from 'fast-check';
import { convertCopy, convertText, copyName } from '../../../../../src/core/commands/fixes/convertCopy';
import { decodeWindows1252, windows1252Byte } from '../../../../../src/core/text/windows1252';
import { at, MemoryFiles } from '../../../../support/core/memoryFiles';
import { codeOf } from '../../../../support/core/thrown';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, isBigEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let unit = 0; unit < text.length; unit++) view.setUint16(2 * unit, text.charCodeAt(unit), !isBigEndian);
  return bytes;
};
const encodedTwice = (text: string): Uint8Array => utf8(decodeWindows1252(utf8(text)));

const text = 'Ann: één café, “naïef” €5…\r\nBen: ja 🌱\r\n';

describe('converting text', () => {
  const rows: readonly (readonly [what: string, bytes: Uint8Array, text: string | undefined])[] = [
    ['UTF-16 with its mark', utf16(`\ufeff${text}`, false), text],
    ['UTF-16 the other way round', utf16(`\ufeff${text}`, true), text],
    ['UTF-16 without a mark', utf16(text, false), text],
    ['half a UTF-16 pair', Uint8Array.of(0xff, 0xfe, 0x41), undefined],
    ['Windows-1252', Uint8Array.of(0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80), '“café” €'],
    ['a text that was encoded twice', encodedTwice(text), text],
    ['one that is right in part', utf8(`“Ã©Ã©n” én`), '“één” én'],
    ['nothing of a text that is right', utf8(text), undefined],
  ];
  for (const [what, bytes, expected] of rows) it(`reads ${what}`, () => assert.equal(convertText(bytes), expected));

  it('takes back any text that was encoded twice', () => {
    // A character that these bytes would be by themselves cannot be told from one that came about.
    const letters = fc.string({ unit: fc.constantFrom('a', ' ', 'é', 'ü', 'ß', '日', '🌱', '…', 'ł') });
    fc.assert(fc.property(letters, (given) => convertText(encodedTwice(`é${given}`)) === `é${given}`));
  });

  it('knows the byte of each character of Windows-1252', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const back = Array.from(decodeWindows1252(bytes), windows1252Byte);
    assert.deepEqual(back, [...bytes]);
    assert.equal(windows1252Byte('ł'), undefined);
  });
});

describe('converting a copy', () => {
  const original = at('transcripts/fg1.transcript');

  it('names it after the file', () => {
    assert.equal(copyName(original), 'transcripts/fg1.utf8.transcript');
    assert.equal(copyName(at('a.b/notes')), 'a.b/notes.utf8');
    assert.equal(copyName(at('.hidden')), '.hidden.utf8');
  });

  it('writes it beside the file, which stays', async () => {
    const bytes = Uint8Array.of(0x63, 0xe9);
    const files = new MemoryFiles({ [original]: bytes });
    assert.equal(await convertCopy(files, original), 'transcripts/fg1.utf8.transcript');
    assert.equal(files.text('transcripts/fg1.utf8.transcript'), 'cé');
    assert.deepEqual(await files.read(original), { kind: 'file', bytes });
  });

  it('never writes over a file, nor where there is nothing to convert', async () => {
    const files = new MemoryFiles({ [original]: Uint8Array.of(0xe9), 'transcripts/fg1.utf8.transcript': 'mine' });
    assert.equal(await codeOf(() => convertCopy(files, original)), 'fix.targetExists');
    assert.equal(await codeOf(() => convertCopy(files, at('transcripts/fg1.utf8.transcript'))), 'fix.notConvertible');
    assert.equal(await codeOf(() => convertCopy(files, at('none'))), 'fix.notConvertible');
    assert.deepEqual(files.writes, []);
  });
});
