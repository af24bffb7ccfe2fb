import assert from 'node:assert/strict';
import fc from 'fast-check';
import { collectRound } from '../../../src/core/commands/rounds/collectRound';
import { readReturnedFile, readReturnedFolder } from '../../../src/core/commands/rounds/returnedPackage';
import { roundStatus } from '../../../src/core/commands/rounds/roundStatus';
import { verifyRound } from '../../../src/core/commands/rounds/verifyRound';
import { reportRound } from '../../../src/core/commands/agreement/reportRound';
import { checkStudy } from '../../../src/core/study/checks/checkStudy';
import { StudySession } from '../../../src/core/study/session';
import { MemoryFiles } from '../../support/core/memoryFiles';
import { memoryWorld } from '../../support/core/memoryStudy';
import { judge, packed } from '../../support/core/packedStudy';
import { codeOf } from '../../support/core/thrown';
import { mutated } from '../../support/hostile/mutations';
import { assertNothingPolluted } from '../../support/hostile/pollution';

const codes = 'rounds/one/cato.codes.json';
const sentAs = 'rounds/one/cato.package.json';
const some = { numRuns: 30 };

const copyOf = (files: MemoryFiles): MemoryFiles =>
  new MemoryFiles(Object.fromEntries(files.paths().map((path) => [path, files.text(path) ?? ''])));

describe('What comes back from outside, whatever it holds', function () {
  this.timeout(60_000);
  let home: MemoryFiles;
  let sent: MemoryFiles;
  before(async () => {
    const made = await packed();
    ({ files: home, sent } = made);
    await judge(sent);
  });

  /** Takes something in; nothing but the receiver's own file may come of it. */
  async function takeIn(
    files: MemoryFiles,
    returned: () => Promise<Parameters<typeof collectRound>[2]>,
  ): Promise<void> {
    const [session, before] = [await StudySession.open(memoryWorld(files)), files.paths()];
    await codeOf(async () => collectRound(session, 'one', await returned()));
    assert.deepEqual(
      files.paths().filter((path) => !before.includes(path) && path !== codes),
      [],
    );
    assertNothingPolluted(session.current);
  }

  for (const spoilt of [codes, 'rounds/one/round.json']) {
    it(`is taken in or refused, as a folder with another ${spoilt}`, () =>
      fc.assert(
        fc.asyncProperty(mutated('json', [sent.text(spoilt) ?? '']), async (text) => {
          const back = copyOf(sent);
          back.put(spoilt, text);
          await takeIn(copyOf(home), () => readReturnedFolder(back, 'one'));
        }),
        some,
      ));
  }

  it('is taken in or refused, as the file of a coding sheet', async () => {
    const { texts, ...folder } = await readReturnedFolder(sent, 'one');
    const sheet = {
      ...{ format: 1, ...folder, texts: Object.fromEntries(texts) },
      codes: JSON.parse(sent.text(codes) ?? '') as object,
    };
    await fc.assert(
      fc.asyncProperty(mutated('json', [JSON.stringify(sheet)]), (text) =>
        takeIn(copyOf(home), () => Promise.resolve(readReturnedFile(text, 'one'))),
      ),
      some,
    );
  });

  it('is taken in or refused, against another record of what was sent', () =>
    fc.assert(
      fc.asyncProperty(mutated('json', [home.text(sentAs) ?? '']), async (text) => {
        const files = copyOf(home);
        files.put(sentAs, text);
        await takeIn(files, () => readReturnedFolder(sent, 'one'));
      }),
      some,
    ));

  it('names no file elsewhere', async () => {
    const { texts, ...folder } = await readReturnedFolder(sent, 'one');
    for (const receiver of ['../../x', '/etc/x', 'con', 'a\\b', '..', 'é', '\u001b[2J', '']) {
      const sheet = { format: 1, ...folder, receiver, texts: Object.fromEntries(texts) };
      assert.equal(await codeOf(() => readReturnedFile(JSON.stringify(sheet), 'one')), 'package.unreadable', receiver);
    }
  });
});

describe('A study with a round that is not what it should be', function () {
  this.timeout(60_000);
  for (const spoilt of ['rounds/one/round.json', 'rounds/one/anna.codes.json', codes]) {
    it(`is opened, checked and told of: ${spoilt}`, async () => {
      const { files, home, sent } = await packed();
      await judge(sent);
      await collectRound(home, 'one', await readReturnedFolder(sent, 'one'));
      await fc.assert(
        fc.asyncProperty(mutated('json', [files.text(spoilt) ?? '']), async (text) => {
          const own = copyOf(files);
          own.put(spoilt, text);
          const session = await StudySession.open(memoryWorld(own));
          checkStudy(session, { coder: 'anna' });
          await codeOf(() => roundStatus(session, { coder: 'cato' }));
          await codeOf(() => verifyRound(session, 'one', undefined));
          await codeOf(() => reportRound(session.current, 'one'));
          assertNothingPolluted(session.current);
        }),
        some,
      );
    });
  }
});
