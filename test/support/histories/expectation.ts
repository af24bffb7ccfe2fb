import { readConflicts } from '../../../src/core/coding/conflicts';
import { parseSidecar } from '../../../src/core/coding/parseSidecar';
import { serializeSidecar } from '../../../src/core/coding/serializeSidecar';
import type { Coding } from '../../../src/core/coding/sidecar';
import type { JsonObject } from '../../../src/core/text/json';
import { SourceText } from '../../../src/core/text/sourceText';
import { parsed, sidecarOf, type Copy } from './copy';
import type { Files } from './gitPlumbing';

/** Three clones that were merged, as they were. */
export interface Before {
  readonly base: Copy;
  readonly ours: Copy;
  readonly theirs: Copy;
  /** Where branches crossed there are several common commits, and git merges those first. */
  readonly hasOneBase: boolean;
}

const fields = ['code', 'memo', 'doubtful'] as const;

/**
 * What is wrong with a merged sidecar: codings lost, doubled or come back, fields that nobody wrote or that were not
 * asked, questions that need not be asked. Says it in words of its own, not by way of the merge under test.
 */
export function wrongIn(
  coder: string,
  merged: Files,
  { base, ours, theirs, hasOneBase }: Before,
  isByCoding: boolean,
): readonly string[] {
  const text = merged.get(sidecarOf(coder));
  if (text === undefined) return parsed(ours.files, coder).codings.length > 0 ? [`${coder}: file lost`] : [];
  const { value, writable, problems } = parseSidecar(new SourceText(text));
  const wrong: string[] = [];
  if (!writable || problems.some(({ code }) => code !== 'file.fieldConflict')) {
    return [`${coder}: not valid: ${problems.map(({ code }) => code).join()}`];
  }
  // Git keeps the order of lines; the next write puts them in theirs.
  if (isByCoding && serializeSidecar(value) !== text) wrong.push(`${coder}: not in its one form`);
  const conflicts = readConflicts(JSON.parse(text) as JsonObject) ?? [];
  const [b, o, t] = [base, ours, theirs].map(({ files }) => byId(parsed(files, coder).codings)) as [ById, ById, ById];
  const m = byId(value.codings);
  if (m.size !== value.codings.length) wrong.push(`${coder}: a coding is doubled`);
  for (const id of new Set([...o.keys(), ...t.keys(), ...m.keys()])) {
    const [was, here, there, is] = [b.get(id), o.get(id), t.get(id), m.get(id)];
    const one = here ?? there;
    const expected = (here && there) ?? (one && (was === undefined || isJudgedAnew(was, one)));
    if (!hasOneBase) {
      if (here && there && is === undefined) wrong.push(`${coder}: ${id} is lost`);
      continue;
    }
    if (Boolean(expected) !== (is !== undefined)) wrong.push(`${coder}: ${id} is ${is ? 'there again' : 'lost'}`);
    if (is === undefined || one === undefined) continue;
    for (const field of fields) {
      const [x, y] = [here ? here[field] : there?.[field], there ? there[field] : here?.[field]];
      const other = x === y ? x : x === was?.[field] ? y : y === was?.[field] ? x : undefined;
      const isAsked = conflicts.some((each) => each.id === id && each.field === field);
      const mustAsk = x !== y && x !== was?.[field] && y !== was?.[field];
      const earlier = [ours, theirs].some((copy) => asks(copy, coder, id, field));
      if (mustAsk && !isAsked) wrong.push(`${coder}: ${field} of ${id} was not asked`);
      if (!mustAsk && isAsked && !earlier) wrong.push(`${coder}: ${field} of ${id} was asked for nothing`);
      if (!mustAsk && !isAsked && !earlier && is[field] !== other) wrong.push(`${coder}: ${field} of ${id} is wrong`);
    }
  }
  return wrong;
}

/** Where the characters of a place came from is decided anew, or not, as the codings are. */
export function mergeTruths(merged: Files, coders: readonly string[], { base, ours, theirs }: Before): Copy['truths'] {
  const truths = new Map([...base.truths, ...theirs.truths, ...ours.truths]);
  for (const coder of coders) {
    const text = merged.get(sidecarOf(coder));
    if (text === undefined) continue;
    const [here, there] = [byId(parsed(ours.files, coder).codings), byId(parsed(theirs.files, coder).codings)];
    for (const { id, quote } of parsed(merged, coder).codings) {
      const [b, o, t] = [base.truths.get(id), ours.truths.get(id), theirs.truths.get(id)];
      const [words, otherWords] = [here.get(id)?.quote, there.get(id)?.quote];
      // Where both sides have other words, the words that are there tell whose decision they follow.
      const isOurs = words === otherWords ? o?.decision !== b?.decision : words === quote;
      const truth = isOurs ? (o ?? t) : (t ?? o);
      if (truth !== undefined) truths.set(id, truth);
    }
  }
  return truths;
}

type ById = ReadonlyMap<string, Coding>;
const byId = (codings: readonly Coding[]): ById => new Map(codings.map((one) => [one.id, one]));

const asks = (copy: Copy, coder: string, id: string, field: string): boolean =>
  (parsed(copy.files, coder).conflicts ?? []).some((each) => each.id === id && each.field === field);

/** Following the text is nobody's decision. */
const isJudgedAnew = (before: Coding, after: Coding): boolean =>
  fields.some((field) => before[field] !== after[field]) ||
  before.quote !== after.quote ||
  before.end - before.start !== after.end - after.start;
