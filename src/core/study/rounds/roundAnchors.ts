import { anchorIn } from '../../anchoring/anchorIn';
import type { Anchored } from '../../anchoring/anchoring';
import type { Anchor } from '../../coding/sidecar';
import type { SourceText } from '../../text/sourceText';
import type { StudyPath } from '../../text/studyPath';
import type { StudySnapshot } from '../snapshot';
import type { Round } from './round';

/** What a search in every way there is came to, for as long as text and anchor are the same. */
const found = new WeakMap<SourceText, WeakMap<Anchor, Anchored>>();

/**
 * Where a passage or coding of a round is in a text: as it was stored, or, once it has been looked for like any other
 * coding (`settleRounds`), where that found it.
 */
export const anchoredIn = (source: SourceText, anchor: Anchor): Anchored =>
  rememberedIn(source, anchor) ?? anchorIn(source, anchor);

export const rememberedIn = (source: SourceText, anchor: Anchor): Anchored | undefined =>
  found.get(source)?.get(anchor);

export function rememberAnchored(source: SourceText, anchor: Anchor, anchored: Anchored): void {
  const known = found.get(source) ?? new WeakMap<Anchor, Anchored>();
  found.set(source, known);
  known.set(anchor, anchored);
}

/** A transcript of a round in which something does not stand where it was stored, and has not been looked for yet. */
export interface Unsettled {
  readonly path: StudyPath;
  readonly source: SourceText;
  /** Everything the round has in it, since each tells of those around it. */
  readonly anchors: readonly Anchor[];
}

/** Texts in which a round was looked through and found settled. */
const settled = new WeakMap<Round, WeakSet<SourceText>>();

export const unsettledRounds = ({ rounds, transcripts }: StudySnapshot): readonly Unsettled[] =>
  rounds.flatMap((round) => {
    const done = settled.get(round) ?? new WeakSet<SourceText>();
    settled.set(round, done);
    const paths = new Set(round.draw?.units.map(({ transcript }) => transcript));
    return [...paths].flatMap((path): readonly Unsettled[] => {
      const source = transcripts.get(path)?.source;
      if (source === undefined || done.has(source)) return [];
      const anchors = anchorsIn(round, path);
      const known = found.get(source);
      const isSettled = anchors.every(
        (anchor) => known?.has(anchor) === true || anchorIn(source, anchor).state === 'exact',
      );
      if (isSettled) done.add(source);
      return isSettled ? [] : [{ path, source, anchors }];
    });
  });

function anchorsIn({ draw, codes }: Round, path: StudyPath): readonly Anchor[] {
  const units = draw?.units.filter(({ transcript }) => transcript === path) ?? [];
  const ids = new Set(units.map(({ id }) => id));
  return [
    ...units.flatMap(({ first, last }) => [first.anchor, last.anchor]),
    ...[...codes.values()].flatMap((record) => record.codes.codings.filter(({ unit }) => ids.has(unit))),
  ];
}
