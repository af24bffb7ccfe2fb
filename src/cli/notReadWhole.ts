import type { StudyPath } from '../core/text/studyPath';
import type { CommandContext } from './command';
import { printable } from './output';

const named = 3;

/** Says which files are missing from what was counted, beside the output and as a finding; nothing where none are. */
export function tellNotReadWhole({ io, t, exit }: CommandContext, files: readonly StudyPath[]): void {
  if (files.length === 0) return;
  const list = files.slice(0, named).map(printable).join(', ');
  const more = files.length > named ? [t('cli.notReadWhole.more', { count: files.length - named })] : [];
  io.message(`${t('cli.notReadWhole', { list: [list, ...more].join(' ') })}\n`);
  exit(1);
}
