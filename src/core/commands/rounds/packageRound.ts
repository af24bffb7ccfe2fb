import { describeSpan } from '../../anchoring/describeSpan';
import { IntercoderError } from '../../intercoderError';
import { encodeText } from '../../text/decode';
import { knownFormat, writeJson, type JsonObject } from '../../text/json';
import { span, type Span } from '../../text/offsets';
import { SourceText } from '../../text/sourceText';
import { joinPath, rootPath, type StudyPath } from '../../text/studyPath';
import { textHash } from '../../text/textHash';
import { parseTranscript } from '../../transcript/parseTranscript';
import { utterances } from '../../transcript/utterances';
import { renderBlockMap, renderFlowMap, type Field } from '../../yaml/renderYaml';
import type { FileSystem } from '../../study/ports';
import { drawnHashes, hashesNow } from '../../study/rounds/frozen';
import { excerptOf, inExcerpt, type Excerpt } from '../../study/rounds/package/excerpt';
import { mentionsOf, type Mention } from '../../study/rounds/package/mentions';
import { packageBook } from '../../study/rounds/package/packageBook';
import { mapPath, packedHash, sentAlong, sentHash, sentShape, type Sent } from '../../study/rounds/package/sent';
import { sentTo } from '../../study/rounds/package/readSent';
import { sentPath } from '../../study/rounds/package/sentPaths';
import { unitId } from '../../study/rounds/drawRound';
import type { Draw, RoundUnit, TurnPlace } from '../../study/rounds/round';
import { serializeDraw } from '../../study/rounds/roundFiles';
import { bookPath, drawPath } from '../../study/rounds/roundPaths';
import { isFinished, unitsOf } from '../../study/rounds/roundState';
import { unitSpan } from '../../study/rounds/unitSpan';
import { studyFile } from '../../study/studyFile';
import type { StudySession } from '../../study/session';
import { roundNamed, type ReadableRound } from './roundNamed';

/** What a package is made of; a host adds the coding sheet. */
export interface RoundPackage {
  readonly files: ReadonlyMap<StudyPath, string>;
  readonly sent: Sent;
  readonly draw: Draw;
  readonly excerpts: ReadonlyMap<StudyPath, Excerpt>;
  /** Where it names other coders of the study, which somebody is to look at. */
  readonly mentions: readonly Mention[];
  readonly language: string | undefined;
  readonly title: string | undefined;
}

/**
 * A study of its own for somebody outside, which holds what they need to judge their part of a round and nothing of what
 * anybody coded: texts as far as the plan shows them, the round's codebook, the sample, and where all of it comes from.
 * @throws IntercoderError `round.unknown`, `round.noCodebook`, `round.notYours`, `round.finished`, `package.ofFirst`,
 *   `package.textChanged`, `package.bookChanged`
 */
export function packageFor(session: StudySession, name: string, receiver: string): RoundPackage {
  const round = roundNamed(session, name);
  const { draw, codebook } = round;
  if (codebook?.usable !== true) throw new IntercoderError('round.noCodebook', { round: name });
  checkBook(round);
  if (!draw.coders.includes(receiver)) throw new IntercoderError('round.notYours', { round: name, coder: receiver });
  if (receiver === draw.first) throw new IntercoderError('package.ofFirst', { coder: receiver });
  if (isFinished(round.codes.get(receiver)))
    throw new IntercoderError('round.finished', { round: name, coder: receiver });
  const own = unitsOf(draw, receiver);
  const excerpts = new Map<StudyPath, Excerpt>();
  const ids = packedIds(own);
  const units = own.map((unit, index): RoundUnit => {
    const excerpt = excerpts.get(unit.transcript) ?? excerptFor(session, draw, own, unit.transcript);
    excerpts.set(unit.transcript, excerpt);
    return { ...unitIn(session, unit, excerpt), id: ids[index] ?? unit.id };
  });
  const judged = own.map((unit) => unitText(session, unit));
  const book = packageBook(codebook.codebook, judged);
  const transcripts = [...excerpts].map(([path, { source, pieces }]) => ({
    path,
    text: textHash(source.text),
    pieces,
  }));
  const drawn = drawnHashes(round);
  const { config } = session.current;
  const packed: Draw = {
    ...known(draw),
    coders: [receiver],
    assignment: { kind: 'all' },
    method: { ...draw.method, excluded: [] },
    frame: { transcripts: transcripts.map(({ path, text }) => ({ path, sha256: text.replace('sha256:', '') })) },
    strata: [],
    units,
  };
  const sent: Sent = {
    round: name,
    receiver,
    codebook: textHash(book),
    ...(drawn && { drawn }),
    draw: packedHash(packed),
    transcripts,
    ...(own.some(({ id }, index) => id !== ids[index]) && {
      units: own.map(({ id: home }, index) => ({ id: ids[index] ?? home, home })),
    }),
    packed,
  };
  const marked: Draw = { ...packed, package: { receiver, sent: sentHash(sent) } };
  const place = { flow: false, column: 0, lineEnd: '\n' };
  const settings: readonly Field[] = [
    ...(config.title === undefined ? [] : [['title', config.title] as const]),
    ...(config.language === undefined ? [] : [['language', config.language] as const]),
    ['transcripts', [...excerpts.keys()]],
    ['codebook', 'codebook.yaml'],
  ];
  const coders = `coders:\n  - ${renderFlowMap([['id', receiver]], place)}\nanalysis: ${receiver}\n`;
  const files = new Map<StudyPath, string>([
    [studyFile, `format: ${knownFormat}\n${renderBlockMap(settings, place)}\n${coders}`],
    [joinPath('codebook.yaml'), book],
    ...[...excerpts].map(([path, { source }]) => [path, source.text] as const),
    [bookPath(name), book],
    [drawPath(name), serializeDraw(marked)],
    [mapPath, sentText(sentAlong(sent))],
  ]);
  const others = config.coders.filter(({ id }) => id !== receiver);
  const mentions = mentionsOf(
    others,
    new Map([...files].filter(([path]) => path !== drawPath(name) && path !== bookPath(name))),
  );
  return { files, sent, draw: marked, excerpts, mentions, language: config.language, title: config.title };
}

