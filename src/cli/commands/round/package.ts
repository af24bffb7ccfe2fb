import path from 'node:path';
import { Command } from 'commander';
import { packageFor, writePackage } from '../../../core/commands/rounds/packageRound';
import { render } from '../../../core/messages/render';
import type { StudySession } from '../../../core/study/session';
import type { StudyPath } from '../../../core/text/studyPath';
import { codingSheet, sheetName } from '../../codingSheet';
import type { CliCommand, FormatOption } from '../../command';
import type { Io } from '../../io';
import { NodeFileSystem } from '../../nodeFileSystem';
import { openStudy } from '../../openStudy';
import { json, printable } from '../../output';

interface Options extends FormatOption {
  readonly coder: string;
}

export const packageCommand: CliCommand = ({ io, t }) =>
  new Command('package')
    .description(t('cli.round.package'))
    .argument('<name>', t('cli.round.name'))
    .argument('<dir>', t('cli.round.package.dir'))
    .argument('[study]', t('cli.study'))
    .requiredOption('--coder <id>', t('cli.round.package.coder'))
    .action(async (round: string, dir: string, folder: string | undefined, { coder, format }: Options) => {
      const study = await openStudy(io, folder);
      const at = path.resolve(io.cwd, dir);
      const files = await sendPackage(study.session, io, round, coder, at);
      const done = t('cli.round.package.done', {
        coder,
        dir: printable(at),
        sheet: sheetName,
        round: printable(round),
      });
      io.out(format === 'json' ? json({ round, coder, folder: at, files }) : `${done}\n`);
    });

/** Makes a package for one coder in a folder. @returns its files */
export async function sendPackage(
  session: StudySession,
  io: Io,
  round: string,
  coder: string,
  at: string,
): Promise<readonly StudyPath[]> {
  const made = packageFor(session, round, coder);
  const written = await writePackage(session, new NodeFileSystem(at, io.language), made, await codingSheet(made));
  for (const { coder: named, file, line } of made.mentions) {
    const said = render(io.language, 'cli.round.package.mentions', { coder: named, file: printable(file), line });
    io.message(`${said}\n`);
  }
  return written;
}
