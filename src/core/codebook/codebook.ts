import type { LineColumn } from '../text/sourceText';

export type CodeStatus = 'active' | 'retired';

/** One code as the codebook defines it. */
export interface Code {
  /** Stable slug `[a-z0-9-]{1,64}`: what sidecars hold. */
  readonly id: string;
  readonly name: string;
  /** `#rrggbb` where the book gives one. */
  readonly color?: string;
  readonly definition?: string;
  readonly include?: string;
  readonly exclude?: string;
  readonly examples: readonly string[];
  /** Words to find it by. */
  readonly aliases: readonly string[];
  /** ISO date. */
  readonly created?: string;
  /** Ids this code absorbed by merging or renaming. */
  readonly formerIds: readonly string[];
  readonly status: CodeStatus;
  readonly replacedBy?: string;
  /** Children are levels of a scale. */
  readonly ordered: boolean;
  /** false: grouping only. */
  readonly codable: boolean;
  /** Id of the code above it. */
  readonly parent?: string;
  /** Ids, in book order. */
  readonly children: readonly string[];
  /** 0 for top-level codes. */
  readonly level: number;
  /** Where its id stands in the file. */
  readonly at: LineColumn;
}

/**
 * What a stored code id means now. `unclear`: two codes claim it (two branches merged one code into different ones);
 * such codings count nowhere until it is settled.
 */
export type Resolution =
  | { readonly kind: 'code'; readonly code: Code }
  | { readonly kind: 'unclear'; readonly claimedBy: readonly Code[] }
  | { readonly kind: 'unknown' };

/** A codebook that could be read. Ids are looked up case-insensitively. */
export interface Codebook {
  /** Pre-order: a parent stands before its children, siblings in file order. */
  readonly codes: readonly Code[];
  byId(id: string): Code | undefined;
  /** Follows former ids; every reader of stored codes goes through this. */
  resolve(storedId: string): Resolution;
}
