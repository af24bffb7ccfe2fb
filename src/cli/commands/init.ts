import path from 'node:path';
import { Command } from 'commander';
import { foundTranscripts } from '../../core/commands/foundTranscripts';
import { initStudy } from '../../core/commands/initStudy';
import {
  editorSettings as settingsFor,
  editorSettingsFile,
  editorSettingsText,
  writeEditorSettings,
} from '../../core/commands/writeEditorSettings';
import { slugOf } from '../../core/codebook/slug';
import { coderIdProblem } from '../../core/study/coderId';
import type { CliCommand, FormatOption } from '../command';
import { leavingNoFolder } from '../leavingNoFolder';
import { NodeFileSystem } from '../nodeFileSystem';
import { json, printable } from '../output';

interface Options extends FormatOption {
  readonly title?: string;
  readonly language: string;
  readonly as?: string;
  readonly name?: string;
  readonly email?: string;
  readonly editorSettings?: true;
}

export const initCommand: CliCommand = ({ io, t }) =>
  new Command('init')
    .description(t('cli.init'))
    .argument('<dir>', t('cli.dir'))
    .option('--title <title>', t('cli.init.title'))
    .option('--language <tag>', t('cli.init.language'), io.language)
    .option('--as <id>', t('cli.init.as'))
    .option('--name <name>', t('cli.init.name'))
    .option('--email <address>', t('cli.init.email'))
    .option('--editor-settings', t('cli.init.editorSettings', { what: t('editorSettings.what') }))
    .action(async (dir: string, { title, language, as, name, email, editorSettings, format }: Options) => {
      const root = path.resolve(io.cwd, dir);
      const coder = {
        id: as ?? slugOf(io.env.USER ?? io.env.USERNAME ?? 'coder-1', (id) => coderIdProblem(id) !== undefined),
        ...(name !== undefined && { name }),
        ...(email !== undefined && { email }),
      };
      const folder = new NodeFileSystem(root);
      const made = await leavingNoFolder(root, () =>
        initStudy(folder, { title: title ?? path.basename(root), language, coder }),
      );
      const transcripts = await foundTranscripts(folder);
      const settings = editorSettings === true ? await writeEditorSettings(folder, transcripts) : undefined;
      // Settings that are there stay as they are: it is said what they lack.
      const toAdd = editorSettings === true && settings === undefined;
      const files = [...made, ...(settings === undefined ? [] : [settings])];
      io.out(
        format === 'json'
          ? json({ study: root, files, ...(toAdd && { settingsToAdd: settingsFor(transcripts) }) })
          : `${t('cli.init.done', { study: printable(root), coder: coder.id })}\n` +
              (toAdd
                ? `${t('cli.init.addSettings', { file: editorSettingsFile })}\n${editorSettingsText(transcripts)}`
                : ''),
      );
    });
