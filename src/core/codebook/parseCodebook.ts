import { FewProblems } from '../text/fewProblems';
import type { Problem } from '../problem';
import { lazily } from '../text/lazily';
import { shortened } from '../text/shortened';
import type { SourceText } from '../text/sourceText';
import { readYamlFile } from '../yaml/readYamlFile';
import { unknownKeysReporter } from '../yaml/unknownKeys';
import type { YamlMap } from '../yaml/yamlMap';
import { bookKeys, codeKeys } from './bookKeys';
import { checkCodes } from './checkCodes';
import { listEntries, type CodeEntry } from './codeEntries';
import type { Code, Codebook } from './codebook';
import { emptyCodebook, indexCodes } from './codebookIndex';
import { readCode } from './readCode';
import { isCodeId, slugOf } from './slug';

export interface ParsedCodebook {
  /** Empty where the file could not be read. */
  readonly codebook: Codebook;
  /** false: not readable as a codebook, so nothing is known of its codes, and the file must stay as it is. */
  readonly usable: boolean;
  readonly problems: readonly Problem[];
}

/** More levels than anybody can oversee while coding. */
export const maxLevels = 10;

/**
 * Reads `codebook.yaml`. Never throws. An entry without a usable id is reported and left out; what stands below it
 * moves to the code above it, so that one slip does not take a branch away.
 */
export function parseCodebook(source: SourceText): ParsedCodebook {
  const problems = new FewProblems();
  const root = readYamlFile(source, problems.report);
  if (root === undefined) return { codebook: emptyCodebook, usable: false, problems: problems.told };
  const entries = listEntries(root);
  const codebook = buildCodebook(entries);
  const noteUnknownKeys = unknownKeysReporter();
  noteUnknownKeys(root, bookKeys);
  for (const { map } of entries) noteUnknownKeys(map, codeKeys);
  return { codebook, usable: true, problems: problems.told };
}

/** A code while its children are still being found. */
interface Building {
  readonly code: Code;
  readonly children: string[];
}

/** The children of a code that has no list of any. */
const none: never[] = [];

/** Characters: an id that could be one is shown as a whole. */
const longestShown = 65;

function buildCodebook(entries: readonly CodeEntry[]): Codebook {
  const taken = lazily(() => new Set(entries.map(({ id }) => id?.toLowerCase())));
  /** Those that others may stand below. */
  const built = new Map<CodeEntry, Building>();
  const placed: { readonly map: YamlMap; readonly code: Code }[] = [];
  const byId = new Map<string, CodeEntry>();
  const leftOut: Code[] = [];

  for (const entry of entries) {
    const { map, id, name, above } = entry;
    if (id === undefined || !isCodeId(id)) {
      const slug = slugOf(id ?? name ?? '', (other) => taken().has(other));
      taken().add(slug);
      if (id === undefined) map.report('codebook.noId', 'error', { name: name ?? '', slug });
      else map.report('codebook.badId', 'error', { id: shortened(id, longestShown), slug }, 'id');
      continue;
    }
    const parent = nearestBuilt(above, built);
    const isParent = map.has('codes');
    const children: string[] = isParent ? [] : none;
    const code = readCode(map, id, name, parent?.code, children);
    const first = byId.get(id);
    if (first !== undefined) {
      const line = first.map.rangeOf('id').start.line + 1;
      map.report('codebook.duplicateId', 'error', { id, line }, 'id');
      leftOut.push(code);
      continue;
    }
    if (code.level === maxLevels) map.report('codebook.tooManyLevels', 'warning', { id, limit: maxLevels }, 'id');
    byId.set(id, entry);
    placed.push({ map, code });
    if (isParent) built.set(entry, { code, children });
    parent?.children.push(id);
  }

  const codes = placed.map(({ code }) => code);
  const book = indexCodes(codes, leftOut);
  checkCodes(book, placed);
  return book;
}

function nearestBuilt(entry: CodeEntry | undefined, built: ReadonlyMap<CodeEntry, Building>): Building | undefined {
  for (let above = entry; above !== undefined; above = above.above) {
    const building = built.get(above);
    if (building !== undefined) return building;
  }
  return undefined;
}
