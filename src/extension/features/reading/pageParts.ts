import type { CodedPlace } from './pageLayout';

/** In lines: few enough parts to put together quickly, each small enough to be laid out anew at once. */
const partHeight = 128;

/**
 * Cuts places in text order where no line belongs to the places of both sides: then nothing in how one side is drawn
 * depends on the other. The cuts follow from the lines alone, so one place more or less moves none that is far from it.
 */
export function inParts(places: readonly CodedPlace[]): readonly (readonly CodedPlace[])[] {
  const parts: CodedPlace[][] = [];
  let part: CodedPlace[] = [];
  let lastLine = -1;
  let band = -1;
  for (const place of places) {
    const here = Math.floor(place.firstLine / partHeight);
    if (place.firstLine > lastLine && here !== band) {
      part = [];
      parts.push(part);
      band = here;
    }
    part.push(place);
    lastLine = Math.max(lastLine, place.lastLine);
  }
  return parts;
}
