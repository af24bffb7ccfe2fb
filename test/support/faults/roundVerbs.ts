import { assign } from '../../../src/core/commands/assign';
import { acceptMoved } from '../../../src/core/commands/acceptMoved';
import { chooseCandidate } from '../../../src/core/commands/chooseCandidate';
import { copyCodings } from '../../../src/core/commands/copyCodings';
import { keepAsOrphan } from '../../../src/core/commands/keepAsOrphan';
import { lookAtMerge, writeMerge } from '../../../src/core/commands/mergeByCoding';
import { reattach } from '../../../src/core/commands/reattach';
import { collectRound } from '../../../src/core/commands/rounds/collectRound';
import { drawRound } from '../../../src/core/commands/rounds/drawRound';
import { finishRound } from '../../../src/core/commands/rounds/finishRound';
import { markUnit, remarkOnUnit } from '../../../src/core/commands/rounds/markUnit';
import { packageFor, writePackage } from '../../../src/core/commands/rounds/packageRound';
import { readReturnedFolder } from '../../../src/core/commands/rounds/returnedPackage';
import { suggestCode } from '../../../src/core/commands/rounds/suggestCode';
import { topUpRound } from '../../../src/core/commands/rounds/topUpRound';
import { unassignInRound } from '../../../src/core/commands/rounds/unassignInRound';
import { unitAround } from '../../../src/core/commands/rounds/unitAround';
import type { StudySession } from '../../../src/core/study/session';
import { at, MemoryFiles } from '../core/memoryFiles';
import { codingId, diary, gardenFiles, group1, sidecarOf, spanOfWords } from '../core/memoryStudy';
import { withRareCode } from '../core/rareCode';
import { judge, packed, talk, talkText } from '../core/packedStudy';

export type Files = Readonly<Record<string, string | Uint8Array>>;
export type Verb = (session: StudySession) => Promise<unknown>;
/** A study in which a verb has something to do, and the verb. */
export type Prepared = () => Promise<{ readonly files: Files; readonly verb: Verb }>;

const filesOf = (files: MemoryFiles): Record<string, string> =>
  Object.fromEntries(files.paths().map((path) => [path, files.text(path) ?? '']));

const isOfCato = { round: 'one', coder: 'cato' };

const firstUnit = (session: StudySession): string => session.current.rounds[0]?.draw?.units[0]?.id ?? '';

const wordsOfUnit = (session: StudySession): ReturnType<typeof spanOfWords> => {
  const quote = session.current.rounds[0]?.draw?.units[0]?.first.anchor.quote ?? '';
  return spanOfWords(talkText, quote.slice(4, 20));
};

/** In a study whose round "one" is drawn and judged by nobody. */
const inRound =
  (verb: Verb): Prepared =>
  async () => ({ files: filesOf((await packed()).files), verb });

const transcript = at('transcripts/group1.transcript');
const twice = 'Now the whole street digs';
const places = {
  ...gardenFiles,
  'transcripts/diary.transcript.anna.codes.json': sidecarOf(`---\n${diary}`, {
    id: codingId(901),
    words: 'The beans are up.',
  }),
  'transcripts/group1.transcript.anna.codes.json': JSON.stringify({
    format: 1,
    codings: [
      {
        id: codingId(902),
        code: 'water',
        created: '2026-01-15T10:00:00Z',
        quote: twice,
        prefix: '',
        suffix: '',
        start: 0,
        end: 25,
      },
    ],
    memos: [],
  }),
  'transcripts/copy.transcript': diary,
};

/** In a study whose codings are elsewhere than they are stored. */
const moved =
  (verb: Verb): Prepared =>
  () =>
    Promise.resolve({
      files: places,
      verb: async (session) => {
        await session.settleAnchors();
        return verb(session);
      },
    });

const side = (text: string): string =>
  JSON.stringify({ format: 1, memos: [{ id: codingId(3), created: '2026-01-15T11:00:00Z', text }] });
const memos = at('memos/anna.memos.json');

