import { Command } from 'commander';
import { finishRound } from '../../../core/commands/rounds/finishRound';
import { markUnit, remarkOnUnit } from '../../../core/commands/rounds/markUnit';
import { openRound } from '../../../core/commands/rounds/openUnit';
import { suggestCode } from '../../../core/commands/rounds/suggestCode';
import type { CliCommand, FormatOption } from '../../command';
import { coderOf, openStudy } from '../../openStudy';
import { json, printable } from '../../output';
import { several } from '../../several';

interface Options extends FormatOption {
  readonly as?: string;
}

export const seenCommand: CliCommand = ({ io, t }) =>
  new Command('seen')
    .description(t('cli.round.seen'))
    .argument('<name>', t('cli.round.name'))
    .argument('[study]', t('cli.study'))
    .requiredOption('--unit <id>', t('cli.round.units'), several)
    .option('--take-back', t('cli.round.takeBack'))
    .option('--as <id>', t('cli.as'))
    .action(
      async (
        round: string,
        folder: string | undefined,
        { unit: units, takeBack, as, format }: Options & { unit: readonly string[]; takeBack?: boolean },
      ) => {
        const study = await openStudy(io, folder);
        const coder = await coderOf(study, io, as);
        for (const unit of units) {
          const { codes } = openRound(study.session, round, coder);
          const isCoded = codes.codings.some((coding) => coding.unit === unit);
          const judged = isCoded ? 'judged' : 'nothingApplies';
          await markUnit(study.session, { round, unit, coder, as: takeBack === true ? 'unjudged' : judged });
        }
        const { codes } = openRound(study.session, round, coder);
        const said = t(takeBack === true ? 'cli.round.takenBack' : 'cli.round.seenDone', {
          list: units.map(printable).join(', '),
        });
        io.out(format === 'json' ? json({ seen: codes.seen }) : `${said}\n`);
      },
    );

/** `round unclear` and `round ask`: a word on one unit. */
const remarkCommand =
  (name: 'unclear' | 'ask'): CliCommand =>
  ({ io, t }) =>
    new Command(name)
      .description(t(`cli.round.${name}`))
      .argument('<name>', t('cli.round.name'))
      .argument('[study]', t('cli.study'))
      .requiredOption('--unit <id>', t('cli.round.unit'))
      .requiredOption('--reason <text>', t(`cli.round.${name}.reason`))
      .option('--as <id>', t('cli.as'))
      .action(
        async (
          round: string,
          folder: string | undefined,
          { unit, reason, as, format }: Options & { unit: string; reason: string },
        ) => {
          const study = await openStudy(io, folder);
          const coder = await coderOf(study, io, as);
          const list = name === 'unclear' ? 'unclear' : 'questions';
          await remarkOnUnit(study.session, { round, unit, coder, list, reason });
          io.out(
            format === 'json' ? json({ unit, [list]: reason }) : `${t('cli.round.noted', { unit: printable(unit) })}\n`,
          );
        },
      );

export const unclearCommand = remarkCommand('unclear');
export const askCommand = remarkCommand('ask');

export const suggestCommand: CliCommand = ({ io, t }) =>
  new Command('suggest')
    .description(t('cli.round.suggest'))
    .argument('<name>', t('cli.round.name'))
    .argument('[study]', t('cli.study'))
    .requiredOption('--unit <id>', t('cli.round.unit'))
    .requiredOption('--code-name <text>', t('cli.round.suggest.name'))
    .option('--text <text>', t('cli.round.suggest.text'))
    .option('--as <id>', t('cli.as'))
    .action(
      async (
        round: string,
        folder: string | undefined,
        { unit, codeName, text, as, format }: Options & { unit: string; codeName: string; text?: string },
      ) => {
        const study = await openStudy(io, folder);
        const coder = await coderOf(study, io, as);
        const wanted = { round, unit, coder, name: codeName, ...(text !== undefined && { text }) };
        const suggestion = await suggestCode(study.session, wanted);
        io.out(format === 'json' ? json(suggestion) : `${t('cli.round.noted', { unit: printable(unit) })}\n`);
      },
    );

export const finishCommand: CliCommand = ({ io, t }) =>
  new Command('finish')
    .description(t('cli.round.finish'))
    .argument('<name>', t('cli.round.name'))
    .argument('[study]', t('cli.study'))
    .option('--with-units-left', t('cli.round.withUnitsLeft'))
    .option('--not-blind', t('cli.round.notBlind'))
    .option('--as <id>', t('cli.as'))
    .action(
      async (
        round: string,
        folder: string | undefined,
        { withUnitsLeft, notBlind, as, format }: Options & { withUnitsLeft?: boolean; notBlind?: boolean },
      ) => {
        const study = await openStudy(io, folder);
        const coder = await coderOf(study, io, as);
        const choices = { withUnitsLeft: withUnitsLeft ?? false, notBlind: notBlind ?? false };
        const { left, unclear } = await finishRound(study.session, { round, coder, ...choices });
        io.out(
          format === 'json'
            ? json({ round, coder, left, unclear })
            : `${t('cli.round.finishDone', { round: printable(round), coder, count: left.length, unclear: unclear.length })}\n`,
        );
      },
    );
