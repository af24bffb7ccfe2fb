import type { CodePointOffset } from '../text/offsets';
import type { FieldConflict } from './conflicts';

/** Where a passage stands: its words, 32 code points on either side (fewer only at the text's ends), and its offsets. */
export interface Anchor {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: CodePointOffset;
  readonly end: CodePointOffset;
}

/** Keys this version does not know: kept, and written after the known ones. */
export type UnknownKeys = Readonly<Record<string, unknown>>;

/** One code on one passage by one coder, as its file holds it. */
export interface Coding extends Anchor {
  /** UUID v4. */
  readonly id: string;
  /** A code id as stored; what it means now is the codebook's `resolve`. */
  readonly code: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly memo?: string;
  readonly doubtful?: boolean;
  /** Its coder has seen that its passage is gone, and keeps it: it is not looked for, but found where it verifies. */
  readonly orphaned?: boolean;
  readonly unknown?: UnknownKeys;
}

/** A coder's note on a passage, a turn or a transcript. */
export interface Memo {
  readonly id: string;
  readonly created: string;
  readonly text: string;
  readonly target: MemoTarget;
  /** Id of the memo this one answers. */
  readonly replyTo?: string;
  readonly unknown?: UnknownKeys;
}

export type MemoTarget = (
  | { readonly kind: 'passage'; readonly anchor: Anchor }
  | { readonly kind: 'turn'; readonly anchor: Anchor }
  | { readonly kind: 'transcript' }
) & { readonly unknown?: UnknownKeys };

/** That the coder has read the whole transcript, and what its text was then. */
export interface Completion {
  readonly at: string;
  /** `sha256:` and the hash of the text, hexadecimal. */
  readonly text: string;
  readonly unknown?: UnknownKeys;
}

/** One coder's codings of one transcript: `<transcript>.<coder>.codes.json`. */
export interface Sidecar {
  readonly complete?: Completion;
  /** Sorted by (start, end, id). */
  readonly codings: readonly Coding[];
  /** Sorted like codings; those on the transcript itself first. */
  readonly memos: readonly Memo[];
  /** What a merge left to be decided; absent where there is nothing. */
  readonly conflicts?: readonly FieldConflict[];
  readonly unknown?: UnknownKeys;
}

export const emptySidecar: Sidecar = { codings: [], memos: [] };
