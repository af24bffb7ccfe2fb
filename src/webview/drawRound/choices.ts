import { usualShare } from '../../core/sampling/usualShare';
import type { DrawChoices } from '../../core/commands/rounds/drawChoices';
import type { StudyPath } from '../../core/text/studyPath';
import type { DrawOptions } from '../protocol';

/** What is chosen on the page. Kept while the page is hidden. */
export interface Chosen {
  readonly name: string;
  readonly purpose: NonNullable<DrawChoices['purpose']>;
  readonly mode: NonNullable<DrawChoices['mode']>;
  readonly coders: readonly string[];
  readonly assignment: 'all' | 'split' | 'overlap';
  /** How many judge each unit where their parts overlap. */
  readonly overlap: number;
  readonly draw: 'passage' | 'turn' | 'transcript';
  readonly turns: number;
  /** In per cent. */
  readonly share: number;
  readonly strata: 'transcript' | 'type' | 'role' | 'none';
  readonly excludeRoles: readonly string[];
  readonly minWords: number;
  readonly trainedTranscripts: readonly StudyPath[];
  readonly trainedRounds: readonly string[];
  readonly incomplete: 'stop' | 'leaveOut' | 'draw';
  readonly unit: 'passage' | 'turn' | 'sentence' | 'character';
  readonly presence: 'any' | 'half';
  readonly level: 'exact' | number;
  readonly statistic: string;
  readonly scale: string;
  readonly minimum: number;
  readonly context: 'all' | 'none' | 'some';
  /** Turns on either side, where only some of what is around is shown. */
  readonly contextTurns: number;
  readonly seed: number;
  /** Wanted of an interval; no part of the draw. */
  readonly width: number;
}

/** What stands there before anybody has chosen: what studies of this kind usually do. */
export const usual = ({ name, seed, coders, roles }: DrawOptions): Chosen => ({
  name,
  purpose: 'inter-coder',
  mode: 'agreement',
  coders: coders.map(({ id }) => id),
  assignment: 'all',
  overlap: 2,
  draw: 'passage',
  turns: 8,
  share: 100 * usualShare.default,
  strata: 'transcript',
  excludeRoles: roles.filter(({ isAsking }) => isAsking).map(({ role }) => role),
  minWords: 0,
  trainedTranscripts: [],
  trainedRounds: [],
  incomplete: 'stop',
  unit: 'turn',
  presence: 'any',
  level: 'exact',
  statistic: 'krippendorffAlpha',
  scale: 'krippendorff',
  minimum: 0.667,
  context: 'all',
  contextTurns: 4,
  seed,
  width: 0.3,
});

/** The same as the extension takes it. */
export const asChoices = (chosen: Chosen): DrawChoices => ({
  coders: chosen.coders,
  purpose: chosen.purpose,
  mode: chosen.mode,
  assignment: { kind: chosen.assignment, ...(chosen.assignment === 'overlap' && { n: chosen.overlap }) },
  plan: {
    unit: chosen.unit,
    presence: chosen.presence,
    level: chosen.level,
    statistic: chosen.statistic,
    scale: chosen.scale,
    minimum: chosen.minimum,
    excludeRoles: chosen.excludeRoles,
    minWords: chosen.minWords,
    context: chosen.context === 'some' ? chosen.contextTurns : chosen.context,
  },
  fraction: chosen.share / 100,
  draw: chosen.draw,
  turnsPerPassage: chosen.turns,
  // Only single turns have a role.
  strata: chosen.strata === 'role' && chosen.draw !== 'turn' ? 'none' : chosen.strata,
  seed: chosen.seed,
  trainedOn: { transcripts: chosen.trainedTranscripts, rounds: chosen.trainedRounds },
  incomplete: chosen.incomplete,
});
