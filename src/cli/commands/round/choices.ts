import { InvalidArgumentError, Option, type Command } from 'commander';
import { codeStatisticNames } from '../../../core/agreement/round/roundAgreement';
import type { DrawChoices } from '../../../core/commands/rounds/drawChoices';
import {
  assignmentKinds,
  drawKinds,
  modes,
  planUnits,
  purposes,
  strataKinds,
  type Assignment,
  type Mode,
  type Plan,
  type Purpose,
} from '../../../core/study/rounds/round';
import { scales } from '../../../core/report/agreement/scales';
import { largestSeed } from '../../../core/random/seed';
import type { StudySession } from '../../../core/study/session';
import { toStudyPath } from '../../../core/text/studyPath';
import type { CommandContext } from '../../command';
import { several } from '../../several';
import { wholeNumber } from '../../wholeNumber';

/** What `round draw` is told of the sample. */
export interface DrawOptions {
  readonly coders?: readonly string[];
  readonly purpose?: Purpose;
  readonly mode?: Mode;
  readonly assignment?: Assignment['kind'];
  readonly overlap?: number;
  readonly fraction?: number;
  readonly draw?: (typeof drawKinds)[number];
  readonly turns?: number;
  readonly strata?: (typeof strataKinds)[number];
  readonly seed?: number;
  readonly width?: number;
  readonly excludeRole?: readonly string[];
  readonly trainedOn?: readonly string[];
  readonly incomplete?: 'stop' | 'leave-out' | 'draw';
  readonly plan?: readonly Partial<Plan>[];
}

export function withDrawOptions(command: Command, context: CommandContext): Command {
  const { t } = context;
  const between = wholeNumber(context);
  const number = (value: string): number => numberFrom(value, t('cli.round.notANumber'));
  return command
    .option('--coders <ids>', t('cli.round.coders'), (value) => value.split(',').map((id) => id.trim()))
    .addOption(new Option('--purpose <purpose>', t('cli.round.purpose')).choices(purposes))
    .addOption(new Option('--mode <mode>', t('cli.round.mode')).choices(modes))
    .addOption(new Option('--assignment <kind>', t('cli.round.assignment')).choices(assignmentKinds))
    .option('--overlap <n>', t('cli.round.overlap'), between(1, 1000))
    .option('--fraction <share>', t('cli.round.fraction'), number)
    .addOption(new Option('--draw <what>', t('cli.round.draw.what')).choices(drawKinds))
    .option('--turns <k>', t('cli.round.turns'), between(1, 1000, t('round.badTurns')))
    .addOption(new Option('--strata <what>', t('cli.round.strata')).choices(strataKinds))
    .option('--seed <n>', t('cli.round.seed'), between(0, largestSeed, t('round.badSeed')))
    .option('--width <width>', t('cli.round.wantedWidth'), number)
    .option('--exclude-role <role>', t('cli.round.excludeRole'), several)
    .option('--trained-on <what>', t('cli.round.trainedOn'), several)
    .addOption(new Option('--incomplete <how>', t('cli.round.incomplete')).choices(['stop', 'leave-out', 'draw']))
    .option('--plan <key=value>', t('cli.round.plan'), (value, earlier: readonly Partial<Plan>[] | undefined) => [
      ...(earlier ?? []),
      planFrom(value, t),
    ]);
}

export function choicesFrom(session: StudySession, options: DrawOptions): DrawChoices {
  const { config, transcripts } = session.current;
  const trained = (options.trainedOn ?? []).map((name) => ({ name, path: toStudyPath(name) }));
  const isTranscript = ({ path }: (typeof trained)[number]): boolean => path !== undefined && transcripts.has(path);
  const roles = options.excludeRole;
  const plan: Partial<Plan> = {
    ...(options.plan ?? []).reduce((all, one) => ({ ...all, ...one }), {}),
    // "none" takes the default away.
    ...(roles && { excludeRoles: roles.filter((role) => role !== 'none') }),
  };
  return {
    coders: options.coders ?? config.coders.map(({ id }) => id),
    purpose: options.purpose,
    mode: options.mode,
    ...(options.assignment === undefined && options.overlap === undefined
      ? {}
      : { assignment: assignmentFrom(options) }),
    plan,
    fraction: options.fraction,
    draw: options.draw,
    turnsPerPassage: options.turns,
    strata: options.strata,
    seed: options.seed,
    trainedOn: {
      transcripts: trained.filter(isTranscript).flatMap(({ path }) => path ?? []),
      rounds: trained.filter((one) => !isTranscript(one)).map(({ name }) => name),
    },
    incomplete: options.incomplete === 'leave-out' ? 'leaveOut' : options.incomplete,
  };
}

const assignmentFrom = ({ assignment, overlap }: DrawOptions): Assignment => ({
  kind: assignment ?? 'overlap',
  ...(overlap !== undefined && { n: overlap }),
});

/** A number, or a share written as `12%`. */
function numberFrom(value: string, message: string): number {
  const [, digits, percent] = /^(-?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e-?\d+)?)\s*(%?)$/i.exec(value.trim()) ?? [];
  const number = Number(digits?.replace(',', '.'));
  if (digits === undefined || !Number.isFinite(number)) throw new InvalidArgumentError(message);
  return percent === '%' ? number / 100 : number;
}

/** What each key of a plan can be, for a message. */
const planValues = (t: CommandContext['t']): ReadonlyMap<string, string> =>
  new Map([
    ['unit', planUnits.join(', ')],
    ['presence', 'any, half'],
    ['level', t('cli.round.values.level')],
    ['statistic', codeStatisticNames.join(', ')],
    ['scale', scales.join(', ')],
    ['minimum', t('cli.round.values.minimum')],
    ['minWords', t('cli.round.values.minWords')],
    ['context', t('cli.round.values.context')],
  ]);

function planFrom(pair: string, t: CommandContext['t']): Partial<Plan> {
  const [key = '', value = ''] = pair.split('=', 2).map((part) => part.trim());
  const known = planValues(t);
  const values = known.get(key);
  const message =
    values === undefined
      ? t('cli.round.badPlanKey', { keys: [...known.keys()].join(', ') })
      : t('cli.round.badPlan', { key, values });
  const isWhole = /^\d{1,6}$/.test(value);
  const unit = planUnits.find((one) => one === value);
  if (key === 'unit' && unit) return { unit };
  if (key === 'presence' && (value === 'any' || value === 'half')) return { presence: value };
  if (key === 'level' && (value === 'exact' || isWhole)) return { level: value === 'exact' ? value : Number(value) };
  const statistic = codeStatisticNames.find((name) => name === value);
  if (key === 'statistic' && statistic) return { statistic };
  const scale = scales.find((name) => name === value);
  if (key === 'scale' && scale) return { scale };
  if (key === 'minimum') {
    const minimum = numberFrom(value, message);
    if (minimum >= -1 && minimum <= 1) return { minimum };
  }
  if (key === 'minWords' && isWhole) return { minWords: Number(value) };
  if (key === 'context' && (value === 'all' || value === 'none')) return { context: value };
  if (key === 'context' && isWhole) return { context: Number(value) };
  throw new InvalidArgumentError(message);
}
