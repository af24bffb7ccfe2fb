import { overallStatisticNames } from '../../agreement/round/roundAgreement';
import { IntercoderError } from '../../intercoderError';
import { isObject, member, type JsonObject } from '../../text/json';
import { addedKeys, jsonDifferences, sameJson, namedDifferences } from '../../text/jsonDifferences';
import { reportRound } from '../agreement/reportRound';
import type { AgreementReport, WarningCode } from '../../report/agreement/agreementReport';
import type { MessageData, MessageKey } from '../../messages/render';
import type { FiguresCheck, RoundCheck } from './verifyRound';

/**
 * A report of this round that was kept.
 * @param file as messages name it
 * @throws IntercoderError `report.notKept`, `report.ofAnother`
 */
export function keptReport(text: string, file: string, round: string): JsonObject {
  const report = objectIn(text);
  const other = report && member(report, 'round');
  if (report === undefined || typeof other !== 'string' || !isObject(member(report, 'plan')))
    throw new IntercoderError('report.notKept', { file, round });
  if (other !== round) throw new IntercoderError('report.ofAnother', { file, round, other });
  return report;
}

function objectIn(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Whether a report that was kept (`report --as json`, or `agreement --format json`) has the figures that the round gives
 * now.
 */
export const figuresOf =
  (kept: JsonObject): FiguresCheck =>
  ({ current }, { name }) => {
    const figures = (ok: boolean, key: MessageKey, data: MessageData = {}): readonly RoundCheck[] => [
      { name: 'figures', ok, key, data },
    ];
    try {
      const now = JSON.parse(JSON.stringify(reportRound(current, name, { withRounds: false }))) as AgreementReport;
      const [before, after] = [figuresIn(kept), figuresIn(now)];
      const named = namedIn(now);
      const added = addedKeys(before, after).filter(({ key }) => !named.has(key));
      const isAdded = new Set(added.map(({ place }) => place));
      const places = jsonDifferences(before, after, sameFigure).filter((place) => !isAdded.has(place));
      if (places.length > 0) return figures(false, 'verify.figuresDifferent', { list: namedDifferences(places) });
      if (added.length === 0) return figures(true, 'verify.figuresSame');
      const keys = [...new Set(added.map(({ key }) => key))];
      return figures(true, 'verify.figuresSameAndMore', { count: keys.length, list: keys.join(', ') });
    } catch (error) {
      if (!(error instanceof IntercoderError)) throw error;
      return figures(false, error.code, error.data);
    }
  };

/**
 * Keys that a report has because of what was judged and not of the version that made it, and those of its main figures: one
 * that is missing in a kept report was not made later.
 */
const namedIn = ({ codes, units, perTranscript = {}, perRole = {}, rollUp }: AgreementReport): ReadonlySet<string> =>
  new Set([
    ...['plan', 'coders', 'codes', 'passages', 'counts', 'units', 'verdicts', 'perCode', 'value', 'n'],
    ...codes.map(({ id }) => id),
    ...warnsOfFiles,
    ...(rollUp?.codes ?? []),
    ...[units ?? {}, perTranscript, perRole].flatMap((each) => Object.keys(each)),
    ...overallStatisticNames,
  ]);

/** A later version may add up in another order, which changes the last of some sixteen digits. */
const rounding = 1e-9;

const sameFigure = (before: unknown, now: unknown): boolean =>
  typeof before === 'number' && typeof now === 'number'
    ? Math.abs(before - now) <= rounding * Math.max(1, Math.abs(before))
    : sameJson(before, now);

/**
 * What of a report the round alone decides: a minimum was asked for beside it, what git said may be more by now, and other
 * rounds and the title of the study may change without it.
 */
const figuresIn = (report: object): unknown =>
  Object.fromEntries(
    Object.entries(report)
      .filter(([key]) => !notOfTheRound.includes(key))
      .map(([key, value]: [string, unknown]) => [key, key === 'warnings' ? byCode(value) : value]),
  );

/** Warnings by their code: a version that knows another kind of them has a longer list, in which each is at another place. */
function byCode(warnings: unknown): unknown {
  if (!Array.isArray(warnings)) return warnings;
  const codeOf = (one: unknown): string => (isObject(one) ? String(member(one, 'code')) : '');
  return Object.fromEntries(
    warnings.map((one) => [codeOf(one), warnings.filter((other) => codeOf(other) === codeOf(one))]),
  );
}

/** Of what became of the round's files: where one of these is new, it is the files that differ and not the version. */
const warnsOfFiles: readonly WarningCode[] = [
  'textChanged',
  'textVanished',
  'notFound',
  'editedAfterFinishing',
  'planChanged',
  'bookChanged',
  'sampleChanged',
  'bookGone',
  'notBlind',
  'lostCodings',
];

const notOfTheRound: readonly string[] = ['minimum', 'ancestry', 'planChanges', 'rounds', 'study'];
