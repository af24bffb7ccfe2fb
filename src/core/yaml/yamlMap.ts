import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import { offset } from '../text/offsets';
import type { Offset } from '../text/offsets';
import type { SourceText } from '../text/sourceText';
import type { MessageData } from '../messages/render';
import type { Problem, ProblemCode, Severity, TextRange } from '../problem';
import { keyText } from './checkYaml';

/** A map of so few keys is gone through; codebooks and front matter hold tens of thousands, and an index for each costs more. */
const fewKeys = 8;

/** Takes the problems as they are found. */
export type Report = (problem: Problem) => void;

/** Where the YAML stands in its file, and who hears of problems. */
export interface YamlContext {
  readonly source: SourceText;
  /** Where in `source` the YAML begins. */
  readonly start: Offset;
  readonly report: Report;
}

/**
 * A YAML map, read key by key. A value of another kind than asked for is reported with its place and left out, so read
 * each key once. An empty value (`title:`) is the same as none. Keys are looked up as written, never on an object's
 * prototype.
 */
export class YamlMap {
  private index: ReadonlyMap<string, Pair> | undefined;

  constructor(
    /** The syntax tree, for edits. */
    readonly node: YAMLMap,
    private readonly context: YamlContext,
  ) {}

  /** In file order; a key that stands twice counts once, at its first place. */
  keys(): readonly string[] {
    return [...new Set(this.node.items.map(({ key }) => keyText(key)).filter((key) => key !== undefined))];
  }

  /** Whether the key is there with a value. */
  has(key: string): boolean {
    return this.value(key) !== undefined;
  }

  /** Text; a number or `true` is taken as it is written (`id: 1`, `name: 2024`). */
  string(key: string): string | undefined {
    const value = this.value(key);
    return value === undefined ? undefined : this.textOf(value, key);
  }

  /** A list of texts; a single text counts as a list of one. */
  strings(key: string): readonly string[] {
    const value = this.value(key);
    if (value === undefined) return [];
    const items = isSeq(value) ? value.items.filter((item) => !isEmpty(item)) : [value];
    return items.map((item) => this.textOf(item as Node, key)).filter((text) => text !== undefined);
  }

  boolean(key: string): boolean | undefined {
    const value = this.value(key);
    if (value === undefined) return undefined;
    if (isScalar(value) && typeof value.value === 'boolean') return value.value;
    this.refuse('file.notABoolean', key, value);
    return undefined;
  }

  /** A finite number. */
  number(key: string): number | undefined {
    const value = this.value(key);
    if (value === undefined) return undefined;
    if (isScalar(value) && typeof value.value === 'number' && Number.isFinite(value.value)) return value.value;
    this.refuse('file.notANumber', key, value);
    return undefined;
  }

  /** A number, true or false as such; anything else that is no list and no map as text. */
  scalar(key: string): string | number | boolean | undefined {
    const value = this.value(key);
    if (value === undefined) return undefined;
    if (isScalar(value)) {
      if (typeof value.value === 'boolean') return value.value;
      if (typeof value.value === 'number' && Number.isFinite(value.value)) return value.value;
    }
    return this.textOf(value, key);
  }

  map(key: string): YamlMap | undefined {
    const value = this.value(key);
    if (value === undefined) return undefined;
    if (isMap(value)) return new YamlMap(value, this.context);
    this.refuse('file.notAMap', key, value);
    return undefined;
  }

  /** A list of maps; entries of another kind are reported and left out. */
  maps(key: string): readonly YamlMap[] {
    const value = this.value(key);
    if (value === undefined) return [];
    if (!isSeq(value)) {
      this.refuse('file.notAList', key, value);
      return [];
    }
    const maps: YamlMap[] = [];
    for (const item of value.items) {
      if (isMap(item)) maps.push(new YamlMap(item, this.context));
      else if (!isEmpty(item)) this.refuse('file.notAMap', key, item as Node);
    }
    return maps;
  }

  /** What stands after `#` where the value should be: `color: #aa0000` is a comment to YAML. */
  commentInsteadOf(key: string): string | undefined {
    const value = this.pair(key)?.value;
    return isNull(value) ? (value.comment ?? undefined) : undefined;
  }

  /** Where the value stands; where there is none, its key, and where there is no key, the map's first line. */
  rangeOf(key: string): TextRange {
    const pair = this.pair(key);
    if (pair === undefined) return this.range;
    return placeOf(this.context, isEmpty(pair.value) ? (pair.key as Node) : (pair.value as Node));
  }

  /** The map's first line. */
  get range(): TextRange {
    return placeOf(this.context, this.node);
  }

  /** Reports a problem at the value of `key`, or at the map's first line. */
  report(code: ProblemCode, severity: Severity, data: MessageData, key?: string): void {
    this.context.report({ code, severity, data, range: key === undefined ? this.range : this.rangeOf(key) });
  }

  /** Reports a problem at the key itself: it is the key that is not what was meant. */
  reportKey(code: ProblemCode, severity: Severity, data: MessageData, key: string): void {
    const node = this.pair(key)?.key as Node | undefined;
    const range = node === undefined ? this.range : placeOf(this.context, node);
    this.context.report({ code, severity, data, range });
  }

  private pair(key: string): Pair | undefined {
    if (this.node.items.length <= fewKeys) return this.node.items.find((pair) => keyText(pair.key) === key);
    this.index ??= firstByKey(this.node);
    return this.index.get(key);
  }

  private value(key: string): Node | undefined {
    const value = this.pair(key)?.value;
    return isEmpty(value) ? undefined : (value as Node);
  }

  private textOf(value: Node, key: string): string | undefined {
    if (isScalar(value)) return typeof value.value === 'string' ? value.value : (value.source ?? String(value.value));
    this.refuse('file.notAText', key, value);
    return undefined;
  }

  private refuse(code: ProblemCode, key: string, node: Node): void {
    this.context.report({ code, severity: 'error', data: { key }, range: placeOf(this.context, node) });
  }
}

function firstByKey(map: YAMLMap): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    const key = keyText(pair.key);
    if (key !== undefined && !pairs.has(key)) pairs.set(key, pair);
  }
  return pairs;
}

/** An alias is reported by `checkYaml` and has no value of its own. */
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || isNull(value) || !(isScalar(value) || isMap(value) || isSeq(value));

const isNull = (value: unknown): value is Scalar<null> => isScalar(value) && value.value === null;

/** The range of a scalar; of anything longer, its first line, since a whole block would be underlined to its end. */
export function placeOf({ source, start }: YamlContext, node: Node): TextRange {
  const [from, to] = node.range ?? [0, 0];
  const first = source.lineColumn(offset(start + from));
  const last = source.lineColumn(offset(start + to));
  if (first.line === last.line) return { start: first, end: last };
  const lineEnd = source.lineColumn(source.offsetOf({ line: first.line, column: Number.MAX_SAFE_INTEGER }));
  return { start: first, end: lineEnd };
}
