import { placesOf, type Anchored } from '../anchoring/anchoring';
import { describeSpan } from '../anchoring/describeSpan';
import type { Anchor } from '../coding/sidecar';
import { IntercoderError } from '../intercoderError';
import type { PlacedCoding } from '../study/placedCoding';
import type { StudySession } from '../study/session';
import { shortened } from '../text/shortened';
import type { SourceText } from '../text/sourceText';

/** Enough of a quote to know it by. */
const shownOfQuote = 60;

/** Every place of a passage, in text order, as somebody saw it who decides about it: its words and those around them. */
export type ShownPlaces = readonly Anchor[];

export const shownPlaces = (anchored: Anchored, source: SourceText): ShownPlaces =>
  placesOf(anchored).map((at) => describeSpan(source, at));

/** Whether a passage still has the places that were shown; text before them may have come or gone. */
export function isAsShown(
  { current }: StudySession,
  { anchored, transcript }: PlacedCoding,
  shown: ShownPlaces,
): boolean {
  const source = current.transcripts.get(transcript)?.source;
  const now = source ? shownPlaces(anchored, source) : [];
  return now.length === shown.length && now.every((one, index) => readsTheSame(one, shown[index]));
}

/** @throws IntercoderError `coding.shownOtherwise`: what somebody decided about is not there any more */
export function checkAsShown(session: StudySession, placed: PlacedCoding, shown: ShownPlaces): void {
  if (!isAsShown(session, placed, shown)) throw shownOtherwise(placed);
}

export const shownOtherwise = ({ coding, transcript }: PlacedCoding): IntercoderError =>
  new IntercoderError('coding.shownOtherwise', {
    quote: shortened(coding.quote, shownOfQuote),
    file: transcript,
  });

const readsTheSame = (a: Anchor, b: Anchor | undefined): boolean =>
  a.quote === b?.quote && a.prefix === b.prefix && a.suffix === b.suffix;