/**
 * Writes a package into an empty folder, and at home what was sent, so that what comes back can be compared with it.
 * @param sheet the coding sheet's page, as the host makes it
 * @throws IntercoderError as `packageFor`; `file.exists`, `file.writeFailed`
 */
export async function writePackage(
  session: StudySession,
  to: FileSystem,
  { files, sent }: RoundPackage,
  sheet: readonly [path: StudyPath, html: string],
): Promise<readonly StudyPath[]> {
  await checkEmpty(to);
  const written: StudyPath[] = [];
  try {
    for (const [path, text] of [...files, sheet]) {
      await to.write(path, encodeText(text));
      written.push(path);
    }
    await keepSent(session.world.files, sent);
  } catch (error) {
    for (const path of written) await to.remove(path);
    throw error;
  }
  return written;
}

/** Beside what was sent to them before, since any of it may come back; the same again is kept already. */
async function keepSent(files: FileSystem, sent: Sent): Promise<void> {
  const all = await sentTo(files, sent.round, sent.receiver);
  if ([...all.values()].some((one) => one && sentHash(one) === sentHash(sent))) return;
  const next = Math.max(0, ...all.keys()) + 1;
  await files.write(sentPath(sent.round, sent.receiver, next), encodeText(sentText(sent)));
}

/**
 * A package goes into a folder that holds nothing: what lay there would go along.
 * @throws IntercoderError `file.exists`
 */
export async function checkEmpty(to: FileSystem): Promise<void> {
  const [there] = await to.list(rootPath);
  if (there !== undefined) throw new IntercoderError('file.exists', { file: there.name });
}

/** Judged by two books, one code would be two. */
function checkBook(round: ReadableRound): void {
  const now = hashesNow(round)?.codebook;
  const held = [...round.codes.values()].flatMap(({ codes }) => codes.drawn?.codebook ?? []);
  if (held.some((one) => one !== now)) throw new IntercoderError('package.bookChanged', { file: bookPath(round.name) });
}

const sentText = (sent: Sent): string => writeJson({ format: knownFormat, ...(sentShape.write(sent) as JsonObject) });

/** Nothing that this version does not know leaves with a package: it cannot tell what that says. */
function known({ purpose, mode, plan, coders, method, frame, strata, units, assignment }: Draw): Draw {
  return { purpose, mode, plan, coders, method, frame, strata, units, assignment };
}

function excerptFor(
  session: StudySession,
  { plan, frame }: Draw,
  units: readonly RoundUnit[],
  path: StudyPath,
): Excerpt {
  const record = session.current.transcripts.get(path);
  const drawn = frame.transcripts.find((one) => one.path === path)?.sha256;
  if (record?.source === undefined || textHash(record.source.text) !== `sha256:${drawn ?? ''}`)
    throw new IntercoderError('package.textChanged', { file: path });
  const { transcript } = record;
  const own = units.filter((unit) => unit.transcript === path);
  return excerptOf(
    transcript,
    own.map(({ first, last }) => [first.turn ?? 0, last.turn ?? 0]),
    plan.context ?? 'all',
  );
}

function spanAtHome(session: StudySession, unit: RoundUnit): { readonly span: Span; readonly source: SourceText } {
  const record = session.current.transcripts.get(unit.transcript);
  const at = record && unitSpan(unit, record);
  if (record?.source === undefined || at === undefined)
    throw new IntercoderError('package.textChanged', { file: unit.transcript });
  return { span: at, source: record.source };
}

function unitText(session: StudySession, unit: RoundUnit): SourceText {
  const { span: at, source } = spanAtHome(session, unit);
  return new SourceText(source.slice(at));
}

/**
 * What the units are called in a package: as here, but where some were added for rare codes anew in their order, so that
 * nothing tells these from the others.
 */
function packedIds(units: readonly RoundUnit[]): readonly string[] {
  if (units.every(({ topUp }) => topUp === undefined)) return units.map(({ id }) => id);
  return units.map((_, index) => unitId(index, units.length));
}

/** The same unit as the excerpt has it. */
function unitIn(session: StudySession, { id, transcript, first, last }: RoundUnit, excerpt: Excerpt): RoundUnit {
  const home = session.current.transcripts.get(transcript)?.source;
  const turns = utterances(parseTranscript(excerpt.source));
  const moved = ({ anchor }: TurnPlace): TurnPlace => {
    const at =
      home && inExcerpt(excerpt, span(home.fromCodePoints(anchor.start), home.fromCodePoints(anchor.end)), home);
    if (at === undefined) throw new IntercoderError('package.textChanged', { file: transcript });
    const turn = turns.findIndex((one) => one.span.start === at.start);
    return { ...(turn !== -1 && { turn }), anchor: describeSpan(excerpt.source, at) };
  };
  return { id, transcript, first: moved(first), last: moved(last) };
}
