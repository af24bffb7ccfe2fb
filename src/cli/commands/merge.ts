import { stat } from 'node:fs/promises';
import { devNull } from 'node:os';
import path from 'node:path';
import { Command, Option } from 'commander';
import { mergeVersions, type FileVersion } from '../../core/commands/mergeVersions';
import { openConflicts, settle } from '../../core/coding/merge/settle';
import { textOf } from '../../core/coding/merge/mergeFile';
import type { Stages } from '../../core/commands/stages';
import { movedAcross, movedApart } from '../../core/commands/movedAcross';
import { IntercoderError } from '../../core/intercoderError';
import { largestFile } from '../../core/study/readRecords';
import { encodeText } from '../../core/text/decode';
import { toStudyPath, type StudyPath } from '../../core/text/studyPath';
import type { CliCommand, CommandContext } from '../command';
import { GitForks } from '../gitForks';
import { NodeFileSystem } from '../nodeFileSystem';
import { json, printable } from '../output';
import { several } from '../several';
import { decisionOf, type MergeOptions } from './mergeOptions';
import { mergeStudy } from './mergeStudy';
import { tell } from './mergeWords';

export const mergeCommand: CliCommand = (context) => {
  const { t } = context;
  return new Command('merge')
    .description(t('cli.merge'))
    .argument('[file...]', t('cli.merge.files'))
    .option('--unmerged', t('cli.merge.unmerged'))
    .addOption(new Option('--take <side>', t('cli.merge.take')).choices(['ours', 'theirs']))
    .option('--id <id>', t('cli.merge.id'), several)
    .action(async (given: readonly string[], options: MergeOptions) => {
      const [first, second, third, where, ...more] = given;
      if (options.unmerged && second === undefined) return mergeStudy(context, first, options);
      if (options.unmerged || first === undefined || second === undefined || more.length > 0) {
        context.io.message(`${t('cli.merge.usage')}\n${t('cli.usage.next')}\n`);
        context.exit(2);
        return;
      }
      const three =
        third === undefined
          ? { base: undefined, ours: first, theirs: second, where: first }
          : { base: first, ours: second, theirs: third, where: where ?? second };
      return mergeThree(context, three, options);
    });
};

interface Three {
  /** Undefined where no common version is known: then nothing that either says is taken for taken away. */
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
  readonly where: string;
}

async function mergeThree(context: CommandContext, names: Three, options: MergeOptions): Promise<void> {
  const { io, exit } = context;
  const read = (name: string): Promise<FileVersion> => readVersionAt(io.cwd, name, io.language);
  const base = names.base === undefined ? undefined : names.base === devNull ? nothing : await read(names.base);
  const [ours, theirs] = await Promise.all([read(names.ours), read(names.theirs)]);
  const where = toStudyPath(names.where);
  const across = where && (await movedAcross(new GitForks(io.cwd), where, bytesOf({ base, ours, theirs })));
  const merged = mergeVersions({ path: names.where, base, ours, theirs, across });
  const apart = across ? movedApart(across, merged.kept) : [];
  const file = settle(merged.kind, merged.file, decisionOf(options));
  const conflicts = openConflicts(file);
  await filesAt(io.cwd, names.ours, io.language).write(nameIn(names.ours), encodeText(textOf(merged.kind, file)));
  if (base !== undefined && base.bytes.length > 0 && !merged.hasBase)
    io.message(`${context.t('cli.merge.sides', { file: printable(names.where) })}\n`);
  tell(context, { name: names.where, kind: merged.kind, file, kept: merged.kept, apart, conflicts });
  if (options.format === 'json') {
    const kept = merged.kept.map(({ entry, ...rest }) => ({ ...rest, entry }));
    io.out(json({ file: names.where, kind: merged.kind.name, conflicts, kept, moved: apart }));
  }
  if (conflicts.length > 0) exit(1);
}

const bytesOf = ({ base, ours, theirs }: Record<keyof Stages, FileVersion | undefined>): Stages => ({
  base: base?.bytes,
  ours: ours?.bytes,
  theirs: theirs?.bytes,
});

/** What programs that compare name where a side has no file: as a base, that both sides made it. */
const nothing: FileVersion = { name: devNull, bytes: new Uint8Array() };

type Language = ConstructorParameters<typeof NodeFileSystem>[1];

const nameIn = (name: string): StudyPath => path.basename(name) as StudyPath;

/** The files of the folder that a file is in. */
const filesAt = (cwd: string, name: string, language: Language): NodeFileSystem =>
  new NodeFileSystem(path.dirname(path.resolve(cwd, name)), language);

/** @throws IntercoderError `file.notFound`, `merge.noFile`, `merge.unreadable` */
async function readVersionAt(cwd: string, name: string, language: Language): Promise<FileVersion> {
  const found = await filesAt(cwd, name, language).read(nameIn(name), largestFile);
  if (found.kind === 'absent') throw new IntercoderError('file.notFound', { file: name });
  const there = await stat(path.resolve(cwd, name)).catch(() => undefined);
  if (there?.isFile() === false) throw new IntercoderError('merge.noFile', { file: name });
  if (found.kind !== 'file') throw new IntercoderError('merge.unreadable', { file: name });
  return { name, bytes: found.bytes };
}
