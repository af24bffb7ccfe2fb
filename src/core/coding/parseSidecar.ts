import { rangeOf, type Problem } from '../problem';
import { codePointOffset, span } from '../text/offsets';
import { isObject, member, readJsonFile, unknownKeys, type JsonObject } from '../text/json';
import type { SourceText } from '../text/sourceText';
import { conflictProblems, readConflicts } from './conflicts';
import { isOffset, isText, wrongIn } from './wrongField';
import {
  emptySidecar,
  type Anchor,
  type Coding,
  type Completion,
  type Memo,
  type MemoTarget,
  type Sidecar,
} from './sidecar';
import { codingKeys, completionKeys, memoKeys, sidecarKeys, targetKeys } from './sidecarKeys';

export interface ParsedSidecar {
  /** What could be read; empty where nothing could. */
  readonly value: Sidecar;
  /** false: something in the file could not be kept in `value`, so writing it back would lose it. */
  readonly writable: boolean;
  readonly problems: readonly Problem[];
}

/** Reads one coder's file of one transcript. Never throws; entries that do not hold are reported and left out. */
export function parseSidecar(source: SourceText): ParsedSidecar {
  const read = readJsonFile(source);
  if (read.kind === 'broken') return { value: emptySidecar, writable: false, problems: [read.problem] };
  return new SidecarReader(source).read(read.value);
}

/** Nobody mends more before looking again, and a hostile file has hundreds of thousands. */
const mostReported = 100;

class SidecarReader {
  private readonly problems: Problem[] = [];
  private found = 0;
  /** How far the text was gone through for places; -1 where an id was not found in it as it is. */
  private lookedAt = 0;

  constructor(private readonly source: SourceText) {}

  read(file: JsonObject): ParsedSidecar {
    const codings = this.entries(file, 'codings', (entry) => this.coding(entry));
    const memos = this.entries(file, 'memos', (entry) => this.memo(entry));
    const complete = this.completion(member(file, 'complete'));
    const conflicts = readConflicts(file);
    if (conflicts === undefined) this.report('sidecar.badConflicts', {});
    // Whatever was left out so far could not be written back; duplicates found below are kept as they are.
    const writable = this.found === 0;
    this.reportDuplicates(codings);
    this.reportDuplicates(memos);
    const unknown = unknownKeys(file, sidecarKeys);
    return {
      value: {
        ...(complete && { complete }),
        codings,
        memos,
        ...(conflicts && conflicts.length > 0 && { conflicts }),
        ...(unknown && { unknown }),
      },
      writable,
      problems: [...this.reported(), ...conflictProblems(this.source, file)],
    };
  }

  private entries<T>(file: JsonObject, key: string, read: (entry: JsonObject) => T | undefined): T[] {
    const list = member(file, key);
    if (list === undefined) return [];
    if (!Array.isArray(list)) {
      this.report('sidecar.badList', { key });
      return [];
    }
    return list.flatMap((entry: unknown, index) => {
      const value = isObject(entry) ? read(entry) : undefined;
      if (value === undefined) {
        const id = idOf(entry);
        this.report('sidecar.badEntry', { key, number: index + 1, id: id ?? '?', field: wrongIn(entry, key) }, id);
      }
      return value === undefined ? [] : [value];
    });
  }

  private coding(entry: JsonObject): Coding | undefined {
    const { id, code, created, memo, doubtful, orphaned } = entry;
    const anchor = readAnchor(entry);
    if (!isText(id) || !isText(code) || !isText(created) || anchor === undefined) return undefined;
    if (!isOptional(memo, 'string') || !isOptional(doubtful, 'boolean') || !isOptional(orphaned, 'boolean'))
      return undefined;
    const unknown = unknownKeys(entry, codingKeys);
    return {
      code,
      created,
      ...(memo !== undefined && { memo }),
      ...(doubtful !== undefined && { doubtful }),
      ...(orphaned !== undefined && { orphaned }),
      id,
      ...anchor,
      ...(unknown && { unknown }),
    };
  }

  private memo(entry: JsonObject): Memo | undefined {
    const { id, created, text, replyTo } = entry;
    const target = readTarget(member(entry, 'target'));
    if (!isText(id) || !isText(created) || typeof text !== 'string' || target === undefined) return undefined;
    if (!isOptional(replyTo, 'string')) return undefined;
    const unknown = unknownKeys(entry, memoKeys);
    return { id, created, text, target, ...(replyTo !== undefined && { replyTo }), ...(unknown && { unknown }) };
  }

  private completion(value: unknown): Completion | undefined {
    if (value === undefined) return undefined;
    if (!isObject(value) || !isText(value.at) || !isText(value.text)) {
      this.report('sidecar.badComplete', {});
      return undefined;
    }
    const unknown = unknownKeys(value, completionKeys);
    return { at: value.at, text: value.text, ...(unknown && { unknown }) };
  }

  private reportDuplicates(entries: readonly (Coding | Memo)[]): void {
    const seen = new Set<string>();
    for (const { id } of entries) {
      if (seen.has(id)) this.report('sidecar.duplicateId', { id });
      seen.add(id);
    }
  }

  /** @param id of the entry it is about */
  private report(code: Problem['code'], data: Problem['data'], id?: string): void {
    if (++this.found <= mostReported) this.problems.push({ code, severity: 'error', data, ...this.placeOf(id) });
  }

  /** Entries are asked about in the order in which they stand, so the text is gone through once. */
  private placeOf(id: string | undefined): Pick<Problem, 'range'> {
    if (id === undefined || this.lookedAt === -1) return {};
    this.lookedAt = this.source.text.indexOf(JSON.stringify(id), this.lookedAt);
    if (this.lookedAt === -1) return {};
    return { range: rangeOf(this.source, span(this.lookedAt + 1, this.lookedAt + 1 + id.length)) };
  }

  private reported(): readonly Problem[] {
    const count = this.found - this.problems.length;
    return count === 0
      ? this.problems
      : [...this.problems, { code: 'file.moreProblems', severity: 'error', data: { count } }];
  }
}

function readAnchor(entry: JsonObject): Anchor | undefined {
  const { quote, prefix, suffix, start, end } = entry;
  if (!isText(quote) || typeof prefix !== 'string' || typeof suffix !== 'string') return undefined;
  if (!isOffset(start) || !isOffset(end) || start > end) return undefined;
  return { quote, prefix, suffix, start: codePointOffset(start), end: codePointOffset(end) };
}

function readTarget(value: unknown): MemoTarget | undefined {
  if (!isObject(value)) return undefined;
  const kind = member(value, 'kind');
  const unknown = unknownKeys(value, kind === 'transcript' ? ['kind'] : targetKeys);
  if (kind === 'transcript') return { kind, ...(unknown && { unknown }) };
  if (kind !== 'passage' && kind !== 'turn') return undefined;
  const anchor = readAnchor(value);
  return anchor && { kind, anchor, ...(unknown && { unknown }) };
}

function idOf(entry: unknown): string | undefined {
  const id = isObject(entry) ? member(entry, 'id') : undefined;
  return isText(id) ? id : undefined;
}

function isOptional(value: unknown, type: 'string'): value is string | undefined;
function isOptional(value: unknown, type: 'boolean'): value is boolean | undefined;
function isOptional(value: unknown, type: string): boolean {
  return value === undefined || typeof value === type;
}
