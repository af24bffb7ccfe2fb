import { anchorIn } from '../../anchoring/anchorIn';
import { findAgain } from '../../anchoring/findAgain';
import type { ToAnchor } from '../../anchoring/toAnchor';
import type { Anchor } from '../../coding/sidecar';
import type { SourceText } from '../../text/sourceText';
import type { StudyPath } from '../../text/studyPath';
import type { OldTexts } from '../oldTexts';
import type { Cancellation, World } from '../ports';
import type { StudySnapshot } from '../snapshot';
import type { Round } from './round';
import { rememberAnchored, rememberedIn } from './roundAnchors';

/** A transcript of a round in which something does not stand where it was stored, and has not been looked for yet. */
interface Unsettled {
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
      const isSettled = anchors.every(
        (anchor) => rememberedIn(source, anchor) !== undefined || anchorIn(source, anchor).state === 'exact',
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

/**
 * Looks in every way there is for what a round has in a transcript and is not where it was stored: through older texts, by
 * its words, by what is around it.
 * @returns false where it was called off; then nothing is known better than before
 */
export async function settleRound(
  { path, source, anchors }: Unsettled,
  { oldTexts, world, signal }: { oldTexts: OldTexts; world: World; signal: Cancellation | undefined },
): Promise<boolean> {
  const known = anchors.map((anchor) => ({ anchor, known: anchorIn(source, anchor) }));
  const sought = known.flatMap(({ anchor, known: { state } }) => (state === 'exact' ? [] : [anchor]));
  const olds = await oldTexts.verifying(path, source, sought, signal);
  const all = known.map((one): ToAnchor => {
    const old = olds.get(one.anchor);
    return { ...one, ...(old && { old }) };
  });
  const work = findAgain(source, all);
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) {
      step.value.forEach((anchored, index) => {
        const anchor = anchors[index];
        if (anchor) rememberAnchored(source, anchor, anchored);
      });
      return true;
    }
    await world.pause?.();
    if (signal?.aborted) return false;
  }
}
