import { changedStretch } from '../text/changedStretch';
import { encodeText } from '../text/decode';
import { joinBytes } from '../text/joinBytes';
import { knownFormat, writeJson, type JsonObject } from '../text/json';
import { codingKeys, completionKeys, memoKeys, targetKeys } from './sidecarKeys';
import type { Coding, Memo, MemoTarget, Sidecar, UnknownKeys } from './sidecar';

/** The one text a sidecar has: same content, same bytes. Codings and memos by place then id, unknown keys last. */
export function serializeSidecar(sidecar: Sidecar): string {
  return writeJson({
    format: knownFormat,
    ...(sidecar.complete && { complete: ordered(sidecar.complete, completionKeys, sidecar.complete.unknown) }),
    codings: [...sidecar.codings].sort(byPlace).map(codingJson),
    memos: [...sidecar.memos].sort(byTarget).map(memoObject),
    ...(sidecar.conflicts && { conflicts: sidecar.conflicts }),
    ...sidecar.unknown,
  });
}

/**
 * The bytes of `serializeSidecar`. What a coding became is remembered: after a change only what is new is written out.
 * @param before what this made of the sidecar before a change: what is still so is copied from there as a whole
 */
export function sidecarBytes(sidecar: Sidecar, before?: Uint8Array): Uint8Array {
  const frame = serializeSidecar({ ...sidecar, codings: [] });
  if (sidecar.codings.length === 0) return encodeText(frame);
  // Of what precedes it nothing is on this depth but `format` and `complete`, and no string holds a line end.
  const place = frame.indexOf(emptyList) + emptyList.length - 1;
  const codings = [...sidecar.codings].sort(byPlace);
  const start = encodeText(frame.slice(0, place));
  const end = encodeText(`\n  ${frame.slice(place)}`);
  const { pieces, lengths } = (before && besideThose(before, codings)) ?? anew(codings);
  const [first = new Uint8Array(), ...rest] = pieces;
  const bytes = joinBytes([start, first.subarray(comma.length), ...rest, end]);
  made.set(bytes, { codings, lengths, start: start.length - comma.length });
  return bytes;
}

const emptyList = '\n  "codings": []';
const comma = ',';

/** How many bytes each coding takes, with the comma before it. */
type Lengths = Uint32Array;

/** Of bytes that were made here, what is where in them. */
interface Layout {
  /** In the order of the file. */
  readonly codings: readonly Coding[];
  readonly lengths: Lengths;
  /** Where the first coding would begin if it had a comma before it. */
  readonly start: number;
}

const made = new WeakMap<Uint8Array, Layout>();

interface Body {
  /** What stands between the brackets, the comma of the first coding included. */
  readonly pieces: readonly Uint8Array[];
  readonly lengths: Lengths;
}

function anew(codings: readonly Coding[]): Body {
  const pieces = bytesOf(codings);
  return { pieces, lengths: Uint32Array.from(pieces, ({ length }) => length) };
}

/** Undefined where there is nothing to copy: those bytes are not from here, or the first coding is another. */
function besideThose(before: Uint8Array, codings: readonly Coding[]): Body | undefined {
  const layout = made.get(before);
  if (layout === undefined) return undefined;
  const { start, endThen, endNow } = changedStretch(layout.codings, codings);
  if (start === 0) return undefined;
  const come = bytesOf(codings.slice(start, endNow));
  const lengths = new Uint32Array(codings.length);
  lengths.set(layout.lengths.subarray(0, start));
  lengths.set(
    come.map(({ length }) => length),
    start,
  );
  lengths.set(layout.lengths.subarray(endThen), endNow);
  const changedAt = layout.start + sum(lengths.subarray(0, start));
  const keptFrom = changedAt + sum(layout.lengths.subarray(start, endThen));
  const end = keptFrom + sum(lengths.subarray(endNow));
  return { pieces: [before.subarray(layout.start, changedAt), ...come, before.subarray(keptFrom, end)], lengths };
}

const sum = (numbers: Uint32Array): number => numbers.reduce((all, one) => all + one, 0);

const known = new WeakMap<Coding, Uint8Array>();

/** Of each coding what it is in its file. Those that are new are put down in a row, so that they can be copied as one. */
function bytesOf(codings: readonly Coding[]): readonly Uint8Array[] {
  remember(codings.filter((coding) => !known.has(coding)));
  return codings.map((coding) => known.get(coding) ?? new Uint8Array());
}

function remember(codings: readonly Coding[]): void {
  const pieces = codings.map(encoded);
  const row = joinBytes(pieces);
  let end = 0;
  codings.forEach((coding, index) => {
    const start = end;
    end += pieces[index]?.length ?? 0;
    known.set(coding, row.subarray(start, end));
  });
}

/** A coding on lines of its own, as deep as it stands in its file, behind the comma that parts it from the one before. */
function encoded(coding: Coding): Uint8Array {
  const lines = JSON.stringify(codingJson(coding), null, 2).split('\n');
  return encodeText(`${comma}${lines.map((line) => `\n    ${line}`).join('')}`);
}

/** One coding as its file holds it. */
export const codingJson = (coding: Coding): JsonObject => ordered(coding, codingKeys, coding.unknown);

/** Text order: start, end, then id, so that the order never depends on who wrote first. */
export function byPlace(a: Pick<Coding, 'start' | 'end' | 'id'>, b: Pick<Coding, 'start' | 'end' | 'id'>): number {
  return a.start - b.start || a.end - b.end || compareText(a.id, b.id);
}

function byTarget(a: Memo, b: Memo): number {
  return placeOf(a.target) - placeOf(b.target) || endOf(a.target) - endOf(b.target) || compareText(a.id, b.id);
}

/** Memos on the transcript itself come before all passages. */
const placeOf = (target: MemoTarget): number => (target.kind === 'transcript' ? -1 : target.anchor.start);
const endOf = (target: MemoTarget): number => (target.kind === 'transcript' ? -1 : target.anchor.end);

/** By UTF-16 units, the same on every machine and locale. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function memoObject(memo: Memo): JsonObject {
  return ordered({ ...memo, target: targetObject(memo.target) }, memoKeys, memo.unknown);
}

function targetObject(target: MemoTarget): JsonObject {
  const anchor = target.kind === 'transcript' ? {} : target.anchor;
  return ordered({ kind: target.kind, ...anchor }, targetKeys, target.unknown);
}

function ordered<K extends string>(
  value: Partial<Record<K, unknown>>,
  keys: readonly K[],
  unknown?: UnknownKeys,
): JsonObject {
  const known = keys.filter((key) => value[key] !== undefined).map((key) => [key, value[key]] as const);
  return { ...Object.fromEntries(known), ...unknown };
}
