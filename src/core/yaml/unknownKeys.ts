import { letterLikeness } from '../text/letterDistance';
import { shortened } from '../text/shortened';
import type { YamlMap } from './yamlMap';

/** The keys that one kind of map may have. */
export interface KnownKeys {
  readonly keys: readonly string[];
  /** Words that people write for a key, all in lower case, and the key they mean. */
  readonly otherWords: ReadonlyMap<string, string>;
  /** Keys of one's own are usual here: only what is nearly a known one is named, and as a note. */
  readonly ownKeysAreUsual?: boolean;
  /** Where keys of one's own are read. */
  readonly ownKeysGo?: string;
}

/** Of keys of one's own that no known one is like: who keeps more knows it. */
const mostOwnKeys = 5;

/** A file with more keys that nobody reads is no slip of the pen: the others are not looked at. */
const mostLooked = 200;

/**
 * Makes a reader that says of keys nobody reads that they are not read: with the key that was probably meant, at each
 * place; of other keys once in the file, since somebody may keep them on purpose. They stay in the file in any case.
 */
export function unknownKeysReporter(): (map: YamlMap, known: KnownKeys) => void {
  const said = new Set<string>();
  let looked = 0;
  return (map, known) => {
    for (const key of map.keys()) {
      if (known.keys.includes(key)) continue;
      if (++looked > mostLooked) return;
      const meant = meantBy(key, known);
      if (meant !== undefined) {
        map.reportKey(
          'file.misnamedKey',
          known.ownKeysAreUsual ? 'information' : 'warning',
          { key: shown(key), meant },
          key,
        );
      } else if (known.ownKeysGo !== undefined && !said.has(key) && said.size < mostOwnKeys) {
        said.add(key);
        map.reportKey('file.keyElsewhere', 'information', { key: shown(key), under: known.ownKeysGo }, key);
      } else if (!known.ownKeysAreUsual && !said.has(key) && said.size < mostOwnKeys) {
        said.add(key);
        map.reportKey('file.unknownKey', 'information', { key: shown(key), known: known.keys.join(', ') }, key);
      }
    }
  };
}

/** Longer than every word that could be meant. */
const longestKey = 40;
const shown = (key: string): string => shortened(key, longestKey);

/** Two letters of five may differ: `exampels`, `defintion`, `alias`. */
const leastLikeness = 0.6;

function meantBy(key: string, { keys, otherWords }: KnownKeys): string | undefined {
  if (key.length > longestKey) return undefined;
  const word = key.toLowerCase();
  const byWord = otherWords.get(word);
  if (byWord !== undefined) return byWord;
  const [nearest] = keys
    .map((other) => ({ other, alike: letterLikeness(word, other.toLowerCase()) }))
    .filter(({ alike }) => alike >= leastLikeness)
    .sort((a, b) => b.alike - a.alike);
  return nearest?.other;
}