/** Everything that writes in rounds, to passages that moved, and of merges, by what it does. */
export const roundVerbs: Readonly<Record<string, Prepared>> = {
  'draw a round': inRound((session) =>
    drawRound(session, { coder: 'anna' }, 'two', {
      coders: ['anna', 'cato'],
      fraction: 0.4,
      seed: 5,
      turnsPerPassage: 4,
      plan: { excludeRoles: [] },
      trainedOn: { transcripts: [transcript, at('transcripts/diary.transcript')], rounds: [] },
      incomplete: 'draw',
    }),
  ),
  'judge a unit': inRound((session) =>
    markUnit(session, { ...isOfCato, unit: firstUnit(session), as: 'nothingApplies' }),
  ),
  'code in a unit': inRound((session) => {
    const place = { transcript: at(talk), span: wordsOfUnit(session) };
    const unit = unitAround(session, { ...isOfCato, ...place });
    return assign(session, { ...place, codes: ['tools'], coder: 'cato', inRound: unit });
  }),
  'say that a unit is unclear': inRound((session) =>
    remarkOnUnit(session, { ...isOfCato, unit: firstUnit(session), list: 'unclear', reason: 'noise' }),
  ),
  'suggest a code': inRound((session) =>
    suggestCode(session, { ...isOfCato, unit: firstUnit(session), name: 'Rain', passage: wordsOfUnit(session) }),
  ),
  'take a coding of a unit away': async () => {
    const { files, home } = await packed();
    const place = { transcript: at(talk), span: wordsOfUnit(home) };
    const unit = unitAround(home, { ...isOfCato, ...place });
    const [coding] = await assign(home, { ...place, codes: ['tools'], coder: 'cato', inRound: unit });
    return {
      files: filesOf(files),
      verb: (session) => unassignInRound(session, { ...isOfCato, ids: [coding?.id ?? ''] }),
    };
  },
  'top up a round': async () => ({
    files: filesOf((await withRareCode()).files),
    verb: (session) => topUpRound(session, 'one', { codes: ['water'], seed: 2 }),
  }),
  'finish a round': inRound((session) => finishRound(session, { ...isOfCato, withUnitsLeft: true })),
  'make a package': async () => {
    const home = (await packed()).files;
    home.delete('rounds/one/cato.package.json');
    const files = filesOf(home);
    const sheet = [at('coding-sheet.html'), ''] as const;
    return {
      files,
      verb: (session) => writePackage(session, new MemoryFiles(), packageFor(session, 'one', 'cato'), sheet),
    };
  },
  'take a package in': async () => {
    const { files, sent } = await packed();
    await judge(sent);
    const returned = await readReturnedFolder(sent, 'one');
    return { files: filesOf(files), verb: (session) => collectRound(session, 'one', returned) };
  },
  'accept what has moved': moved((session) => acceptMoved(session, { coder: 'anna' })),
  'put a coding elsewhere': moved((session) =>
    reattach(session, {
      coder: 'anna',
      id: codingId(902),
      passage: { span: spanOfWords(group1, 'no plan at all') },
    }),
  ),
  'keep a coding whose words are gone': moved((session) =>
    keepAsOrphan(session, { coder: 'anna', ids: [codingId(902)] }),
  ),
  'choose one of several places': moved((session) =>
    chooseCandidate(session, { coder: 'anna', id: codingId(902), candidate: 1 }),
  ),
  'copy the codings of a transcript': moved((session) =>
    copyCodings(session, {
      from: at('transcripts/diary.transcript'),
      to: at('transcripts/copy.transcript'),
      coder: 'anna',
    }),
  ),
  'write a merge': () =>
    Promise.resolve({
      files: { ...gardenFiles, [memos]: `<<<<<<< a\n${side('one')}\n=======\n${side('two')}\n>>>>>>> b\n` },
      verb: async ({ world }) => writeMerge(world.files, await lookAtMerge(world, memos, undefined), () => 'theirs'),
    }),
};
