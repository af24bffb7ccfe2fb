import type { CodeStatus } from './codebook';

/** The fields of a code as its file holds them. */
export interface CodeFields {
  readonly id: string;
  readonly name: string;
  /** `#rrggbb` */
  readonly color: string;
  readonly definition: string;
  readonly include: string;
  readonly exclude: string;
  readonly examples: readonly string[];
  readonly aliases: readonly string[];
  /** `2026-01-31` */
  readonly created: string;
  readonly formerIds: readonly string[];
  readonly status: CodeStatus;
  readonly replacedBy: string;
  readonly ordered: boolean;
  readonly codable: boolean;
}
