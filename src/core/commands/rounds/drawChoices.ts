import { IntercoderError } from '../../intercoderError';
import { isSeed } from '../../random/seed';
import { usualShare } from '../../sampling/usualShare';
import type { FrameSource } from '../../sampling/frame';
import { completenessOf, type Completeness } from '../../study/completeness';
import { coderIdProblem } from '../../study/coderId';
import type { DrawDecisions } from '../../study/rounds/drawRound';
import type { Assignment, Draw, Excluded, Method, Mode, Plan, Purpose, RoundUnit } from '../../study/rounds/round';
import { unitsOf } from '../../study/rounds/roundState';
import { turnsOfUnit } from '../../study/rounds/turnsOfUnit';
import { sidecarPath } from '../../study/sidecarName';
import type { StudySession } from '../../study/session';
import type { StudySnapshot } from '../../study/snapshot';
import type { StudyPath } from '../../text/studyPath';
import { rolesOf } from '../../transcript/roles';

/** What somebody chooses before a draw; what is not chosen has a default that the draw then shows. */
export interface DrawChoices {
  readonly coders: readonly string[];
  readonly purpose?: Purpose | undefined;
  readonly mode?: Mode | undefined;
  readonly assignment?: Assignment | undefined;
  readonly plan?: Partial<Plan> | undefined;
  /** Share of the units, above 0, 1 at most. */
  readonly fraction?: number | undefined;
  readonly draw?: Method['draw'] | undefined;
  readonly turnsPerPassage?: number | undefined;
  readonly strata?: Method['strata'] | undefined;
  readonly seed?: number | undefined;
  /** Transcripts and rounds that were used for training. */
  readonly trainedOn?: { readonly transcripts: readonly StudyPath[]; readonly rounds: readonly string[] } | undefined;
  /** What to do about transcripts that the analysis coder has not completed, or not for newer codes. */
  readonly incomplete?: 'stop' | 'leaveOut' | 'draw' | undefined;
}

/** Roles that ask rather than tell: not judged where nothing else is chosen. */
export const askingRoles = /^(moderator|interviewer|facilitator|gespreksleider|interviewster)$/i;

/** The roles that there are to leave out. */
export const rolesThere = ({ transcripts }: StudySnapshot): readonly string[] =>
  rolesOf([...transcripts.values()].flatMap(({ source }) => source ?? []));

/** @throws IntercoderError where the choices are of no use: see `roundErrors` */
export function decisionsOf(session: StudySession, choices: DrawChoices): DrawDecisions {
  const { config, codebookRecord } = session.current;
  const { coders, purpose = 'inter-coder', fraction = usualShare.default, seed = randomSeed(session) } = choices;
  const { draw = 'passage', turnsPerPassage = 8, strata = 'transcript', assignment = { kind: 'all' } } = choices;
  if (!codebookRecord.usable) throw new IntercoderError('codebook.notWritable', { file: codebookRecord.path });
  const unknown = coders.find((coder) => !config.coders.some(({ id }) => id === coder));
  if (unknown !== undefined) throw new IntercoderError('coder.unknown', { coder: unknown });
  const least = purpose === 'inter-coder' ? 2 : 1;
  if (
    new Set(coders).size !== coders.length ||
    coders.length < least ||
    (purpose === 'intra-coder' && coders.length > 1)
  )
    throw new IntercoderError(purpose === 'intra-coder' ? 'round.oneCoder' : 'round.tooFewCoders');
  if (!(fraction > 0 && fraction <= 1)) throw new IntercoderError('round.badShare');
  if (!isSeed(seed)) throw new IntercoderError('round.badSeed');
  if (!Number.isInteger(turnsPerPassage) || turnsPerPassage < 1 || turnsPerPassage > 1000)
    throw new IntercoderError('round.badTurns');
  if (strata === 'role' && draw !== 'turn') throw new IntercoderError('round.roleNeedsTurns');
  if (choices.plan?.statistic === 'cohenKappa' && coders.length > 2) throw new IntercoderError('round.cohenNeedsTwo');
  if (choices.plan?.statistic === 'lightKappa' && coders.length < 3) throw new IntercoderError('round.lightNeedsThree');
  if (assignment.kind !== 'overlap' && assignment.n !== undefined)
    throw new IntercoderError('round.overlapWithout', { kind: assignment.kind });
  const judges = coders.filter((coder) => coder !== config.analysis).length;
  if (
    assignment.kind === 'overlap' &&
    !(Number.isInteger(assignment.n) && (assignment.n ?? 0) >= 1 && (assignment.n ?? 0) <= judges)
  )
    throw new IntercoderError('round.badOverlap', { count: judges });
  const level = choices.plan?.level;
  const deepest = Math.max(0, ...codebookRecord.codebook.codes.map((code) => code.level));
  if (typeof level === 'number' && level > deepest) throw new IntercoderError('round.badLevel', { level, deepest });
  const roles = rolesThere(session.current);
  const mistaken = choices.plan?.excludeRoles?.find((role) => !roles.includes(role));
  if (mistaken !== undefined)
    throw new IntercoderError('round.unknownRole', { role: mistaken, roles: roles.toSorted().join(', ') || '–' });
  return {
    purpose,
    mode: choices.mode ?? 'agreement',
    coders,
    assignment,
    plan: {
      unit: draw === 'passage' || draw === 'turn' ? 'turn' : 'passage',
      presence: 'any',
      level: 'exact',
      statistic: 'krippendorffAlpha',
      scale: 'krippendorff',
      minimum: 0.667,
      excludeRoles: roles.filter((role) => askingRoles.test(role)),
      minWords: 0,
      context: 'all',
      ...choices.plan,
    },
    method: { seed, fraction, draw, turnsPerPassage, strata, excluded: trainingOf(session.current, choices.trainedOn) },
    first: firstCoder(purpose, coders, config.analysis),
  };
}

