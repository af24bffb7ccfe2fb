import { findAll, headLength } from '../../anchoring/findAll';
import { solid } from '../../anchoring/weights';
import type { WholePlaces } from '../../anchoring/wholePlaces';
import type { Coding } from '../../coding/sidecar';
import { span } from '../../text/offsets';
import type { SourceText } from '../../text/sourceText';
import type { StudySnapshot } from '../snapshot';
import { foundOnce, type FoundOnce, type Look } from './foundOnce';
import type { LostCoding } from './lostCodings';

/** UTF-16 units: fewer stand by chance in another transcript. */
const shortest = Math.max(solid, headLength);

/** Of texts and passages that were looked at: a study is checked again and again while one of them is lost. */
const known = new WeakMap<SourceText, WeakMap<Coding, WholePlaces>>();

/**
 * Passages whose words stand in one place of all texts of the study, which is in another transcript, whatever is around
 * them: a turn that was cut and put among others. That it is the passage is likely and no more; nothing is moved by it.
 *
 * Reads one text of the study between two yields.
 */
export function* sameWords(
  snapshot: StudySnapshot,
  lost: readonly LostCoding[],
): Generator<void, ReadonlyMap<Coding, FoundOnce>> {
  const sought = lost.filter(({ coding }) => coding.quote.length >= shortest);
  return new Map((yield* foundOnce(snapshot, sought, wordsIn)).map((one) => [one.coding, one]));
}

const wordsIn: Look = (source, codings) => {
  const places = known.get(source) ?? new WeakMap<Coding, WholePlaces>();
  known.set(source, places);
  const open = codings.filter((coding) => !places.has(coding));
  const all = findAll(
    source.text,
    open.map(({ quote }) => quote),
  );
  for (const coding of open) places.set(coding, placesOf(coding, all.get(coding.quote)));
  return (coding) => places.get(coding) ?? nowhere;
};

const nowhere: WholePlaces = { count: 0, only: undefined };

function placesOf({ quote }: Coding, found: ReturnType<ReturnType<typeof findAll>['get']>): WholePlaces {
  const [first, another] = found?.starts ?? [];
  if (found?.isCut === true || another !== undefined) return { count: 'several', only: undefined };
  return first === undefined ? nowhere : { count: 1, only: span(first, first + quote.length) };
}
