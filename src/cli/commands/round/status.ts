import { Command } from 'commander';
import { roundNamed } from '../../../core/commands/rounds/roundNamed';
import { roundStatus, unreadRounds, type RoundStatus } from '../../../core/commands/rounds/roundStatus';
import type { CliCommand, CommandContext, FormatOption } from '../../command';
import { openStudy, viewerOf } from '../../openStudy';
import { json, printable, table } from '../../output';

interface Options extends FormatOption {
  readonly as?: string;
}

export const statusCommand: CliCommand = (context) => {
  const { io, t, exit } = context;
  return new Command('status')
    .description(t('cli.round.status'))
    .argument('[name]', t('cli.round.name'))
    .argument('[study]', t('cli.study'))
    .option('--as <id>', t('cli.as'))
    .action(async (name: string | undefined, folder: string | undefined, { as, format }: Options) => {
      const study = await openStudy(io, folder);
      if (name !== undefined) roundNamed(study.session, name);
      const rounds = roundStatus(study.session, { coder: await viewerOf(study, io, as) }, name);
      const unread = name === undefined ? unreadRounds(study.session) : [];
      if (format === 'json') io.out(json({ rounds: rounds.map(asJson), ...(unread.length > 0 && { unread }) }));
      else if (rounds.length === 0 && unread.length === 0) io.out(`${t('cli.round.none')}\n`);
      else io.out(rounds.map((round) => inWords(context, round)).join('\n'));
      const why = [
        ...unread.map((round) => t('agreement.unreadable', { round })),
        ...rounds.flatMap((round) => round.unread.map(({ coder, file, key }) => t(key, { coder, file }))),
      ];
      for (const line of why) io.message(`${printable(line)}\n`);
      if (why.length > 0) exit(1);
    });
};

/** A message is for people. */
const asJson = ({ unread, ...round }: RoundStatus): object => ({
  ...round,
  ...(unread.length > 0 && { unread: unread.map(({ judge, file }) => ({ judge, file })) }),
});

function inWords({ io, t }: CommandContext, { name, open, units, purpose, mode, coders, left }: RoundStatus): string {
  const state = open ? t('cli.round.open') : t('cli.round.closed');
  const title = `${printable(name)}: ${t('cli.round.about', { state, units, purpose: t(`rounds.purpose.${purpose}`), mode: t(`rounds.mode.${mode}`) })}\n`;
  const rows = coders.map(({ coder, units: all, done, finished }) => [
    printable(coder),
    `${done ?? '?'} / ${all}`,
    done === null ? t('rounds.unreadable') : finished === null ? t('cli.round.busy') : printable(finished),
  ]);
  const columns = [
    { title: t('column.coder') },
    { title: t('cli.round.judged') },
    { title: t('cli.round.finishedAt') },
  ];
  const next = left?.[0];
  const yours = next
    ? `${t('cli.round.next', { count: left.length, unit: printable(next.unit), file: printable(next.transcript), line: next.line ?? '?' })}\n`
    : left === null
      ? ''
      : `${t('cli.round.allJudged', { round: printable(name) })}\n`;
  return `${title}${table(io, columns, rows)}${yours}`;
}
