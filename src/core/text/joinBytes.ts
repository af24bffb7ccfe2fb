/** One piece of memory with all of these, one after the other. What is so already is copied in one go. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (let index = 0; index < parts.length;) {
    const run = runFrom(parts, index);
    all.set(run.bytes, at);
    at += run.bytes.length;
    index = run.end;
  }
  return all;
}

/** A part and all that follow it in memory too. @returns `end` is the index of the first that does not */
function runFrom(parts: readonly Uint8Array[], index: number): { readonly bytes: Uint8Array; readonly end: number } {
  const { buffer, byteOffset, length: first } = parts[index] ?? new Uint8Array();
  let size = first;
  let end = index + 1;
  for (let next = parts[end]; next?.buffer === buffer && next.byteOffset === byteOffset + size; next = parts[++end])
    size += next.length;
  return { bytes: new Uint8Array(buffer, byteOffset, size), end };
}
