import type { CodingsWithoutText } from '../core/study/codingsWithoutText';
import { groupBy } from '../core/text/groupBy';
import type { CommandContext, FormatOption } from './command';
import { printable } from './output';

const named = 10;

/**
 * Says of which transcripts there are codings while they are not there or cannot be read, and what to do: in a line for
 * each, unless the JSON says so, and as a finding. Nothing where there are none.
 */
export function tellWithoutText(
  { io, t, exit }: CommandContext,
  all: readonly CodingsWithoutText[],
  { format }: FormatOption,
): void {
  if (all.length === 0) return;
  exit(1);
  if (format === 'json') return;
  const byTranscript = [...groupBy(all, ({ transcript }) => transcript)].map(([transcript, files]) => ({
    transcript: printable(transcript),
    isHidden: files.some(({ codings }) => codings === null),
    isThere: files.some(({ reason }) => reason === 'unreadable'),
    count: files.reduce((sum, { codings }) => sum + (codings ?? 0), 0),
  }));
  for (const { transcript, isThere, isHidden, count } of byTranscript.slice(0, named)) {
    const key = isThere ? 'cli.withoutText.unreadable' : 'cli.withoutText.absent';
    if (count > 0) io.out(`${t(key, { count, transcript })}\n`);
    if (isHidden) io.out(`${t('cli.withoutText.hidden', { transcript })}\n`);
  }
  const more = byTranscript.slice(named);
  const count = more.reduce((sum, one) => sum + one.count, 0);
  if (count > 0) io.out(`${t('cli.withoutText.more', { count, files: more.length })}\n`);
}
