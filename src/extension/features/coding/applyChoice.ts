import { assign } from '../../../core/commands/assign';
import { unassign } from '../../../core/commands/unassign';
import { codeOf, codingsOn } from './codingsHere';
import type { CodingPlace } from './codingPlace';

/** Gives these codes to every passage that does not have them yet. */
export async function giveCodes(place: CodingPlace, codes: readonly string[]): Promise<void> {
  const { session, transcript, source, coder } = place;
  for (const span of place.passages) {
    const has = new Set(codingsOn(place, span).map(codeOf));
    const missing = codes.filter((code) => !has.has(code));
    if (missing.length === 0 && place.passages.length > 1) continue;
    await assign(session, {
      transcript,
      span,
      words: source.slice(span),
      codes: missing.length > 0 ? missing : codes,
      coder,
    });
  }
}

/** Takes these codes from the passages, the coder's own codings alone. */
export async function takeCodes(place: CodingPlace, codes: readonly string[]): Promise<void> {
  const taken = new Set(codes);
  const codings = place.passages
    .flatMap((span) => codingsOn(place, span))
    .filter((placed) => taken.has(codeOf(placed)));
  const ids = codings.map(({ coding }) => coding.id);
  if (ids.length > 0) await unassign(place.session, { ids, coder: place.coder });
}
