import * as vscode from 'vscode';
import { english } from '../../src/core/messages/english';
import { provideWords } from '../../src/core/messages/render';
import type { World } from '../../src/core/study/ports';
import { StudySession } from '../../src/core/study/session';
import type { StudyPath } from '../../src/core/text/studyPath';
import { OpenEditorFiles } from '../../src/extension/openEditorFiles';
import { WorkspaceFiles } from '../../src/extension/workspaceFiles';
import { MemoryFiles } from '../support/core/memoryFiles';
import { memoryWorld } from '../support/core/memoryStudy';
import { allVerbs } from '../support/faults/allVerbs';
import { badlySaid, harmed, knownAndStored, meant } from '../support/faults/afterFault';
import { equal, ok } from './support/expect';
import { FailingFiles, faults } from './support/failingFiles';

const scheme = 'intercoder-failing';
const folder = vscode.Uri.from({ scheme, path: '/' });

/** Ways in which the editor's file systems take a file. */
const ports = { 'a disk': true, 'a file system of another kind': false } as const;

/** One for each way in which a step writes; `all`: with every fault at every operation, else with one at each. */
const tried = {
  'code a passage': 'all',
  'code the first passage of a transcript': 'one',
  'take a coding away': 'one',
  'rename codings with their transcript': 'one',
  'add a code': 'one',
  'judge a unit': 'one',
  'write a merge': 'one',
} as const;

for (const [kind, hasDisk] of Object.entries(ports)) {
  describe(`with one operation of ${kind} failing under the editor`, () => {
    const disk = new FailingFiles();
    let provided: vscode.Disposable;
    before(() => {
      provideWords('en', english);
      provided = vscode.workspace.registerFileSystemProvider(scheme, disk, { isCaseSensitive: true });
    });
    after(() => void provided.dispose());

    const worldOfDisk = (): World => ({
      ...memoryWorld(new MemoryFiles()),
      files: new OpenEditorFiles(folder, new WorkspaceFiles(folder, hasDisk)),
    });

    /** As the next step on each file does, waits for what is still being cleared away. */
    async function idle({ files }: World): Promise<void> {
      for (const path of disk.contents.keys())
        if (path.endsWith('.json')) await files.exclusively?.(path as StudyPath, () => Promise.resolve());
    }

    for (const [name, ways] of Object.entries(tried)) {
      it(`to ${name} leaves the old or the new files, says so or keeps the step, and works later`, async () => {
        const prepared = allVerbs[name];
        ok(prepared, 'such a verb');
        const { files, verb } = await prepared();
        disk.hold(files);
        const before = disk.contents;
        await verb(await StudySession.open(worldOfDisk()));
        const after = disk.contents;
        const wanted = meant(after);
        for (const turn of ways === 'all' ? faults.keys() : [0]) {
          for (let failAt = 0; ; failAt++) {
            const fault = faults[(failAt + turn) % faults.length] ?? 'EIO';
            disk.hold(files);
            const session = await StudySession.open(worldOfDisk(), { keepsUnwritten: true });
            disk.failOnce(failAt, fault);
            let error: unknown;
            await verb(session).catch((caught: unknown) => (error = caught));
            await idle(session.world);
            const { failed } = disk;
            disk.works();
            const what = `${fault} at operation ${failAt} (${failed ?? ''})`;
            equal(harmed(disk.contents, before, after), [], what);
            const { unwritten } = session;
            ok(unwritten, 'the editor to keep what cannot be written');
            if (error !== undefined) equal(badlySaid(error), undefined, what);
            if (unwritten.changes.length > 0) equal(badlySaid(unwritten.reason), undefined, what);
            equal(await unwritten.retry(), true, what);
            // What could not be read is not known; it is once it can be.
            if (/^(?:stat|read)/.test(failed ?? '')) await session.reload();
            const [known, stored] = await knownAndStored(session, memoryWorld(new MemoryFiles(disk.files)));
            equal(known, stored, what);
            if (meant(disk.contents) !== wanted) {
              ok(error !== undefined, `${what} to be said`);
              await session.reload();
              await verb(session);
              await idle(session.world);
            }
            equal(meant(disk.contents), wanted, what);
            if (failed === undefined) break;
            ok(failAt < 2000, 'it to end');
          }
        }
      });
    }
  });
}
