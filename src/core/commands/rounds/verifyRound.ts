import { ancestrySaid } from '../../agreement/round/ancestry';
import { judgeOf, type Judge } from '../../agreement/round/judge';
import { blindnessSaid } from '../../agreement/round/blindnessSaid';
import type { MessageData, MessageKey } from '../../messages/render';
import { RenamedTranscripts } from '../../study/checks/renamedTranscript';
import { changedSince, hashesNow, isIntact } from '../../study/rounds/frozen';
import { blindnessOf } from '../../study/rounds/blindness';
import { readSent } from '../../study/rounds/package/readSent';
import { mapPath, packedHash, sentHash } from '../../study/rounds/package/sent';
import { frameAgain, redraw } from '../../study/rounds/redraw';
import { redrawTopUp } from '../../study/rounds/redrawTopUp';
import type { Draw, Round } from '../../study/rounds/round';
import { bookPath, roundCodesPath } from '../../study/rounds/roundPaths';
import { earlierGone, isFinished, unfinishedCoders } from '../../study/rounds/roundState';
import { isStillThere } from '../../study/rounds/unitState';
import { finishedVersion } from '../../study/rounds/finishedVersion';
import type { Provenance } from '../../study/ports';
import type { StudySession } from '../../study/session';
import type { FrameSource } from '../../sampling/frame';
import type { StudyPath } from '../../text/studyPath';
import { textHash } from '../../text/textHash';
import { parseTranscript } from '../../transcript/parseTranscript';
import { drawnBook, heldHashes, type DrawnBook } from './drawnBook';
import { earlierText } from './earlierText';
import { roundNamed } from './roundNamed';
import { unreadWords } from './unreadWords';

/** One line of what a reviewer is told: what was checked, whether it holds, and what was found. */
export interface RoundCheck {
  readonly name: string;
  readonly ok: boolean;
  readonly key: MessageKey;
  readonly data: MessageData;
  /** Told to whoever judges the round; nothing that could hold or not. */
  readonly isTold?: true;
}

/** Compares the figures that a report gives now with those it gave before; `report` puts it in. */
export type FiguresCheck = (session: StudySession, round: Round) => readonly RoundCheck[];

/**
 * Whether a round is what it says: drawn as it says from these texts, plan and codebook as they were when its coders
 * began, their files as they finished them. Tells nothing of what anybody judged.
 * @throws IntercoderError `round.unknown`
 */
export async function verifyRound(
  session: StudySession,
  name: string,
  figures?: FiguresCheck,
): Promise<readonly RoundCheck[]> {
  const round = roundNamed(session, name);
  const { draw } = round;
  return [
    ...(await checkDraw(session, round, draw)),
    ...checkPlan(round),
    ...(await checkFiles(round, draw, session.world.provenance)),
    checkUnits(session, draw),
    ...(await checkBlindness(session, round, draw)),
    ...(figures?.(session, round) ?? [told('figures', 'verify.figuresNotChecked', { round: name })]),
  ];
}

const check = (name: string, ok: boolean, key: MessageKey, data: MessageData = {}): RoundCheck => ({
  name,
  ok,
  key,
  data,
});

/** What is true of a round and judges nothing. */
const told = (name: string, key: MessageKey, data: MessageData): RoundCheck => ({
  ...check(name, true, key, data),
  isTold: true,
});

async function checkDraw(session: StudySession, round: Round, draw: Draw): Promise<readonly RoundCheck[]> {
  const changed: StudyPath[] = [];
  const sources: FrameSource[] = [];
  for (const { path, sha256 } of draw.frame.transcripts) {
    const now = session.current.transcripts.get(path)?.source;
    const isSame = now !== undefined && textHash(now.text) === `sha256:${sha256}`;
    if (!isSame) changed.push(path);
    const source = isSame ? now : await earlierText(session, path, `sha256:${sha256}`);
    if (source !== undefined) sources.push({ path, transcript: parseTranscript(source) });
  }
  const texts = checkTexts(session, changed);
  if (draw.package !== undefined) return [texts, await checkSent(session, round, draw, draw.package)];
  const drawn = await drawnBook(session, round);
  if (sources.length < draw.frame.transcripts.length || drawn === undefined)
    return [texts, check('draw', false, 'verify.drawImpossible')];
  const again = redraw(draw, sources, drawn.book);
  const topUps = checkTopUps(round, draw, sources, drawn);
  if (again.kind === 'same') {
    const count = draw.units.filter(({ topUp }) => topUp === undefined).length;
    return [texts, check('draw', true, 'verify.drawSame', { count, seed: draw.method.seed }), ...topUps];
  }
  if (drawn.isAltered && again.kind !== 'unknownMethod')
    return [texts, check('draw', false, 'verify.drawImpossible'), ...topUps];
  return [
    texts,
    again.kind === 'different'
      ? check('draw', false, 'verify.drawDifferent', { list: again.units.join(', ') })
      : again.kind === 'otherNumbers'
        ? check('draw', false, 'verify.drawNumbers', { list: again.places })
        : check('draw', false, 'verify.drawUnknown', { method: again.name }),
    ...topUps,
  ];
}

