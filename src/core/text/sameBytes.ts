/** Whether two files hold the same. Four bytes at a time: a file of some megabytes is compared before each write over it. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  const whole = a.byteOffset % 4 === 0 && b.byteOffset % 4 === 0 ? a.length >> 2 : 0;
  const [words, others] = [
    new Int32Array(a.buffer, whole && a.byteOffset, whole),
    new Int32Array(b.buffer, whole && b.byteOffset, whole),
  ];
  for (let at = 0; at < whole; at++) if (words[at] !== others[at]) return false;
  for (let at = whole * 4; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
