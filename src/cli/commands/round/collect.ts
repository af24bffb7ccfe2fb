import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { collectRound } from '../../../core/commands/rounds/collectRound';
import { readReturnedFile, readReturnedFolder, type Returned } from '../../../core/commands/rounds/returnedPackage';
import { IntercoderError } from '../../../core/intercoderError';
import { largestFile } from '../../../core/study/readRecords';
import type { CliCommand, FormatOption } from '../../command';
import { NodeFileSystem } from '../../nodeFileSystem';
import { openStudy } from '../../openStudy';
import { json, printable } from '../../output';

export const collectCommand: CliCommand = ({ io, t }) =>
  new Command('collect')
    .description(t('cli.round.collect'))
    .argument('<name>', t('cli.round.name'))
    .argument('<from>', t('cli.round.collect.from'))
    .argument('[study]', t('cli.study'))
    .action(async (round: string, from: string, folder: string | undefined, { format }: FormatOption) => {
      const study = await openStudy(io, folder);
      const returned = await readReturned(path.resolve(io.cwd, from), round);
      const file = await collectRound(study.session, round, returned);
      const { receiver: coder, codes, outside = [] } = returned;
      const count = codes.codings.length;
      const done = t('cli.round.collect.done', { coder, count, at: printable(codes.finished ?? '') });
      io.out(format === 'json' ? json({ round, coder, file, codings: count, outside }) : `${done}\n`);
      for (const { file: at, count: left } of outside)
        io.message(
          `${t('cli.round.collect.outside', { file: printable(at), count: left, coder, round: printable(round) })}\n`,
        );
    });

/** @throws IntercoderError `file.notFound`, `package.unreadable`, and as `readReturnedFolder` */
async function readReturned(at: string, round: string): Promise<Returned> {
  const found = await stat(at).catch(() => undefined);
  if (found === undefined) throw new IntercoderError('file.notFound', { file: at });
  if (found.isDirectory()) return readReturnedFolder(new NodeFileSystem(at), round);
  if (found.size > largestFile) throw new IntercoderError('package.unreadable', { round });
  return readReturnedFile(await readFile(at, 'utf8'), round);
}
