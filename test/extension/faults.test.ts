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
import { badlySaid, harmed, knownAndStored, meant, type Contents } from '../support/faults/afterFault';
import { equal, ok } from './support/expect';
import { FailingFiles, faults, type Fault } from './support/failingFiles';

/** Disks that are tried at the same time, each in a study of its own: most of a try is waiting for the editor. */
const lanes = 4;

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

/** A disk that can fail, and a world on it. */
class Lane {
  readonly disk = new FailingFiles();
  readonly provided: vscode.Disposable;
  private readonly folder: vscode.Uri;

  constructor(
    number: number,
    private readonly hasDisk: boolean,
  ) {
    const scheme = `intercoder-failing-${number}`;
    this.folder = vscode.Uri.from({ scheme, path: '/' });
    this.provided = vscode.workspace.registerFileSystemProvider(scheme, this.disk, { isCaseSensitive: true });
  }

  world(): World {
    const files = new OpenEditorFiles(this.folder, new WorkspaceFiles(this.folder, this.hasDisk));
    return { ...memoryWorld(new MemoryFiles()), files };
  }

  /** As the next step on each file does, waits for what is still being cleared away. */
  async idle({ files }: World): Promise<void> {
    for (const path of this.disk.contents.keys())
      if (path.endsWith('.json')) await files.exclusively?.(path as StudyPath, () => Promise.resolve());
  }
}

/** What a verb does where nothing fails. */
interface Whole {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly verb: (session: StudySession) => Promise<unknown>;
  readonly before: Contents;
  readonly after: Contents;
}

/** Has the verb done with one operation failing, and then again on a disk that works. @returns whether anything failed */
async function failingAt(failAt: number, fault: Fault, lane: Lane, whole: Whole): Promise<boolean> {
  const { disk } = lane;
  const { files, verb, before, after } = whole;
  disk.hold(files);
  const session = await StudySession.open(lane.world(), { keepsUnwritten: true });
  disk.failOnce(failAt, fault);
  let error: unknown;
  await verb(session).catch((caught: unknown) => (error = caught));
  await lane.idle(session.world);
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
  if (meant(disk.contents) !== meant(after)) {
    ok(error !== undefined, `${what} to be said`);
    await session.reload();
    await verb(session);
    await lane.idle(session.world);
  }
  equal(meant(disk.contents), meant(after), what);
  return failed !== undefined;
}

describe('a link under a name that a write makes use of', () => {
  let lane: Lane | undefined;
  before(() => {
    provideWords('en', english);
    lane = new Lane(lanes, true);
  });
  after(() => void lane?.provided.dispose());

  for (const [what, nameOf] of Object.entries({
    'a lock': (file: string) => `${file}.lock`,
    'what is being made': (file: string) => file.replace(/([^/]+)$/, '.$1.intercoder-making'),
  }))
    it(`as ${what}: nothing is written where it leads, and that is said`, async () => {
      ok(lane, 'a disk');
      const { disk } = lane;
      const prepared = allVerbs['code the first passage of a transcript'];
      ok(prepared, 'such a verb');
      const { files, verb } = await prepared();
      disk.hold(files);
      const before = disk.contents;
      await verb(await StudySession.open(lane.world()));
      const file = [...disk.contents.keys()].find((path) => path.endsWith('.codes.json') && !before.has(path));
      ok(file, 'a file to be made');
      const name = nameOf(file);
      // A lock is only taken where there is a file.
      disk.hold({ ...(what === 'a lock' ? disk.files : files), [name]: 'somebody else’s' });
      disk.links.add(`/${name}`);
      const { files: port } = lane.world();
      const writing = port.exclusively?.(file as StudyPath, () =>
        port.write(file as StudyPath, new Uint8Array([0x7b, 0x7d])),
      );
      let error: unknown;
      await writing?.catch((caught: unknown) => (error = caught));
      disk.links.clear();
      ok(error instanceof Error && error.message.includes('links are not followed'), String(error));
      equal(new TextDecoder().decode(disk.files[name]), 'somebody else’s');
    });
});

for (const [kind, hasDisk] of Object.entries(ports)) {
  describe(`with one operation of ${kind} failing under the editor`, () => {
    let all: readonly Lane[] = [];
    before(() => {
      provideWords('en', english);
      all = Array.from({ length: lanes }, (_, number) => new Lane(number, hasDisk));
    });
    after(() => all.forEach(({ provided }) => void provided.dispose()));

    for (const [name, ways] of Object.entries(tried)) {
      it(`to ${name} leaves the old or the new files, says so or keeps the step, and works later`, async () => {
        const prepared = allVerbs[name];
        ok(prepared, 'such a verb');
        const { files, verb } = await prepared();
        const [first] = all;
        ok(first, 'a disk');
        first.disk.hold(files);
        const before = first.disk.contents;
        await verb(await StudySession.open(first.world()));
        const whole = { files, verb, before, after: first.disk.contents };
        for (const turn of ways === 'all' ? faults.keys() : [0]) {
          const everyFew = async (lane: Lane, from: number): Promise<void> => {
            for (let failAt = from; ; failAt += lanes) {
              ok(failAt < 2000, 'it to end');
              if (!(await failingAt(failAt, faults[(failAt + turn) % faults.length] ?? 'EIO', lane, whole))) return;
            }
          };
          await Promise.all(all.map(everyFew));
        }
      });
    }
  });
}
