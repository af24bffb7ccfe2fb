import type { SidecarRecord } from './records';

/** Ids of codings that are in both files. */
export function sharedIds({ sidecar }: SidecarRecord, other: SidecarRecord): ReadonlySet<string> {
  const there = new Set(other.sidecar.codings.map(({ id }) => id));
  return new Set(sidecar.codings.map(({ id }) => id).filter((id) => there.has(id)));
}

/**
 * Whether of two files of one coder one was made by copying the other: at least half of what the smaller one holds is in
 * the other too, by its ids. Whoever copied it may have coded in both since.
 */
export function isCopiedFrom(one: SidecarRecord, other: SidecarRecord, shared: number): boolean {
  const least = Math.min(one.sidecar.codings.length, other.sidecar.codings.length);
  return one.coder === other.coder && shared > 0 && shared * 2 >= least;
}
