import { spanOf } from '../../../src/core/study/placement';
import type { StudySession } from '../../../src/core/study/session';
import { groupBy } from '../../../src/core/text/groupBy';
import type { Files, GitMerge } from './gitPlumbing';
import { answersAt, heldBy, sidecarsOf, transcriptsOf, type Held } from './splitStudy';

/** Files of the study before a merge, and after it was settled. */
export interface Versions {
  readonly base: Files;
  readonly ours: Files;
  readonly theirs: Files;
  readonly after: Files;
}

/** What is known of a merge. */
interface Known {
  /** Whether git could merge all texts; where it could not, texts may have a passage twice, or no more. */
  readonly isTextSure: boolean;
  readonly git: GitMerge;
  /** The answer that each coding is on, by its id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Ids of codings that are at a passage. */
  readonly found: ReadonlySet<string>;
}

const fields = ['code', 'memo', 'doubtful'] as const;

/**
 * What is wrong after a merge, over all files of a coder: codings lost, in two files, or come back, fields that nobody
 * wrote or that were not asked, questions that need not be asked. Says it in words of its own, not by way of the code
 * under test.
 */
export function wrongAfter(
  coder: string,
  { base, ours, theirs, after }: Versions,
  { isTextSure, git, numbers, found }: Known,
): readonly string[] {
  const wrong: string[] = [];
  const texts = transcriptsOf(after).map((path) => after.get(path) ?? '');
  const [b, o, t, m] = [base, ours, theirs, after].map((files) => byId(heldBy(files, coder))) as [
    ById,
    ById,
    ById,
    ById,
  ];
  const asked = [...sidecarsOf(after, coder).values()].flatMap(({ conflicts = [] }) => conflicts);
  const askedBefore = [ours, theirs].flatMap((files) =>
    [...sidecarsOf(files, coder).values()].flatMap(({ conflicts = [] }) => conflicts),
  );
  // What waits for a decision is not brought together, nor what is nowhere; and of a text that both sides cut there may be
  // two.
  const mayStayTwice = (id: string): boolean =>
    asked.some((each) => each.id === id) ||
    !found.has(id) ||
    texts.filter((text) => answersAt(text, numbers.get(id) ?? -1).length > 0).length !== 1;
  // Where one side took a whole file away, all that the other one has in it is kept.
  const keptWhole = new Set(
    [...git.conflicts].flatMap(([path, { ours: one, theirs: other }]) =>
      one === undefined || other === undefined ? [path] : [],
    ),
  );
  for (const id of new Set([...o.keys(), ...t.keys(), ...m.keys()])) {
    const [was, here, there, is] = [b.get(id), o.get(id), t.get(id), m.get(id)];
    if ([was, here, there].some((held) => (held?.length ?? 0) > 1)) continue;
    if (is && is.length > 1 && !mayStayTwice(id)) wrong.push(`${coder}: ${id} is in ${is.length} files`);
    const [before, one, other, now] = [was?.[0], here?.[0], there?.[0], is?.[0]];
    const alone = one ?? other;
    if (alone === undefined) {
      wrong.push(`${coder}: ${id} came from nowhere`);
      continue;
    }
    const isKept = one && other ? true : before === undefined || isJudgedAnew(before, alone);
    const mayBeKept = isKept || keptWhole.has(`${alone.transcript}.${coder}.codes.json`) || !isTextSure;
    if (isKept && now === undefined) wrong.push(`${coder}: ${id} is lost`);
    if (!mayBeKept && now !== undefined) wrong.push(`${coder}: ${id} is there again`);
    if (now === undefined || (is && is.length > 1)) continue;
    for (const field of fields) {
      const [x, y] = [(one ?? alone).coding[field], (other ?? alone).coding[field]];
      const z = before?.coding[field];
      const mustAsk = x !== y && x !== z && y !== z;
      const isAsked = (list: typeof asked): boolean => list.some((each) => each.id === id && each.field === field);
      if (isAsked(askedBefore)) continue;
      if (mustAsk && !isAsked(asked)) wrong.push(`${coder}: ${field} of ${id} was not asked`);
      if (!mustAsk && isAsked(asked)) wrong.push(`${coder}: ${field} of ${id} was asked for nothing`);
      const expected = x === y || y === z ? x : y;
      if (!mustAsk && now.coding[field] !== expected) wrong.push(`${coder}: ${field} of ${id} is wrong`);
    }
  }
  return wrong;
}

export interface Placed {
  readonly codings: number;
  /** Ids of those that are at a passage. */
  readonly found: ReadonlySet<string>;
  readonly wrong: readonly string[];
}

/** Where codings are shown, held against the answers that they were made on. */
export function placedApart(
  session: StudySession,
  coders: readonly string[],
  numbers: ReadonlyMap<string, number>,
): Placed {
  const wrong: string[] = [];
  const found = new Set<string>();
  let codings = 0;
  for (const [path, { source }] of session.current.transcripts)
    for (const coder of coders)
      for (const { coding, coder: owner, anchored } of session.index({ coder }).placed(path)) {
        if (owner !== coder) continue;
        codings++;
        const at = spanOf(anchored);
        if (at === undefined || (anchored.state !== 'exact' && anchored.state !== 'moved')) continue;
        found.add(coding.id);
        const answers = answersAt(source?.text ?? '', numbers.get(coding.id) ?? -1);
        if (answers.some(({ start, end }) => at.start === start && Math.abs(at.end - end) <= 5)) continue;
        wrong.push(
          `silently wrong: ${coder} ${coding.id} "${coding.quote}" ${anchored.state} in ${path} at ${at.start}`,
        );
      }
  return { codings, found, wrong };
}

type ById = ReadonlyMap<string, readonly Held[]>;

const byId = (held: readonly Held[]): ById => groupBy(held, ({ coding }) => coding.id);

/** Following the text within a transcript is nobody's decision; going to another one is. */
const isJudgedAnew = (before: Held, after: Held): boolean =>
  before.transcript !== after.transcript || fields.some((field) => before.coding[field] !== after.coding[field]);
