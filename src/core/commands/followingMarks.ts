import type { CompletionChange } from '../coding/completionChange';
import type { Completion } from '../coding/sidecar';
import type { Elsewhere } from '../study/elsewhere/elsewhere';
import type { StudySession } from '../study/session';
import { sidecarPath } from '../study/sidecarName';
import { groupBy } from '../text/groupBy';
import type { StudyPath } from '../text/studyPath';
import { textHash } from '../text/textHash';

/** What may have stood between two parts of a text that was cut. */
const joints = ['', '\n'];

/**
 * A coder's marks of having read a transcript completely, where its whole text is for certain in the transcripts that
 * their codings go to: the text that was read is one of them now, or all of them one after the other, with what is left
 * of it. Each of these has been read completely then. Where that is not certain the mark stays, as one of another text; so
 * does one that a transcript has already and keeps.
 * @param moving all that goes elsewhere, of this coder
 * @returns what changes, by transcript; of a transcript that was and is there, in one change
 */
export function followingMarks(
  { current }: StudySession,
  coder: string,
  moving: readonly Elsewhere[],
): ReadonlyMap<StudyPath, CompletionChange> {
  const markOf = (path: StudyPath): Completion | undefined =>
    current.sidecars.get(sidecarPath(path, coder))?.sidecar.complete;
  const textOf = (path: StudyPath): string => current.transcripts.get(path)?.source?.text ?? '';
  let going = [...groupBy(moving, ({ record }) => record.transcript)].flatMap(([from, all]): readonly Going[] => {
    const mark = markOf(from);
    const parts = mark && partsRead(mark, from, all, textOf);
    return mark && parts ? [{ from, mark, parts }] : [];
  });
  // A mark that has to stay is in the way of one that would come.
  for (let count = -1; count !== going.length;) {
    count = going.length;
    const leaving = new Set(going.map(({ from }) => from));
    const isFree = (path: StudyPath, mark: Completion): boolean =>
      leaving.has(path) || (markOf(path) ?? mark).at === mark.at;
    going = going.filter(({ mark, parts }) => parts.every((part) => isFree(part, mark)));
  }
  const after = new Map(
    going.flatMap(({ mark, parts }) => parts.map((part) => [part, { ...mark, text: textHash(textOf(part)) }] as const)),
  );
  const paths = new Set([...after.keys(), ...going.map(({ from }) => from)]);
  return new Map(
    [...paths].map((path) => {
      const [before, next] = [markOf(path), after.get(path)];
      return [path, { ...(before && { before }), ...(next && { after: next }) }];
    }),
  );
}

/** A mark whose text is elsewhere. */
interface Going {
  readonly from: StudyPath;
  readonly mark: Completion;
  /** Where it goes: the whole text is in these. */
  readonly parts: readonly StudyPath[];
}

/** The transcripts that together say what was read; undefined where no such are known. */
function partsRead(
  { text }: Completion,
  from: StudyPath,
  moving: readonly Elsewhere[],
  textOf: (path: StudyPath) => string,
): readonly StudyPath[] | undefined {
  if (textHash(textOf(from)) === text) return undefined;
  const first = [...groupBy(moving, ({ to }) => to)]
    .map(([to, all]) => ({ to, start: Math.min(...all.map(({ coding }) => coding.start)) }))
    .sort((a, b) => a.start - b.start)
    .map(({ to }) => to);
  // What is left is mostly the beginning; cut out of the middle it is more than one part, and that is not certain.
  const orders = [first, [from, ...first], [...first, from]];
  return orders.find((paths) => joints.some((joint) => textHash(paths.map(textOf).join(joint)) === text));
}
