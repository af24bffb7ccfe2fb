import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command, Option } from 'commander';
import { copyExample } from '../../core/commands/copyExample';
import type { CliCommand, FormatOption } from '../command';
import { NodeFileSystem } from '../nodeFileSystem';
import { json, printable } from '../output';

interface Options extends FormatOption {
  readonly language: string;
}

export const exampleCommand: CliCommand = ({ io, t }) =>
  new Command('example')
    .description(t('cli.example'))
    .argument('<dir>', t('cli.dir'))
    .addOption(
      new Option('--language <language>', t('cli.example.language')).choices(['en', 'nl']).default(io.language),
    )
    .action(async (dir: string, { language, format }: Options) => {
      const root = path.resolve(io.cwd, dir);
      const files = await copyExample(new NodeFileSystem(exampleFolder(language)), new NodeFileSystem(root));
      io.out(
        format === 'json'
          ? json({ study: root, files })
          : `${t('cli.example.done', { study: printable(root), count: files.length })}\n`,
      );
    });

/** Beside the bundle's folder, wherever the package is installed. */
function exampleFolder(language: string): string {
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'media', 'example', language);
    if (existsSync(found) || path.dirname(folder) === folder) return found;
  }
}
