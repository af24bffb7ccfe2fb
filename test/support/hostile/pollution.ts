import assert from 'node:assert/strict';

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
export function assertNothingPolluted(value: unknown): void {
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
