/** Between what two lists begin and end with alike, by identity. */
export function changedStretch(
  then: readonly unknown[],
  now: readonly unknown[],
): { readonly start: number; readonly endThen: number; readonly endNow: number } {
  let start = 0;
  while (start < then.length && start < now.length && then[start] === now[start]) start++;
  let [endThen, endNow] = [then.length, now.length];
  while (endThen > start && endNow > start && then[endThen - 1] === now[endNow - 1]) {
    endThen--;
    endNow--;
  }
  return { start, endThen, endNow };
}
