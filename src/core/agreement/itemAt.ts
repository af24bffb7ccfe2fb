/** An element whose index is known to be in the list. @throws RangeError where it is not, which is a mistake of the program */
export function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`there is no element ${index}`);
  return item;
}
