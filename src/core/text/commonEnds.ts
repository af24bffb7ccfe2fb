/** How many UTF-16 units two texts begin with alike. */
export function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** How many UTF-16 units two texts end with alike. */
export function commonEnd(a: string, b: string): number {
  let length = 0;
  const isSame = (): boolean => a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length);
  while (length < a.length && length < b.length && isSame()) length++;
  return length;
}