/** Whose codings are copied: the first coder's, who coded before there was a sample. */
function firstCoder(purpose: Purpose, coders: readonly string[], analysis: string | undefined): string | undefined {
  if (purpose === 'intra-coder') return coders[0];
  return analysis !== undefined && coders.includes(analysis) ? analysis : undefined;
}

/** Undefined where a name can be a round's. */
export function checkNewRound({ rounds }: StudySnapshot, name: string): void {
  // What a coder may not be called on some file system, no folder may either.
  if (coderIdProblem(name) !== undefined) throw new IntercoderError('round.badName', { round: name });
  if (rounds.some((round) => round.name === name)) throw new IntercoderError('round.exists', { round: name });
}

/** A transcript that whoever's codings are copied has not read for every code there is. */
export interface Incomplete {
  readonly path: StudyPath;
  readonly completeness: Completeness;
}

/** The transcripts that can be drawn from, and those of them that the coder has not completed. */
export function sourcesFor(
  { transcripts, sidecars, codebook }: StudySnapshot,
  coder: string | undefined,
): { readonly sources: readonly FrameSource[]; readonly incomplete: readonly Incomplete[] } {
  const readable = [...transcripts.values()].filter(({ source }) => source !== undefined);
  const incomplete = readable.flatMap((record): Incomplete[] => {
    if (coder === undefined) return [];
    const mark = sidecars.get(sidecarPath(record.path, coder))?.sidecar.complete;
    const completeness = completenessOf(mark, record, codebook);
    return completeness.kind === 'fresh' ? [] : [{ path: record.path, completeness }];
  });
  return { sources: readable.map(({ path, transcript }) => ({ path, transcript })), incomplete };
}

/** The first 32 bits of a version 4 UUID are random. */
const randomSeed = ({ world }: StudySession): number => parseInt(world.ids.next().slice(0, 8), 16);

function trainingOf({ rounds, transcripts }: StudySnapshot, used: DrawChoices['trainedOn']): readonly Excluded[] {
  const whole = used?.transcripts ?? [];
  const missing = whole.find((path) => !transcripts.has(path));
  if (missing !== undefined) throw new IntercoderError('transcript.unknown', { file: missing });
  const units = (used?.rounds ?? []).flatMap((name): readonly Excluded[] => {
    const draw = rounds.find((round) => round.name === name)?.draw;
    if (draw === undefined) throw new IntercoderError('round.unknown', { round: name });
    const { excluded, lost } = trainedIn(draw, transcripts);
    const missed = lost.filter(({ transcript }) => !whole.includes(transcript));
    if (missed.length === 0) return excluded;
    const files = [...new Set(missed.map(({ transcript }) => transcript))].join(', ');
    throw new IntercoderError('round.trainingLost', {
      round: name,
      list: missed.map(({ id }) => id).join(', '),
      files,
    });
  });
  const known = new Map(units.map((unit) => [JSON.stringify(unit), unit]));
  return [...whole.map((transcript) => ({ transcript })), ...known.values()];
}

/** The turns of a round that coders have seen, by their numbers today, and the units that are not found any more. */
export function trainedIn(
  draw: Draw,
  transcripts: StudySnapshot['transcripts'],
): { readonly excluded: readonly Excluded[]; readonly lost: readonly RoundUnit[] } {
  const lost = new Set<RoundUnit>();
  const excluded = draw.coders.flatMap((coder) =>
    unitsOf(draw, coder).flatMap((unit): Excluded[] => {
      const record = transcripts.get(unit.transcript);
      // Nothing is drawn from a text that is gone.
      if (record?.source === undefined) return [];
      const turns = turnsOfUnit(unit, record);
      if (turns === undefined) lost.add(unit);
      return turns === undefined ? [] : [{ transcript: unit.transcript, ...turns }];
    }),
  );
  return { excluded, lost: [...lost] };
}
