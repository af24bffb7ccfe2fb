import type { Code, Codebook } from '../codebook/codebook';
import type { Completion } from '../coding/sidecar';
import { textHash } from '../text/textHash';
import type { TranscriptRecord } from './records';

/** Whether a coder has read a whole transcript, for every code there is and as its text is now. */
export type Completeness =
  | { readonly kind: 'none' }
  | { readonly kind: 'fresh'; readonly at: string }
  | {
      readonly kind: 'stale';
      readonly at: string;
      /** The transcript says something else now than what was read. */
      readonly isTextNew: boolean;
      /** Codes made after it was read: in book order, without those that cannot be given. */
      readonly newCodes: readonly Code[];
    };

/** What a mark that a transcript was read completely is worth now. */
export function completenessOf(
  complete: Completion | undefined,
  record: TranscriptRecord,
  codebook: Codebook,
): Completeness {
  if (complete === undefined) return { kind: 'none' };
  const { at } = complete;
  const isTextNew = hashOf(record) !== complete.text;
  const newCodes = codebook.codes.filter((code) => isToBeGiven(code) && isLater(code.created, at));
  return isTextNew || newCodes.length > 0 ? { kind: 'stale', at, isTextNew, newCodes } : { kind: 'fresh', at };
}

const isToBeGiven = ({ codable, status }: Code): boolean => codable && status === 'active';

/** A day is later than a moment if it begins after it: of a code made the same day it cannot be told, so it counts as known. */
const isLater = (created: string | undefined, at: string): boolean =>
  created !== undefined && created > at.slice(0, created.length);

const hashes = new WeakMap<TranscriptRecord, string>();

function hashOf(record: TranscriptRecord): string | undefined {
  if (record.source === undefined) return undefined;
  const hash = hashes.get(record) ?? textHash(record.source.text);
  hashes.set(record, hash);
  return hash;
}
