import { findAll, headLength } from '../../anchoring/findAll';
import { solid } from '../../anchoring/weights';
import type { Coding } from '../../coding/sidecar';
import { span, type Span } from '../../text/offsets';
import type { SourceText } from '../../text/sourceText';
import type { StudyPath } from '../../text/studyPath';
import type { StudySnapshot } from '../snapshot';
import { isUnmerged, type LostCoding } from './lostCodings';

/** The one place of a study with the words of a passage that is not found where it was coded. */
export interface SameWords {
  readonly found: StudyPath;
  /** In that transcript's text. */
  readonly span: Span;
}

/** UTF-16 units: fewer stand by chance in another transcript. */
const shortest = Math.max(solid, headLength);

/** Where words stand in a text: nowhere, once from here on, or more often. */
type Standing = number | 'nowhere' | 'several';

/** Of texts and passages that were looked at: a study is checked again and again while one of them is lost. */
const known = new WeakMap<SourceText, WeakMap<Coding, Standing>>();

/**
 * Passages whose words stand in one place of all texts of the study, which is in another transcript, whatever is around
 * them: a turn that was cut and put among others. That it is the passage is likely and no more; nothing is moved by it.
 *
 * Reads one text of the study between two yields.
 */
export function* sameWords(
  { transcripts }: StudySnapshot,
  lost: readonly LostCoding[],
): Generator<void, ReadonlyMap<Coding, SameWords>> {
  const found = new Map<Coding, SameWords | undefined>();
  const sought = lost.filter(({ coding }) => coding.quote.length >= shortest);
  if (sought.length === 0) return new Map();
  for (const record of transcripts.values()) {
    const { path, source } = record;
    const standing = source ? standingIn(source, sought) : (): Standing => 'nowhere';
    for (const { coding, record: own } of sought) {
      const at = standing(coding);
      if (at === 'nowhere') continue;
      const isOnly = at !== 'several' && !found.has(coding) && path !== own.transcript && !isUnmerged(record);
      found.set(coding, isOnly ? { found: path, span: span(at, at + coding.quote.length) } : undefined);
    }
    yield;
  }
  return new Map([...found].flatMap(([coding, place]) => (place ? [[coding, place]] : [])));
}

function standingIn(source: SourceText, lost: readonly LostCoding[]): (coding: Coding) => Standing {
  const places = known.get(source) ?? new WeakMap<Coding, Standing>();
  known.set(source, places);
  const open = lost.map(({ coding }) => coding).filter((coding) => !places.has(coding));
  const all = findAll(
    source.text,
    open.map(({ quote }) => quote),
  );
  for (const coding of open) {
    const { starts, isCut } = all.get(coding.quote) ?? { starts: [], isCut: true };
    const [first] = starts;
    const isSeveral = isCut || starts.length > 1;
    places.set(coding, isSeveral ? 'several' : (first ?? 'nowhere'));
  }
  return (coding) => places.get(coding) ?? 'nowhere';
}
