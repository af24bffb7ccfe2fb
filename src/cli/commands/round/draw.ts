import path from 'node:path';
import { Command } from 'commander';
import { drawnBefore, type DrawnBefore } from '../../../core/commands/rounds/drawnBefore';
import { drawnBeforeInWords } from '../../../core/commands/rounds/drawnBeforeInWords';
import type { DrawPreview } from '../../../core/commands/rounds/drawPreview';
import { checkEmpty } from '../../../core/commands/rounds/packageRound';
import { checkPlace, drawRound, previewDraw } from '../../../core/commands/rounds/drawRound';
import { rhoInWords } from '../../../core/commands/rounds/rhoInWords';
import { figure, intervalFigure } from '../../../core/report/agreement/figures';
import { usualShare } from '../../../core/sampling/usualShare';
import type { Draw } from '../../../core/study/rounds/round';
import type { CliCommand, CommandContext, FormatOption } from '../../command';
import { NodeFileSystem } from '../../nodeFileSystem';
import { openStudy, viewerOf } from '../../openStudy';
import { json, printable, table } from '../../output';
import { sheetName, sheetScript } from '../../codingSheet';
import { sendPackage } from './package';
import { choicesFrom, withDrawOptions, type DrawOptions } from './choices';

interface Options extends FormatOption, DrawOptions {
  readonly dryRun?: boolean;
  readonly package?: string;
  readonly as?: string;
}

export const drawCommand: CliCommand = (context) => {
  const { io, t } = context;
  const command = new Command('draw')
    .description(t('cli.round.draw'))
    .argument('<name>', t('cli.round.name'))
    .argument('[study]', t('cli.study'));
  return withDrawOptions(command, context)
    .option('--dry-run', t('cli.round.dryRun'))
    .option('--package <dir>', t('cli.round.draw.package'))
    .option('--as <id>', t('cli.as'))
    .action(async (name: string, folder: string | undefined, options: Options) => {
      const study = await openStudy(io, folder);
      const viewer = { coder: await viewerOf(study, io, options.as) };
      const choices = choicesFrom(study.session, options);
      const before = (own: string, draw: Draw): DrawnBefore => drawnBefore(study.session.current, own, draw);
      if (options.dryRun === true) {
        // Passages used for training are left out where they stand now.
        await study.session.settleAnchors();
        await checkPlace(study.session, name);
        const { draw, preview } = previewDraw(study.session, viewer, choices, { width: options.width });
        io.out(
          options.format === 'json'
            ? json({ name, round: draw, preview, drawnBefore: before(name, draw), files: [] })
            : inWords(context, draw, preview) + seenInWords(context, preview, before(name, draw)),
        );
        return;
      }
      const to = options.package === undefined ? undefined : path.resolve(io.cwd, options.package);
      // Before anything is drawn: a round whose package cannot be made would have to be drawn under another name.
      if (to !== undefined) {
        await checkEmpty(new NodeFileSystem(to, io.language));
        await sheetScript();
      }
      const { draw, preview, written, notFound } = await drawRound(study.session, viewer, name, choices, {
        width: options.width,
      });
      if (options.format === 'json')
        io.out(json({ name, round: draw, preview, drawnBefore: before(name, draw), files: written, notFound }));
      else {
        io.out(inWords(context, draw, preview) + seenInWords(context, preview, before(name, draw)));
        io.out(
          `${t(draw.purpose === 'intra-coder' ? 'cli.round.drawnAgain' : 'cli.round.drawn', { round: printable(name), count: draw.units.length, coders: draw.coders.join(', ') })}\n`,
        );
      }
      const receivers = draw.coders.filter((coder) => coder !== draw.first);
      for (const coder of to === undefined ? [] : receivers) {
        const at = path.join(to ?? '', receivers.length > 1 ? coder : '');
        await sendPackage(study.session, io, name, coder, at);
        io.message(
          `${t('cli.round.package.done', { coder, dir: printable(at), sheet: sheetName, round: printable(name) })}\n`,
        );
      }
      if (notFound > 0) io.message(`${t('cli.round.notFound', { count: notFound })}\n`);
    });
};

/** That passages have been seen already, and how to draw without them. */
function seenInWords({ t }: CommandContext, preview: DrawPreview, before: DrawnBefore): string {
  const said = printable(drawnBeforeInWords(before, preview, t));
  const options = before.rounds.map((round) => `--trained-on ${printable(round)}`).join(' ');
  return said === '' ? '' : `${said} ${t('cli.round.withoutThem', { options })}\n`;
}

const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;

function inWords(context: CommandContext, draw: Draw, preview: DrawPreview): string {
  const { t } = context;
  const { frame, sample, fraction } = preview;
  const { excludeRoles: roles = [] } = draw.plan;
  const lines = [
    t('cli.round.frame', {
      passages: frame.passages,
      transcripts: frame.transcripts,
      turns: frame.turns,
      words: frame.words,
    }),
    t('cli.round.leftOut', { examples: frame.leftOut.examples, training: frame.leftOut.training }),
    t('cli.round.sample', {
      passages: sample.passages,
      share: percent(fraction),
      turns: sample.turns,
      words: sample.words,
    }),
    ...(fraction < usualShare.least || fraction > usualShare.most ? [t('cli.round.unusualShare')] : []),
    ...(preview.noFigures === undefined ? [] : [t(preview.noFigures.key, preview.noFigures.data)]),
    ...(preview.isTranscriptAPassage ? [t('draw.transcriptIsPassage')] : []),
    t('cli.round.seedIs', { seed: draw.method.seed }),
    t('cli.round.roles', { roles: roles.length > 0 ? roles.map(printable).join(', ') : '–' }),
    ...(preview.incomplete.length > 0
      ? [t('cli.round.incompleteIs', { list: preview.incomplete.map(printable).join(', ') })]
      : []),
  ];
  const decides = preview.isDialogue
    ? t('draw.dialogue')
    : `${intervals(context, preview)}\n${outlook(context, preview)}`;
  return `${lines.join('\n')}\n\n${decides}\n`;
}

function intervals({ io, t }: CommandContext, { intervals: rows, needed, width, rho: told }: DrawPreview): string {
  const shown = rows.map(({ prevalence, rho, effectiveUnits, interval }, index) => [
    percent(prevalence),
    figure(rho),
    String(effectiveUnits),
    interval ? intervalFigure([interval.low, interval.high]) : t('cli.round.tooRare'),
    interval ? figure(interval.high - interval.low) : '–',
    (needed[index]?.share ?? Infinity) > 1 ? t('cli.round.noShare') : percent(needed[index]?.share ?? 1),
  ]);
  const columns = [
    { title: t('cli.round.prevalence') },
    { title: 'ρ' },
    { title: t('cli.round.effective'), align: 'right' as const },
    { title: t('cli.round.interval') },
    { title: t('cli.round.width') },
    { title: t('cli.round.needed', { width: figure(width) }) },
  ];
  return `${t('cli.round.precision')}\n${table(io, columns, shown)}${printable(rhoInWords(told, t))}\n`;
}

function outlook({ t }: CommandContext, { codes }: DrawPreview): string {
  const untested = codes.each.filter(({ chance }) => chance < 0.5).map(({ name }) => printable(name));
  const said = t('cli.round.testable', { testable: codes.testable, all: codes.all });
  return untested.length === 0 ? said : `${said} ${t('cli.round.untested', { list: untested.join(', ') })}`;
}