/** Each top-up by itself: what it added, and that applications and decoys are what the first coder’s file says. */
function checkTopUps(
  { codes }: Round,
  draw: Draw,
  sources: readonly FrameSource[],
  { book, isAltered }: DrawnBook,
): readonly RoundCheck[] {
  const { topUps = [], first = '' } = draw;
  if (topUps.length === 0) return [];
  const frame = frameAgain(draw, sources, book).units;
  const idOf = (code: string): string => {
    const meant = book.resolve(code);
    return meant.kind === 'code' ? meant.code.id : code;
  };
  return topUps.map((topUp, index) => {
    const number = index + 1;
    const rare = new Set(topUp.codes.map(idOf));
    const found = redrawTopUp(
      draw,
      frame,
      { topUp, number, isRare: (code) => rare.has(idOf(code)) },
      codes.get(first)?.codes,
    );
    const name = `topUp:${number}`;
    if (found.kind === 'same')
      return check(name, true, 'verify.topUpSame', { number, count: found.count, seed: topUp.seed });
    return found.kind === 'different' && !isAltered
      ? check(name, false, 'verify.topUpDifferent', { number, list: found.units.join(', ') })
      : check(name, false, 'verify.topUpUnknown', { number });
  });
}

/** In a package the rest of the frame is missing: it is what was sent, or it is not. */
async function checkSent(
  { world }: StudySession,
  { codebook }: Round,
  draw: Draw,
  { receiver, sent }: NonNullable<Draw['package']>,
): Promise<RoundCheck> {
  const map = await readSent(world.files, mapPath);
  const isSent =
    map !== undefined &&
    sentHash(map) === sent &&
    (map.draw === undefined || map.draw === packedHash(draw)) &&
    codebook?.source !== undefined &&
    textHash(codebook.source.text) === map.codebook;
  return check('package', isSent, isSent ? 'verify.sentSame' : 'verify.sentChanged', { coder: receiver });
}

function checkPlan(round: Round): readonly RoundCheck[] {
  const now = hashesNow(round);
  const isBegun = [...round.codes.values()].some(({ writable, bytes }) => writable && bytes !== undefined);
  if (now !== undefined && !isBegun) return [check('plan', true, 'verify.planNotBegun')];
  const held = heldHashes(round);
  if (now === undefined || held.length === 0) return [check('plan', false, 'verify.planUnknown')];
  const differing = new Set(held.flatMap((one) => changedSince(one, now)));
  const changed = (key: 'plan' | 'codebook' | 'sample'): boolean => differing.has(key);
  return [
    check('plan', !changed('plan'), changed('plan') ? 'verify.planChanged' : 'verify.planSame'),
    now.codebook === undefined
      ? check('codebook', false, 'verify.bookGone', { file: bookPath(round.name) })
      : check('codebook', !changed('codebook'), changed('codebook') ? 'verify.bookChanged' : 'verify.bookSame'),
    ...(held.some(({ sample }) => sample !== undefined)
      ? [check('sample', !changed('sample'), changed('sample') ? 'verify.sampleChanged' : 'verify.sampleSame')]
      : []),
  ];
}

