import { coderPairs } from '../coderPairs';
import { meanOverPairs } from '../meanOf';
import type { Statistic } from '../statistic';
import { similarityOf } from './boundarySimilarity';
import { byCode, spansOf, type CodedSpan, type SpanTable } from './codedSpan';

/**
 * Boundary similarity B (Fournier 2013) of the places at which coders let passages begin or end, whichever the code; with
 * more than two coders the mean over pairs. The ends of the text and its seams are nobody's choice.
 */
export function boundaries({ length, coders, seams = [] }: SpanTable): Statistic {
  const given = new Set([0, length, ...seams]);
  const places = coders.map((spans) => placesOf(spans, given));
  return meanOverPairs(
    coderPairs(coders.length).map(([one, other]) => similarityOf(places[one] ?? new Set(), places[other] ?? new Set())),
  );
}

function placesOf(spans: readonly CodedSpan[], given: ReadonlySet<number>): ReadonlySet<number> {
  const places = new Set<number>();
  for (const [code, own] of byCode(spans)) {
    for (const { start, end } of spansOf(code, own)) {
      if (!given.has(start)) places.add(start);
      if (!given.has(end)) places.add(end);
    }
  }
  return places;
}
