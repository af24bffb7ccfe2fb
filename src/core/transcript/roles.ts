import type { SourceText } from '../text/sourceText';
import { readFrontMatter } from './frontMatter';
import type { FrontMatter } from './transcript';

const known = new WeakMap<SourceText, readonly string[]>();

/** The roles that these transcripts declare, in order of first appearance. Reads no more than their front matter. */
export const rolesOf = (sources: Iterable<SourceText>): readonly string[] => [
  ...new Set(Array.from(sources).flatMap(rolesIn)),
];

function rolesIn(source: SourceText): readonly string[] {
  const found = known.get(source) ?? rolesDeclared(readFrontMatter(source, ignoreProblems).frontMatter);
  known.set(source, found);
  return found;
}

/** The roles of participants as they are listed. */
export const rolesDeclared = (frontMatter: FrontMatter | undefined): readonly string[] =>
  (frontMatter?.participants ?? []).flatMap(({ role }) => (role === undefined ? [] : [role]));

/** They are reported where the transcript is read. */
const ignoreProblems = (): void => undefined;
