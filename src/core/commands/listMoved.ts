import type { AnchorState } from '../anchoring/anchoring';
import type { Elsewhere } from '../study/elsewhere/elsewhere';
import type { PlacedCoding } from '../study/placedCoding';
import { spanOf } from '../study/placement';
import type { StudySession } from '../study/session';
import type { CodingFilter } from '../study/studyIndex';
import type { Viewer } from '../study/visibleTo';
import type { Span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';
import { shownPlaces, type ShownPlaces } from './shownPlaces';

/** A coding that is not where it was stored, with the words it had and those that are there now. */
export interface MovedPassage {
  readonly placed: PlacedCoding;
  /** Undefined where no text stands at its place, or that is not certain. */
  readonly now: string | undefined;
  /** The places to choose from where it is not certain, in text order; empty otherwise. */
  readonly candidates: readonly { readonly span: Span; readonly words: string }[];
  /** What is seen of its places here, for whoever decides about it. */
  readonly shown: ShownPlaces;
}

export interface ListMovedArguments extends CodingFilter {
  /** Also those that are at their place. */
  readonly withExact?: boolean;
}

/**
 * Codings that are not at the place they were stored with, in transcript and text order, those not found last. Complete
 * once the session's anchors are settled.
 */
export function listMoved(
  session: StudySession,
  viewer: Viewer,
  { withExact = false, ...filter }: ListMovedArguments = {},
): readonly MovedPassage[] {
  const { transcripts } = session.current;
  return session
    .index(viewer)
    .codings(filter)
    .filter(({ anchored }) => withExact || anchored.state !== 'exact')
    .flatMap((placed) => {
      const source = transcripts.get(placed.transcript)?.source;
      return source ? [movedPassage(placed, source)] : [];
    });
}

function movedPassage(placed: PlacedCoding, source: SourceText): MovedPassage {
  const { anchored } = placed;
  const at = spanOf(anchored);
  const places = anchored.state === 'ambiguous' ? anchored.candidates : [];
  return {
    placed,
    now: at && source.slice(at),
    candidates: places.map((span) => ({ span, words: source.slice(span) })),
    shown: shownPlaces(anchored, source),
  };
}

/** A moved passage as programs read it; the JSON of `intercoder reanchor`. Offsets count code points. */
export interface MovedRow {
  readonly id: string;
  readonly transcript: string;
  readonly coder: string;
  readonly state: AnchorState;
  readonly from: StoredSpan;
  /** Null where its place is not certain or it is not found. */
  readonly to: StoredSpan | null;
  readonly quote: string;
  readonly now: string | null;
  /** How much of its words and context is there, from 0 to 1. */
  readonly score: number;
  /** Only where its place is not certain: those to choose from, in text order, with the words there. */
  readonly places?: readonly (StoredSpan & { readonly words: string })[];
  /** Only where it is word for word in another transcript. */
  readonly elsewhere?: StoredSpan & { readonly transcript: string };
}

interface StoredSpan {
  readonly start: number;
  readonly end: number;
}

/** @param elsewhere where it is in another transcript, where that is certain */
export function movedRow(
  { placed, now, candidates }: MovedPassage,
  session: StudySession,
  elsewhere?: Elsewhere,
): MovedRow {
  const { coding, transcript, coder, anchored } = placed;
  const source = session.current.transcripts.get(transcript)?.source;
  const there = elsewhere && session.current.transcripts.get(elsewhere.to)?.source;
  const at = spanOf(anchored);
  const inCodePoints = (text: SourceText, { start, end }: Span): StoredSpan => ({
    start: text.toCodePoints(start),
    end: text.toCodePoints(end),
  });
  return {
    id: coding.id,
    transcript,
    coder,
    state: anchored.state,
    from: { start: coding.start, end: coding.end },
    to: at && source ? inCodePoints(source, at) : null,
    quote: coding.quote,
    now: now ?? null,
    score: Math.round(anchored.score * 1000) / 1000,
    ...(anchored.state === 'ambiguous' &&
      source && { places: candidates.map(({ span, words }) => ({ ...inCodePoints(source, span), words })) }),
    ...(elsewhere && there && { elsewhere: { transcript: elsewhere.to, ...inCodePoints(there, elsewhere.span) } }),
  };
}
