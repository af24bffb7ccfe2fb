import assert from 'node:assert/strict';
import path from 'node:path';
import { root as project } from '../../../scripts/lib/paths.mjs';
import { folderWith, removeFolders, run, textOf } from '../../support/cli';
import { codingId, gardenFiles, group1, sidecarOf } from '../../support/core/memoryStudy';
import { killOne, leftIn, lostIn } from '../../support/faults/kills';

const program = path.join(project, 'dist/cli.js');
const transcript = 'transcripts/group1.transcript';
const annas = `${transcript}.anna.codes.json`;
const kills = 50;

describe(`${kills} kills (-9) of a shell that codes`, function () {
  this.timeout(240_000);
  afterEach(removeFolders);

  it('leave every file readable and every coding that was told of where it is', async () => {
    const root = folderWith({
      ...gardenFiles,
      [annas]: sidecarOf(group1, { id: codingId(1), words: 'two wheelbarrows 🌱' }),
    });
    const untouched = new Map(Object.keys(gardenFiles).map((file) => [file, textOf(root, file)]));
    const written = new Set([codingId(1)]);
    // Front matter cannot be coded.
    const words = [...group1.matchAll(/\p{L}{4,}/gu)]
      .filter(({ index }) => index > group1.lastIndexOf('---'))
      .map(({ index, 0: word }) => [index, index + word.length]);
    // Each at a place or with a code of its own: of two that say the same `check --fix` leaves one.
    const codes = ['water', 'plan', 'tools'];
    assert.ok(kills <= words.length * codes.length);
    const took: number[] = [];
    for (let kill = 0; kill < kills; kill++) {
      const [start = 0, end = 0] = words[kill % words.length] ?? [];
      const at = Array.from(group1.slice(0, start)).length;
      const argv = [program, 'assign', root, '--as', 'anna', '--transcript', transcript];
      const before = Date.now();
      const told = await killOne({
        argv: [
          ...argv,
          '--code',
          codes[Math.floor(kill / words.length)] ?? '',
          '--start',
          String(at),
          '--end',
          String(at + end - start),
          '--format',
          'json',
        ],
        acknowledged: (out) => [...out.matchAll(/"id": "([^"]+)"/g)].map(([, id]) => id ?? ''),
        // The first one ends by itself and tells how long that takes; the others are killed on their way.
        killAfter: kill === 0 ? 60_000 : (took[0] ?? 0) * (0.5 + 0.6 * ((kill * 0.618034) % 1)),
      });
      took.push(Date.now() - before);
      told.forEach((id) => written.add(id));
      assert.deepEqual(await lostIn(root, untouched, written), [], `after kill ${kill}`);
    }
    assert.ok(written.size > 1, 'nothing was ever written');
    const fix = ['check', '--fix', '--as', 'anna'];
    assert.notEqual((await run(root, fix)).code, 2);
    // A whole version with a coding that nobody was told of stays for somebody to take in.
    for (const left of leftIn(root)) assert.equal((await run(root, ['merge', annas, left])).code, 0, left);
    assert.notEqual((await run(root, fix)).code, 2);
    assert.deepEqual(leftIn(root), []);
    assert.deepEqual(await lostIn(root, untouched, written), []);
  });
});