async function checkFiles(
  round: Round,
  draw: Draw,
  provenance: Provenance | undefined,
): Promise<readonly RoundCheck[]> {
  const open = unfinishedCoders(round)
    .filter((coder) => round.codes.get(coder)?.writable !== false)
    .map((coder) => check(`finished:${coder}`, false, 'verify.notFinished', { coder }));
  const files = [...round.codes].map(async ([judge, record]): Promise<readonly RoundCheck[]> => {
    const { coder, isEarlier, path: file, codes } = record;
    const data = { coder, file, at: codes.finished ?? '' };
    const of = (ok: boolean, key: MessageKey): RoundCheck => check(`finished:${judge}`, ok, key, data);
    if (!record.writable) return draw.coders.includes(coder) ? [of(false, unreadWords(record))] : [];
    if (!isFinished(record)) return [];
    if (isIntact(codes)) return [of(true, isEarlier ? 'verify.earlierSame' : 'verify.fileSame')];
    const commit = await finishedVersion(provenance, record);
    if (commit === undefined) return [of(false, isEarlier ? 'verify.earlierChanged' : 'verify.fileChanged')];
    const key = isEarlier ? 'verify.earlierChangedInGit' : 'verify.fileChangedInGit';
    return [check(`finished:${judge}`, false, key, { ...data, commit: commit.slice(0, 12) })];
  });
  const gone = earlierGone(round);
  const strangers = [...round.codes.values()].filter(({ coder }) => !draw.coders.includes(coder));
  return [
    ...(await Promise.all(files)).flat(),
    ...(gone ? [lostEarlier(round.name, gone)] : []),
    ...open,
    ...strangers.map(({ coder, path }) => check('coders', false, 'verify.stranger', { coder, file: path })),
  ];
}

const lostEarlier = (round: string, gone: Judge): RoundCheck =>
  check(`finished:${judgeOf(gone)}`, false, 'verify.earlierGone', {
    coder: gone.coder,
    file: roundCodesPath(round, gone),
  });

function checkUnits(session: StudySession, { units }: Draw): RoundCheck {
  const { current } = session;
  const lost = units.filter((unit) => !isStillThere(unit, current.transcripts.get(unit.transcript)));
  if (lost.length === 0) return check('units', true, 'verify.unitsThere', { count: units.length });
  const isRenamed = renamedIn(session);
  const renamed = lost.filter(({ transcript }) => isRenamed(transcript));
  const gone = lost.filter((unit) => !renamed.includes(unit));
  const namesOf = (all: Draw['units']): string => all.map(({ id }) => id).join(', ');
  const [list, count] = [namesOf(lost), lost.length];
  if (gone.length === 0) return check('units', false, 'verify.unitsRenamed', { list, count });
  if (renamed.length === 0) return check('units', false, 'verify.unitsLost', { list, count });
  const data = { list: namesOf(gone), count: gone.length, renamed: namesOf(renamed), others: renamed.length };
  return check('units', false, 'verify.unitsBoth', data);
}

function checkTexts(session: StudySession, changed: readonly StudyPath[]): RoundCheck {
  if (changed.length === 0) return check('texts', true, 'verify.textsSame');
  const isRenamed = renamedIn(session);
  const renamed = changed.filter(isRenamed);
  const list = changed.filter((path) => !isRenamed(path)).join(', ');
  if (list === '') return check('texts', false, 'verify.textsRenamed', { list: renamed.join(', ') });
  if (renamed.length === 0) return check('texts', false, 'verify.textsChanged', { list });
  return check('texts', false, 'verify.textsBoth', { list, renamed: renamed.join(', ') });
}

/** Tells whether all that a text needs is that the round names it as it is named now. */
function renamedIn({ current }: StudySession): (path: StudyPath) => boolean {
  const renamed = new RenamedTranscripts(current);
  return (path) => !current.transcripts.has(path) && renamed.of(path) !== undefined;
}

/** Told and not judged: each level is true of what it says. Of who has not begun there is nothing to tell. */
async function checkBlindness({ world }: StudySession, round: Round, draw: Draw): Promise<readonly RoundCheck[]> {
  const coders = await blindnessOf(round, draw, world.provenance);
  return coders
    .filter(({ coder }) => round.codes.get(coder)?.writable === true && round.codes.get(coder)?.bytes !== undefined)
    .flatMap(({ coder, level, ancestry }) => {
      const { key, data } = ancestrySaid(coder, ancestry, draw.purpose);
      const blind = blindnessSaid(coder, level, draw.purpose);
      return [told(`blind:${coder}`, blind.key, blind.data), told(`git:${coder}`, key, data)];
    });
}
