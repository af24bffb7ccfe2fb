import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { NodeFileSystem } from '../../../src/cli/nodeFileSystem';
import { copyExample } from '../../../src/core/commands/copyExample';
import { initStudy } from '../../../src/core/commands/initStudy';
import { IntercoderError } from '../../../src/core/intercoderError';
import { StudySession } from '../../../src/core/study/session';
import type { World } from '../../../src/core/study/ports';
import { filesBelow, folderWith, removeFolders } from '../../support/cli';
import { MemoryFiles } from '../../support/core/memoryFiles';
import { gardenFiles, memoryWorld } from '../../support/core/memoryStudy';
import { FailingDisk, faults } from '../../support/faults/failingDisk';
import { roundVerbs, type Prepared } from '../../support/faults/roundVerbs';
import { study, writingVerbs } from '../../support/faults/writingVerbs';

type Files = ReadonlyMap<string, string>;

const contents = (root: string): Files =>
  new Map(filesBelow(root).map((file) => [file, readFileSync(path.join(root, file), 'base64')]));

/** Files in which nobody's work is: a write that failed may leave one, and `check` tells what it is. */
const isLeftOver = (file: string): boolean => /\.[0-9a-f]{12}\.tmp$|\.lock(?:\.guard)?$/.test(file);

/** The same world each time: real files, and a clock and ids that count. */
const worldAt = (root: string): World => ({ ...memoryWorld(new MemoryFiles()), files: new NodeFileSystem(root) });

function assertSays(error: unknown, what: string): void {
  assert.ok(error instanceof IntercoderError, `${what}: ${String(error)}`);
  for (const language of ['en', 'nl'] as const) {
    const message = error.inWords(language);
    assert.doesNotMatch(message, /\{\w+\}|undefined|\bat .*:\d+:\d+/, what);
    assert.ok(message.split(/(?<=[.:;])\s+/).length >= 2, `${what}: no next step in "${message}"`);
  }
}

/** Every file is what it was or what it was to be. */
function assertOldOrNew(root: string, before: Files, after: Files, what: string): void {
  for (const [file, now] of contents(root)) {
    if (isLeftOver(file)) continue;
    assert.ok(now === before.get(file) || now === after.get(file), `${what}: ${file} is neither old nor new`);
  }
  for (const file of before.keys()) {
    assert.ok(existsSync(path.join(root, file)) || !after.has(file), `${what}: ${file} is lost`);
  }
}

/** As data: the order of keys says nothing. */
const codesOf = ({ current }: StudySession): unknown =>
  structuredClone([
    [...current.sidecars].map(([file, { sidecar }]) => [file, sidecar]),
    current.rounds.map(({ name, draw, codes }) => [name, draw, [...codes].map(([judge, own]) => [judge, own.codes])]),
  ]);

/** Every verb that writes, with a study for it. */
const allVerbs: Readonly<Record<string, Prepared>> = {
  ...Object.fromEntries(
    Object.entries(writingVerbs).map(([name, verb]) => [name, () => Promise.resolve({ files: study, verb })]),
  ),
  ...roundVerbs,
};

async function assertStateIsDisk(session: StudySession, what: string): Promise<void> {
  const fresh = await StudySession.open(session.world);
  assert.deepEqual(codesOf(session), codesOf(fresh), `${what}: the session knows something else than the disk`);
}

/** What there is to see, without ids and times that a second try makes anew. */
const meant = (root: string): string =>
  JSON.stringify(
    [...contents(root)]
      .filter(([file]) => !isLeftOver(file))
      .map(([file, now]) => {
        const text = Buffer.from(now, 'base64').toString('utf8');
        return [file, text.replace(/"(?:id|created|at|finished|hash)": "[^"]*"/g, '')];
      }),
  );

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
      const [after, wanted] = [contents(clean), meant(clean)];
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
            if (meant(root) !== wanted) await verb(session);
          }
          assert.equal(meant(root), wanted, `${what} (${failed ?? ''})`);
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
        const made = (all: Files): unknown => [...all].filter(([file]) => !isLeftOver(file) && file !== mayLack);
        assert.deepEqual(made(contents(root)), made(after), `${what} (${failed ?? ''})`);
        if (disk) disk.failed = failed;
      });
    });
  }
});
