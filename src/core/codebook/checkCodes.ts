import type { YamlMap } from '../yaml/yamlMap';
import type { Code, Codebook } from './codebook';

/** A code with the entry to point at. */
interface Placed {
  readonly map: YamlMap;
  readonly code: Code;
}

/** Reports what only shows when all codes are known: ids claimed twice, and replacements that lead nowhere. */
export function checkCodes(book: Codebook, placed: readonly Placed[]): void {
  const cyclic = replacementCycles(book);
  for (const { map, code } of placed) {
    for (const formerId of code.formerIds) {
      const resolution = book.resolve(formerId);
      const other = resolution.kind === 'unclear' ? resolution.claimedBy.find(({ id }) => id !== code.id) : undefined;
      if (other === undefined) continue;
      const data = { id: formerId, code: code.id, other: other.id };
      map.report('codebook.claimedTwice', 'error', data, 'formerIds');
    }
    if (code.replacedBy === undefined) continue;
    const kind = book.resolve(code.replacedBy).kind;
    if (kind === 'unclear') {
      map.report('codebook.unclearReplacement', 'warning', { id: code.id, found: code.replacedBy }, 'replacedBy');
    } else if (kind !== 'code') {
      map.report('codebook.unknownReplacement', 'warning', { id: code.id, found: code.replacedBy }, 'replacedBy');
    } else if (cyclic.has(code.id)) {
      map.report('codebook.replacementCycle', 'warning', { id: code.id, found: code.replacedBy }, 'replacedBy');
    }
  }
}

/** The ids of the codes that, followed from replacement to replacement, come back to themselves. */
function replacementCycles(book: Codebook): ReadonlySet<string> {
  const cyclic = new Set<string>();
  const visited = new Set<string>();
  for (const start of book.codes) {
    if (start.replacedBy === undefined) continue;
    const path: string[] = [];
    let code: Code | undefined = start;
    while (code !== undefined && !visited.has(code.id)) {
      visited.add(code.id);
      path.push(code.id);
      code = replacementOf(book, code);
    }
    const from = code === undefined ? -1 : path.indexOf(code.id);
    if (from !== -1) for (const id of path.slice(from)) cyclic.add(id);
  }
  return cyclic;
}

function replacementOf(book: Codebook, code: Code): Code | undefined {
  const resolution = code.replacedBy === undefined ? undefined : book.resolve(code.replacedBy);
  return resolution?.kind === 'code' ? resolution.code : undefined;
}
