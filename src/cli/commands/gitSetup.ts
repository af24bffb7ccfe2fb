import path from 'node:path';
import { Command } from 'commander';
import {
  addAttributeLines,
  attributeLines,
  gitAttributes,
  lineEndLines,
  mergeLines,
  removeAttributeLines,
} from '../../core/commands/gitAttributes';
import { IntercoderError } from '../../core/intercoderError';
import type { CliCommand, CommandContext, FormatOption } from '../command';
import { Git } from '../git';
import { NodeFileSystem, realPath } from '../nodeFileSystem';
import { studyRoot } from '../openStudy';
import { json, printable } from '../output';
import { shellQuoted } from '../../core/text/shellQuoted';

interface Options extends FormatOption {
  readonly yes?: true;
  readonly remove?: true;
}

/** What is to be done, and what is said of it beforehand. */
interface Plan {
  readonly lines: readonly string[];
  /** Settings to give, by key; undefined: the whole section goes. */
  readonly settings: Readonly<Record<string, string>> | undefined;
  readonly changesGit: boolean;
}

const section = 'merge.intercoder';

export const gitSetupCommand: CliCommand = (context) => {
  const { io, t } = context;
  return new Command('git-setup')
    .description(t('cli.gitSetup'))
    .argument('[study]', t('cli.study'))
    .option('--yes', t('cli.gitSetup.yes'))
    .option('--remove', t('cli.gitSetup.remove'))
    .action(async (folder: string | undefined, { yes, remove, format }: Options) => {
      const root = await studyRoot(io, folder);
      const git = new Git(root);
      const settingsFile = await git.ask('rev-parse', '--git-path', 'config');
      if (settingsFile === undefined) throw new IntercoderError('git.notARepository', { folder: printable(root) });
      const files = new NodeFileSystem(root, io.language);
      const plan = remove ? await planRemoval(git, files) : await planSetup(git, files, await driver(io.program));
      const done = { study: root, attributes: plan.lines, settings: plan.changesGit ? plan.settings : {} };
      if (plan.lines.length === 0 && !plan.changesGit) {
        io.out(format === 'json' ? json(done) : `${t('cli.gitSetup.nothing')}\n`);
        return;
      }
      say(context, plan, path.resolve(root, settingsFile), remove === true);
      if (!(await isWanted(context, yes === true))) {
        io.message(`${t('cli.gitSetup.no')}\n`);
        context.exit(2);
        return;
      }
      await carryOut(git, files, plan);
      const after = remove ? t('cli.gitSetup.removed') : t('cli.gitSetup.done', { file: gitAttributes });
      io.out(format === 'json' ? json(done) : `${after}\n`);
    });
};

/** Works from any folder: git runs it at the top of the working tree, whatever the shell's own path. */
async function driver(program: readonly string[] = ['intercoder']): Promise<string> {
  const words = await Promise.all(program.map(async (word) => (path.isAbsolute(word) ? realPath(word) : word)));
  // A percent sign would be read by git as the start of a name such as %A.
  const command = words.map((word) => shellQuoted(word.replaceAll('\\', '/')).replaceAll('%', '%%'));
  return [...command, 'merge', '%O', '%A', '%B', '%P'].join(' ');
}

async function planSetup(git: Git, files: NodeFileSystem, command: string): Promise<Plan> {
  const settings = { [`${section}.name`]: 'Codings by coding and field', [`${section}.driver`]: command };
  const known = await Promise.all(Object.keys(settings).map((key) => git.ask('config', '--local', '--get', key)));
  const lines = await attributeLines(files, [...lineEndLines, ...mergeLines], 'missing');
  return { lines, settings, changesGit: Object.values(settings).some((value, at) => known[at] !== value) };
}

async function planRemoval(git: Git, files: NodeFileSystem): Promise<Plan> {
  const lines = await attributeLines(files, mergeLines, 'have');
  const known = await git.ask('config', '--local', '--get-regexp', '^merge\\.intercoder\\.');
  return { lines, settings: undefined, changesGit: known !== undefined };
}

function say({ io, t }: CommandContext, { lines, settings, changesGit }: Plan, file: string, removes: boolean): void {
  io.message(`${t('cli.gitSetup.plan.add')}\n`);
  if (lines.length > 0) {
    const data = { file: gitAttributes, lines: lines.join(' | ') };
    io.message(`${t(removes ? 'cli.gitSetup.plan.removeLines' : 'cli.gitSetup.plan.lines', data)}\n`);
  }
  if (!changesGit) return;
  if (settings === undefined) io.message(`${t('cli.gitSetup.plan.removeDriver', { file: printable(file) })}\n`);
  for (const [key, value] of Object.entries(settings ?? {})) {
    io.message(`${t('cli.gitSetup.plan.driver', { file: printable(file), key, value: printable(value) })}\n`);
  }
}

/** @throws IntercoderError `git.notAsked` where there is nobody to ask */
async function isWanted({ io, t }: CommandContext, yes: boolean): Promise<boolean> {
  if (yes) return true;
  if (io.ask === undefined) throw new IntercoderError('git.notAsked');
  const answer = await io.ask(`${t('cli.gitSetup.ask')} `);
  return t('cli.gitSetup.yesWords').split(' ').includes(answer.trim().toLowerCase());
}

async function carryOut(git: Git, files: NodeFileSystem, { lines, settings, changesGit }: Plan): Promise<void> {
  if (lines.length > 0) await (settings === undefined ? removeAttributeLines : addAttributeLines)(files, lines);
  if (!changesGit) return;
  if (settings === undefined) await git.run('config', '--local', '--remove-section', section);
  for (const [key, value] of Object.entries(settings ?? {})) await git.run('config', '--local', key, value);
}
