import type { Span } from '../../../core/text/offsets';
import type { LivePassages } from '../reading/livePassages';

/**
 * Where a coder's own passages are, by id, as far as a save may store it. A passage whose words were found changed waits
 * for its coder to look at it: storing it would settle that unseen. So does one that is not certain to be the one that was
 * coded.
 */
export function placesToStore(live: LivePassages, coder: string): ReadonlyMap<string, Span> {
  live.lookOn(Infinity);
  return new Map(
    live.passages
      .filter(({ placed, isSure }) => isSure && placed.coder === coder)
      .filter(({ state }) => state === 'exact' || state === 'moved')
      .flatMap(({ placed, spans: [at] }) => (at ? [[placed.coding.id, at] as const] : [])),
  );
}
