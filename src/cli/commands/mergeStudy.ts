import { lookAtMerge, writeMerge } from '../../core/commands/mergeByCoding';
import type { Stages } from '../../core/commands/stages';
import { linesOfKept } from '../../core/commands/linesOfKept';
import { waitingFiles } from '../../core/commands/waitingFiles';
import { fileKindOf } from '../../core/coding/merge/fileKinds';
import { IntercoderError } from '../../core/intercoderError';
import type { StudyPath } from '../../core/text/studyPath';
import type { CommandContext } from '../command';
import { Git } from '../git';
import { GitForks } from '../gitForks';
import { NodeFileSystem } from '../nodeFileSystem';
import { studyRoot } from '../openStudy';
import { json, printable } from '../output';
import { decisionOf, type MergeOptions } from './mergeOptions';
import { tell } from './mergeWords';

interface Row {
  readonly file: StudyPath;
  readonly state: 'merged' | 'asked' | 'refused';
  readonly conflicts: readonly object[];
  readonly kept: readonly object[];
  readonly moved: readonly object[];
}

/**
 * Merges what git left unmerged in a study. Does not open the study: its settings may be unmerged too. A file that cannot
 * be merged does not keep the others from it.
 */
export async function mergeStudy(
  context: CommandContext,
  folder: string | undefined,
  options: MergeOptions,
): Promise<void> {
  const { io, t, exit } = context;
  const root = await studyRoot(io, folder);
  const files = new NodeFileSystem(root, io.language);
  const git = new Git(root);
  const forks = new GitForks(root);
  const isRepository = await git.isRepository();
  const stages: ReadonlyMap<StudyPath, Stages> = isRepository ? await git.unmerged() : new Map();
  const waiting = await waitingFiles(files, [...stages.keys()]);
  const rows: Row[] = [];
  for (const file of waiting.filter((one) => fileKindOf(one) !== undefined)) {
    rows.push(await mergeOne(file));
  }
  // Text that only people can merge is named, so that nobody believes to be done.
  const texts = waiting.filter((one) => fileKindOf(one) === undefined);
  for (const file of texts) {
    const reason = t('merge.unknownKind', { file: printable(file) });
    io.message(`${reason}\n`);
    rows.push({ file, state: 'refused', conflicts: [], kept: [], moved: [] });
  }
  if (options.format === 'json') io.out(json({ files: rows }));
  else if (rows.length === 0) io.out(`${t('cli.merge.none')}\n`);
  if (rows.some(({ state }) => state === 'refused')) exit(2);
  else if (rows.some(({ state }) => state === 'asked')) exit(1);

  async function mergeOne(file: StudyPath): Promise<Row> {
    const name = printable(file);
    try {
      const looked = await lookAtMerge({ files, forks }, file, stages.get(file));
      const conflicts = await writeMerge(files, looked, decisionOf(options));
      const { kind, kept, from } = looked.mended;
      const left = conflicts.length;
      if (left === 0 && stages.has(file)) await git.run('add', '--', file);
      const how = left > 0 ? 'cli.merge.waits' : stages.has(file) ? 'cli.merge.settled' : 'cli.merge.done';
      if (options.format === 'text') io.out(`${t(how, { file: name, count: left })}\n`);
      if (from === 'sides') io.message(`${t('cli.merge.sides', { file: name })}\n`);
      if (from === 'alone') io.message(`${t('cli.merge.alone', { file: name })}\n`);
      const lineOf = await linesOfKept(files, file, kept);
      tell(context, { name: file, kind, file: looked.mended.file, kept, apart: looked.apart, conflicts, lineOf });
      return { file, state: left > 0 ? 'asked' : 'merged', conflicts, kept, moved: looked.apart };
    } catch (error) {
      if (!(error instanceof IntercoderError)) throw error;
      for (const line of error.inWords(io.language).split('\n')) io.message(`${printable(line)}\n`);
      return { file, state: 'refused', conflicts: [], kept: [], moved: [] };
    }
  }
}
