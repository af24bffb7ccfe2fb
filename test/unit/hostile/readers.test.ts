import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hostileTexts } from '../../support/hostile/hostileTexts';
import { mutated } from '../../support/hostile/mutations';
import { readers, type Reader } from '../../support/hostile/readers';

/** Every object inside a value, itself included, each once. */
function objectsIn(value: unknown): ReadonlySet<object> {
  const found = new Set<object>();
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null || found.has(next)) continue;
    found.add(next);
    for (const key of Reflect.ownKeys(next)) {
      waiting.push(Reflect.getOwnPropertyDescriptor(next, key)?.value);
    }
    if (next instanceof Map || next instanceof Set) for (const each of next.values()) waiting.push(each);
  }
  return found;
}

const names = [Object.prototype, Array.prototype, String.prototype, Function.prototype, Map.prototype];
const known = names.map((each) => Reflect.ownKeys(each).length);

/** No object that a reader made has what a file said for its prototype, and no prototype of ours has changed. */
function assertNothingPolluted(value: unknown): void {
  for (const object of objectsIn(value)) {
    const prototype: unknown = Object.getPrototypeOf(object);
    const isOurs = prototype === null || Object.hasOwn(prototype as object, 'constructor');
    assert.ok(isOurs, `an object has a prototype of its own: ${JSON.stringify(object)}`);
  }
  assert.deepEqual(
    names.map((each) => Reflect.ownKeys(each).length),
    known,
  );
  assert.equal('polluted' in {}, false);
}

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
