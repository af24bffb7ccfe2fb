import { spanOf } from '../../../core/study/placement';
import type { PlacedCoding } from '../../../core/study/placedCoding';
import type { Span } from '../../../core/text/offsets';
import type { CodingPlace } from './codingPlace';

type Place = Pick<CodingPlace, 'session' | 'transcript' | 'coder'>;

/** The coder's own codings on exactly this passage. */
export const codingsOn = (place: Place, passage: Span): readonly PlacedCoding[] =>
  ownCodings(place).filter(({ anchored }) => {
    const at = spanOf(anchored);
    return at?.start === passage.start && at.end === passage.end;
  });

/** The coder's own codings of a transcript, in text order. */
export const ownCodings = ({ session, transcript, coder }: Place): readonly PlacedCoding[] =>
  session
    .index({ coder })
    .placed(transcript)
    .filter((placed) => placed.coder === coder);

/** The id of the code that a coding stands for now. */
export const codeOf = ({ coding, resolution }: PlacedCoding): string =>
  resolution.kind === 'code' ? resolution.code.id : coding.code;

/** Codes that every one of these passages has from this coder. */
export function codesOnAll(place: CodingPlace): ReadonlySet<string> {
  const [first = new Set<string>(), ...others] = place.passages.map(
    (passage) => new Set(codingsOn(place, passage).map(codeOf)),
  );
  return new Set([...first].filter((code) => others.every((codes) => codes.has(code))));
}
