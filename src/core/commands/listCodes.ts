import type { Codebook } from '../codebook/codebook';
import type { CodeCount } from '../study/codeCounts';

/** A code with its counts; the JSON of `intercoder codes`. */
export interface CodeRow {
  readonly id: string;
  readonly name: string;
  /** Id of the code above it. */
  readonly parent: string | null;
  /** Passages with this very code. */
  readonly count: number;
  /** With all codes below it. */
  readonly total: number;
  /** Transcripts in which this very code was given. */
  readonly transcripts: number;
}

/** The codebook with counts, flat, in book order. */
export function listCodes(codebook: Codebook, counts: ReadonlyMap<string, CodeCount>): readonly CodeRow[] {
  return codebook.codes.map(({ id, name, parent }) => {
    const { count, total, transcripts } = counts.get(id) ?? { count: 0, total: 0, transcripts: 0 };
    return { id, name, parent: parent ?? null, count, total, transcripts };
  });
}
