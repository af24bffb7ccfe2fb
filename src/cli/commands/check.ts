import { Command, Option } from 'commander';
import { problemRow, type ProblemRow } from '../../core/commands/check';
import { missingTranscripts, relinkTranscript } from '../../core/commands/fixes/relinkTranscript';
import { fixStudy } from '../../core/commands/fixStudy';
import { hidingRounds } from '../../core/study/hiddenCoders';
import type { StudySession } from '../../core/study/session';
import { checkStudy } from '../../core/study/checks/checkStudy';
import { sidecarsOutside } from '../../core/study/checks/outsideStudy';
import { IntercoderError } from '../../core/intercoderError';
import type { FileProblem, ProblemCode } from '../../core/problem';
import type { CliCommand, CommandContext, FormatOption } from '../command';
import { Git } from '../git';
import { coderOf, openStudy, viewerOf } from '../openStudy';
import { json, printable } from '../output';
import { several } from '../several';
import { clearLeftVersions, type DecidedVersions } from './leftVersions';

interface Options extends FormatOption, DecidedVersions {
  readonly fix?: boolean;
  readonly relink?: boolean;
  readonly as?: string;
}

export const checkCommand: CliCommand = (context) => {
  const { io, t, exit } = context;
  return new Command('check')
    .description(t('cli.check'))
    .argument('[study]', t('cli.study'))
    .option('--fix', t('cli.check.fix'))
    .addOption(new Option('--take <version>', t('cli.check.take')).argParser(several).implies({ fix: true }))
    .addOption(new Option('--drop <version>', t('cli.check.drop')).argParser(several).implies({ fix: true }))
    .option('--relink', t('cli.check.relink'))
    .option('--as <id>', t('cli.as'))
    .action(async (folder: string | undefined, { fix, take, drop, relink, as, format }: Options) => {
      const study = await openStudy(io, folder).catch((error: unknown) => {
        if (format === 'json' && error instanceof IntercoderError && error.code === 'study.unreadable')
          io.out(json({ problems: error.problems.map((problem) => problemRow(problem, io.language)) }));
        throw error;
      });
      if (fix) {
        await clearLeftVersions(context, study, { take, drop });
        const { removed } = await fixStudy(study.session, await coderOf(study, io, as));
        io.message(`${t('cli.check.fixed', { count: removed.length })}\n`);
      }
      if (relink) await relinkAll(study.session, context);
      const viewer = { coder: await viewerOf(study, io, as) };
      const found = checkStudy(study.session, viewer);
      const waiting = await unmergedProblems(study.root, found);
      const outside = await sidecarsOutside(study.session.world.files, study.session.current);
      const problems = [...found, ...waiting, ...outside].map((problem) => problemRow(problem, io.language));
      const isAnyHidden = found.some(({ code }) => code === 'round.hides');
      const hiddenBy = isAnyHidden ? hidingRounds(study.session.current) : [];
      io.out(format === 'json' ? json({ problems, hiddenBy }) : inWords(context, problems));
      if (problems.some(({ severity }) => severity === 'error')) exit(1);
    });
};

/** What cannot be told of which transcript it is stays, and is among the problems. */
async function relinkAll(session: StudySession, { io, t }: CommandContext): Promise<void> {
  for (const transcript of missingTranscripts(session)) {
    try {
      const { from, to } = await relinkTranscript(session, transcript);
      io.message(`${printable(t('files.relinked', { from, to }))}\n`);
    } catch (error) {
      if (!(error instanceof IntercoderError)) throw error;
      io.message(`${printable(error.inWords(io.language))}\n`);
    }
  }
}

/** Files that git holds in several versions while nothing in them says so. */
async function unmergedProblems(root: string, found: readonly FileProblem[]): Promise<readonly FileProblem[]> {
  const git = new Git(root);
  const unmerged = (await git.isRepository()) ? [...(await git.unmergedNames())] : [];
  const told = new Set(found.filter(({ code }) => saysUnmerged.has(code)).map(({ file }) => file));
  return unmerged
    .filter((file) => !told.has(file))
    .map((file) => ({ file, code: 'file.unmerged', severity: 'error', data: {} }));
}

const saysUnmerged: ReadonlySet<ProblemCode> = new Set(['file.conflictMarkers', 'file.fieldConflict']);

function inWords({ t }: CommandContext, problems: readonly ProblemRow[]): string {
  const lines = problems.map(({ file, line, column, severity, message, code }) => {
    const place = line === null ? file : `${file}:${line}:${column ?? 1}`;
    const kind =
      severity === 'error'
        ? t('severity.error')
        : severity === 'warning'
          ? t('severity.warning')
          : t('severity.information');
    return `${printable(place)}: ${kind}: ${printable(message)} [${code}]\n`;
  });
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  return [
    ...lines,
    `${t('cli.check.summary', { errors, warnings, rest: problems.length - errors - warnings })}\n`,
  ].join('');
}
