import { anchorIn } from '../../anchoring/anchorIn';
import { describeSpan } from '../../anchoring/describeSpan';
import type { Codebook } from '../../codebook/codebook';
import type { Anchor } from '../../coding/sidecar';
import { IntercoderError } from '../../intercoderError';
import type { TranscriptRecord } from '../../study/records';
import { atHome } from '../../study/rounds/package/excerpt';
import type { Sent, SentTranscript } from '../../study/rounds/package/sent';
import type { Draw, RoundUnit } from '../../study/rounds/round';
import type { RoundCodes } from '../../study/rounds/roundCodes';
import { unitsOf } from '../../study/rounds/roundState';
import { unitSpan } from '../../study/rounds/unitSpan';
import type { StudySession } from '../../study/session';
import { contains, type Span } from '../../text/offsets';
import type { SourceText } from '../../text/sourceText';
import { textHash } from '../../text/textHash';
import type { ReadableRound } from './roundNamed';

/** A unit as it was sent, and as it is at home. */
interface Home {
  readonly unit: RoundUnit;
  readonly sent: SentTranscript;
  readonly source: SourceText;
  readonly span: Span;
  /** Whether the text at home is still the one that was drawn. */
  readonly isDrawn: boolean;
}

/**
 * What was judged in a package, with every place at home. Each place is verified: the same words, within the unit that
 * they were judged in. Nothing is guessed, and nothing is left out.
 * @throws IntercoderError `round.noCodebook`, `package.unknownUnit`, `package.unknownCode`, `package.codingTwice`,
 *   `package.codingElsewhere`, `package.homeChanged`
 */
export function broughtHome(
  session: StudySession,
  { name, draw, codebook }: ReadableRound,
  sent: Sent,
  returned: RoundCodes,
): RoundCodes {
  if (codebook?.usable !== true) throw new IntercoderError('round.noCodebook', { round: name });
  const { receiver: coder } = sent;
  const codes = calledAsHere(sent, returned);
  const units = new Map(unitsOf(draw, coder).map((unit) => [unit.id, unit]));
  checkUnits(codes, new Set(units.keys()), coder);
  checkCodes(codes, codebook.codebook, coder);
  const homes = new Map<string, Home>();
  const homeOf = (id: string): Home => {
    const home = homes.get(id) ?? findHome(session, draw, sent, units.get(id), coder);
    homes.set(id, home);
    return home;
  };
  return {
    ...codes,
    seen: [...new Set(codes.seen)],
    codings: codes.codings.map((coding) => ({ ...coding, ...anchorAt(homeOf(coding.unit), coding) })),
    suggestions: codes.suggestions.map((one) =>
      one.passage === undefined ? one : { ...one, passage: anchorAt(homeOf(one.unit), one.passage) },
    ),
  };
}

/** Where the package called its units otherwise, by their names here. @throws IntercoderError `package.unknownUnit` */
function calledAsHere({ units, receiver: coder }: Sent, codes: RoundCodes): RoundCodes {
  if (units === undefined) return codes;
  const homes = new Map(units.map(({ id, home }) => [id, home]));
  const here = (id: string): string => {
    const home = homes.get(id);
    if (home === undefined) throw new IntercoderError('package.unknownUnit', { unit: id, coder });
    return home;
  };
  const moved = <T extends { readonly unit: string }>(list: readonly T[]): readonly T[] =>
    list.map((one) => ({ ...one, unit: here(one.unit) }));
  return {
    ...codes,
    seen: codes.seen.map(here),
    unclear: moved(codes.unclear),
    questions: moved(codes.questions),
    codings: moved(codes.codings),
    suggestions: moved(codes.suggestions),
  };
}

function checkUnits(codes: RoundCodes, known: ReadonlySet<string>, coder: string): void {
  const { seen, unclear, questions, suggestions, codings } = codes;
  const named = [...seen, ...[...unclear, ...questions, ...suggestions, ...codings].map(({ unit }) => unit)];
  const stranger = named.find((id) => !known.has(id));
  if (stranger !== undefined) throw new IntercoderError('package.unknownUnit', { unit: stranger, coder });
}

function checkCodes({ codings }: RoundCodes, codebook: Codebook, coder: string): void {
  const ids = new Set<string>();
  for (const { code, id, quote } of codings) {
    const resolution = codebook.resolve(code);
    if (resolution.kind !== 'code' || !resolution.code.codable)
      throw new IntercoderError('package.unknownCode', { code, coder });
    if (ids.has(id)) throw new IntercoderError('package.codingTwice', { quote: shortened(quote), coder });
    ids.add(id);
  }
}

function findHome(
  { current }: StudySession,
  { frame }: Draw,
  { transcripts, units, packed }: Sent,
  unit: RoundUnit | undefined,
  coder: string,
): Home {
  // Transcripts may be called otherwise here by now; what the package calls them, its units say.
  const there = units?.find(({ home }) => home === unit?.id)?.id ?? unit?.id;
  const name = packed?.units.find(({ id }) => id === there)?.transcript ?? unit?.transcript;
  const sent = transcripts.find(({ path }) => path === name);
  if (unit === undefined || sent === undefined)
    throw new IntercoderError('package.unknownUnit', { unit: unit?.id ?? '?', coder });
  const record: TranscriptRecord | undefined = current.transcripts.get(unit.transcript);
  const span = record && unitSpan(unit, record);
  if (record?.source === undefined || span === undefined)
    throw new IntercoderError('package.homeChanged', { file: unit.transcript, unit: unit.id });
  const drawn = frame.transcripts.find(({ path }) => path === unit.transcript)?.sha256 ?? '';
  return { unit, sent, source: record.source, span, isDrawn: textHash(record.source.text) === `sha256:${drawn}` };
}

/** A place at home: by the map where the text is the one that was drawn, else where the same words have the same context. */
function anchorAt({ unit, sent, source, span, isDrawn }: Home, anchor: Anchor): Anchor {
  const mapped = atHome(sent, anchor, source);
  if (isDrawn || mapped === undefined) {
    if (mapped === undefined || source.slice(mapped) !== anchor.quote || !contains(span, mapped))
      throw new IntercoderError('package.codingElsewhere', { quote: shortened(anchor.quote), unit: unit.id });
    return describeSpan(source, mapped);
  }
  const start = source.toCodePoints(mapped.start);
  const found = anchorIn(source, { ...anchor, start, end: source.toCodePoints(mapped.end) });
  if (!('span' in found) || !contains(span, found.span))
    throw new IntercoderError('package.homeChanged', { file: unit.transcript, unit: unit.id });
  return describeSpan(source, found.span);
}

const shortened = (quote: string): string => Array.from(quote).slice(0, 80).join('');
