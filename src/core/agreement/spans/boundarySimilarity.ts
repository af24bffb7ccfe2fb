import { undefinedBecause, type Statistic } from '../statistic';

/** Boundaries that lie less than this many positions apart are a near miss. */
const nearMiss = 2;

/**
 * Boundary similarity B (Fournier 2013, Evaluating text segmentation using boundary edit distance, ACL): 1 − (additions + near misses · distance / 2)
 * / (additions + near misses + matches), near misses being boundaries one position apart.
 * @param one lengths of the segments of the one, in order
 * @param other those of the other, with the same sum
 */
export function boundarySimilarity(one: readonly number[], other: readonly number[]): Statistic {
  return similarityOf(boundariesOf(one), boundariesOf(other));
}

/** The same of boundaries by their places. */
export function similarityOf(one: ReadonlySet<number>, other: ReadonlySet<number>): Statistic {
  const matches = [...one].filter((place) => other.has(place)).length;
  const left = [...one].filter((place) => !other.has(place)).sort((a, b) => a - b);
  const right = new Set([...other].filter((place) => !one.has(place)));
  let near = 0;
  for (const place of left) {
    const found = [place - 1, place + 1].find((each) => right.has(each));
    if (found === undefined) continue;
    right.delete(found);
    near += 1;
  }
  const added = left.length - near + right.size;
  const all = added + near + matches;
  return all === 0 ? undefinedBecause('no_segments', 0) : { value: 1 - (added + near / nearMiss) / all, n: all };
}

function boundariesOf(lengths: readonly number[]): ReadonlySet<number> {
  const places = new Set<number>();
  let end = 0;
  for (const length of lengths.slice(0, -1)) places.add((end += length));
  return places;
}
