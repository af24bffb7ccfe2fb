import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { NodeFileSystem } from '../../../src/cli/nodeFileSystem';
import { copyExample } from '../../../src/core/commands/copyExample';
import { initStudy } from '../../../src/core/commands/initStudy';
import { StudySession } from '../../../src/core/study/session';
import type { World } from '../../../src/core/study/ports';
import { filesBelow, folderWith, removeFolders } from '../../support/cli';
import { MemoryFiles } from '../../support/core/memoryFiles';
import { gardenFiles, memoryWorld } from '../../support/core/memoryStudy';
import { badlySaid, harmed, isLeftOver, knownAndStored, meant, type Contents } from '../../support/faults/afterFault';
import { allVerbs } from '../../support/faults/allVerbs';
import { FailingDisk, faults } from '../../support/faults/failingDisk';

const contents = (root: string): Contents =>
  new Map(filesBelow(root).map((file) => [file, readFileSync(path.join(root, file), 'latin1')]));

/** The same world each time: real files, and a clock and ids that count. */
const worldAt = (root: string): World => ({ ...memoryWorld(new MemoryFiles()), files: new NodeFileSystem(root) });

const assertSays = (error: unknown, what: string): void => assert.equal(badlySaid(error), undefined, what);

/** Every file is what it was or what it was to be. */
const assertOldOrNew = (root: string, before: Contents, after: Contents, what: string): void =>
  assert.deepEqual(harmed(contents(root), before, after), [], what);

async function assertStateIsDisk(session: StudySession, what: string): Promise<void> {
  const [known, stored] = await knownAndStored(session, session.world);
  assert.deepEqual(known, stored, `${what}: the session knows something else than the disk`);
}

const meantIn = (root: string): string => meant(contents(root));

describe('With one operation of the disk failing', function () {
  this.timeout(120_000);
  let disk: FailingDisk | undefined;
  afterEach(() => {
    disk?.dispose();
    disk = undefined;
    removeFolders();
  });

  async function failEverywhere(
    files: Readonly<Record<string, string | Uint8Array>>,
    attempt: (root: string, fault: () => void, what: string) => Promise<void>,
    ways: Iterable<number> = [0],
  ): Promise<void> {
    for (const turn of ways) {
      for (let failAt = 0; ; failAt++) {
        const fault = faults[(failAt + turn) % faults.length] ?? 'EIO';
        const root = folderWith(files);
        const failing = new FailingDisk(root);
        disk = failing;
        await attempt(root, () => failing.failOnce(failAt, fault), `${fault} at operation ${failAt}`);
        const { failed } = failing;
        failing.dispose();
        rmSync(root, { recursive: true, force: true });
        if (failed === undefined) break;
        assert.ok(failAt < 2000, 'it never ends');
      }
    }
  }

  for (const [name, prepared] of Object.entries(allVerbs)) {
    it(`to ${name} leaves the old or the new files, says so, and works the next time`, async () => {
      const { files: study, verb } = await prepared();
      const clean = folderWith(study);
      const before = contents(clean);
      await verb(await StudySession.open(worldAt(clean)));
      const [after, wanted] = [contents(clean), meantIn(clean)];
      assert.notDeepEqual(after, before, 'the verb writes nothing');
      await failEverywhere(
        study,
        async (root, fault, what) => {
          const session = await StudySession.open(worldAt(root));
          const undo = session.nextUndo('anna');
          fault();
          let error: unknown;
          await verb(session).catch((caught: unknown) => (error = caught));
          const { failed } = disk ?? {};
          disk?.works();
          if (error !== undefined) assertSays(error, `${what} (${failed ?? ''})`);
          assertOldOrNew(root, before, after, `${what} (${failed ?? ''})`);
          // What could not be read is not known; it is once it can be.
          if (/^(?:stat|lstat|realpath|readFile|readdir)/.test(failed ?? '')) await session.reload();
          await assertStateIsDisk(session, `${what} (${failed ?? ''})`);
          if (error !== undefined) {
            assert.equal(session.nextUndo('anna'), undo, what);
            await session.reload();
            await session.reload();
            // Where all is written, what failed was to read it again.
            if (meantIn(root) !== wanted) await verb(session);
          }
          assert.equal(meantIn(root), wanted, `${what} (${failed ?? ''})`);
          if (disk) disk.failed = failed;
        },
        name === 'code a passage' ? faults.keys() : undefined,
      );
    });
  }

  const starts: Readonly<Record<string, (root: string) => Promise<unknown>>> = {
    'make a study': (root) =>
      initStudy(new NodeFileSystem(root), { title: 'New', language: 'en', coder: { id: 'anna' } }),
    'copy the example': (root) => copyExample(new MemoryFiles(gardenFiles), new NodeFileSystem(root)),
  };
  for (const [name, start] of Object.entries(starts)) {
    it(`to ${name} leaves nothing half, says so, and works the next time`, async () => {
      const clean = folderWith({});
      await start(clean);
      const after = contents(clean);
      await failEverywhere({}, async (root, fault, what) => {
        fault();
        let error: unknown;
        await start(root).catch((caught: unknown) => (error = caught));
        const { failed } = disk ?? {};
        disk?.works();
        assertOldOrNew(root, new Map(), after, what);
        if (error !== undefined) {
          assertSays(error, `${what} (${failed ?? ''})`);
          await start(root);
        }
        // A study can be without lines for git, where what is there cannot be read.
        const mayLack = failed?.includes('.gitattributes') === true ? '.gitattributes' : undefined;
        const made = (all: Contents): unknown => [...all].filter(([file]) => !isLeftOver(file) && file !== mayLack);
        assert.deepEqual(made(contents(root)), made(after), `${what} (${failed ?? ''})`);
        if (disk) disk.failed = failed;
      });
    });
  }
});
