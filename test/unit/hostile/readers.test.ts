import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hostileTexts } from '../../support/hostile/hostileTexts';
import { mutated } from '../../support/hostile/mutations';
import { assertNothingPolluted } from '../../support/hostile/pollution';
import { readers, type Reader } from '../../support/hostile/readers';

for (const [name, reader] of Object.entries<Reader>(readers)) {
  describe(`What is no sound file, read as a ${name}`, () => {
    it('never throws and pollutes nothing, however a sound one is changed', () => {
      fc.assert(
        fc.property(mutated(reader.form, reader.sound), (text) => {
          assertNothingPolluted(reader.read(text));
        }),
      );
    });

    for (const [what, make] of Object.entries(hostileTexts[reader.form])) {
      it(`never throws: ${what}`, () => {
        assertNothingPolluted(reader.read(make(20_000)));
      });
    }
  });
}

describe('The names of a prototype', () => {
  const evil = { polluted: 1, code: 'evil', id: 'evil', name: 'evil', quote: 'evil' };

  it('mean nothing in JSON, at any level', () => {
    const [sound] = readers.sidecar.sound;
    const spoilt = sound.replaceAll('{', `{"__proto__": ${JSON.stringify(evil)}, "constructor": {"prototype": {}},`);
    const read = readers.sidecar.read(spoilt.replaceAll(/,\s*}/g, '}'));
    assert.ok('again' in read, 'the file was not read');
    assert.deepEqual(read.again, read.parsed);
    assert.ok(read.parsed.value.codings.every(({ code, quote }) => code !== 'evil' && quote !== 'evil'));
    assertNothingPolluted(read);
  });

  it('mean nothing in YAML, at any level', () => {
    const flow = `__proto__: { id: evil, name: evil, polluted: 1 }, constructor: { prototype: {} }`;
    const [book] = readers.codebook.sound;
    const read = readers.codebook.read(book.replaceAll('{ id', `{ ${flow}, id`));
    assert.equal(read.usable, true);
    assert.deepEqual(
      read.codebook.codes.map(({ name }) => name).filter((name) => name === 'evil'),
      [],
    );
    assertNothingPolluted(read);
  });
});
