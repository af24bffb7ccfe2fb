import type { ProblemCode } from '../../../core/problem';

/** What a copy in UTF-8 mends. */
export const encodingProblems: ReadonlySet<ProblemCode> = new Set(['text.notUtf8', 'text.doublyEncoded']);
