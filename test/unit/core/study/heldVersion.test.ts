import assert from 'node:assert/strict';
import fc from 'fast-check';
import { holdsWaiting, readHeld } from '../../../../src/core/study/heldVersion';
import { newVersionOf } from '../../../../src/core/study/leftOverNames';
import type { ReadResult } from '../../../../src/core/study/ports';
import { decodeText, encodeText } from '../../../../src/core/text/decode';
import type { StudyPath } from '../../../../src/core/text/studyPath';
import { at } from '../../../support/core/memoryFiles';
import { codingId, group1, sidecarOf } from '../../../support/core/memoryStudy';

const path = at('transcripts/group1.transcript.anna.codes.json');
const words = ['two wheelbarrows 🌱', 'no plan at all', 'the whole street', 'behind the curtains'];

/** Any sidecar: what its bytes are is all that counts here. */
const version = fc
  .subarray(words.map((_, index) => index))
  .map((chosen) =>
    encodeText(sidecarOf(group1, ...chosen.map((index) => ({ id: codingId(index), words: words[index] ?? '' })))),
  );

type Disk = ReadonlyMap<StudyPath, Uint8Array>;

/** The disk at every moment of a write in place, each of the two files cut off at some length. */
function moments(old: Uint8Array, next: Uint8Array, cut: number): readonly Disk[] {
  const torn = next.subarray(0, Math.floor(cut * next.length));
  const waiting = newVersionOf(path);
  const disk = (file: Uint8Array, beside?: Uint8Array): Disk =>
    new Map([[path, file], ...(beside ? ([[waiting, beside]] as const) : [])]);
  return [disk(old), disk(old, torn), disk(old, next), disk(torn, next), disk(next, next), disk(next)];
}

const reading =
  (disk: Disk) =>
  (file: StudyPath): Promise<ReadResult> => {
    const bytes = disk.get(file);
    return Promise.resolve(bytes === undefined ? { kind: 'absent' } : { kind: 'file', bytes });
  };

const textOf = (read: ReadResult): string =>
  read.kind === 'file' ? (decodeText(read.bytes).source?.text ?? 'not a text') : read.kind;

describe('What a file holds while it is written over in its place', () => {
  it('is the old version or the new one, wherever the write was cut off', async () => {
    await fc.assert(
      fc.asyncProperty(version, version, fc.double({ min: 0, max: 1, noNaN: true }), async (old, next, cut) => {
        const both = [old, next].map((bytes) => textOf({ kind: 'file', bytes }));
        for (const [index, disk] of moments(old, next, cut).entries()) {
          const text = textOf(await readHeld(path, reading(disk)));
          assert.ok(both.includes(text), `moment ${index}: ${text}`);
        }
      }),
    );
  });

  it('is what a reader finds that looks while one moment follows the other', async () => {
    const [old, next] = [sidecarOf(group1), sidecarOf(group1, { id: codingId(1), words: 'no plan at all' })];
    const all = moments(encodeText(old), encodeText(next), 0.4);
    // The reader takes its first look at each moment, and every next one at a later one.
    for (let first = 0; first < all.length; first++) {
      for (const step of [0, 1, 2]) {
        let now = first - step;
        const read = await readHeld(path, (file) => {
          now = Math.min(now + step, all.length - 1);
          return reading(all[now] ?? new Map())(file);
        });
        assert.ok([old, next].includes(textOf(read)), `from ${first} by ${step}`);
      }
    }
  });

  it('is the file wherever somebody else has written it since', () => {
    const [mine, theirs] = [encodeText('{\n  "a": 1\n}\n'), encodeText('{\n  "b": 1\n}\n')];
    assert.equal(holdsWaiting(path, theirs, mine), false);
    assert.equal(holdsWaiting(path, mine, mine), false);
    assert.equal(holdsWaiting(path, undefined, mine), true);
  });

  it('is the file for what is whole and the beginning of more: only JSON is written in its place', async () => {
    const yaml = at('codebook.yaml');
    const disk = new Map([
      [yaml, encodeText('codes:\n  - id: a\n')],
      [newVersionOf(yaml), encodeText('codes:\n  - id: a\n  - i')],
    ]);
    assert.equal(textOf(await readHeld(yaml, reading(disk))), 'codes:\n  - id: a\n');
  });

  it('looks for another version only where the file may have been cut off', async () => {
    const looked: string[] = [];
    const disk = new Map([[path, encodeText(sidecarOf(group1, { id: codingId(1), words: 'no plan at all' }))]]);
    await readHeld(path, (file) => {
      looked.push(file);
      return reading(disk)(file);
    });
    assert.deepEqual(looked, [path]);
  });
});
