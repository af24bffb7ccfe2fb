import { codingsOn } from '../../../core/commands/recode';
import { codeIdOf } from '../../../core/study/placedCoding';
import type { CodingPlace } from './codingPlace';

/** Codes that every one of these passages has from this coder. */
export function codesOnAll(place: CodingPlace): ReadonlySet<string> {
  const [first = new Set<string>(), ...others] = place.passages.map(
    (passage) => new Set(codingsOn(place.session, place, passage).map(codeIdOf)),
  );
  return new Set([...first].filter((code) => others.every((codes) => codes.has(code))));
}
