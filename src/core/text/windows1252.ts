/** What the bytes 0x80 to 0x9F mean in Windows-1252; a blank for the five that mean a control character, as elsewhere. */
const upper = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const bytesOf = new Map(
  Array.from(upper, (sign, at): [string, number] => [sign, 0x80 + at]).filter(([sign]) => sign !== ' '),
);

/**
 * Bytes of Windows-1252 as text: every byte means something. Own table, since some hosts read the label as Latin-1 and
 * undoing a wrong decoding needs the way back as well.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 4096) {
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + 4096)));
  }
  return pieces.join('').replace(/[\x80-\x9f]/g, (unit) => {
    const sign = upper[unit.charCodeAt(0) - 0x80];
    return sign === undefined || sign === ' ' ? unit : sign;
  });
}

/** The byte that a character is in Windows-1252; undefined where it has none. */
export function windows1252Byte(character: string): number | undefined {
  const unit = character.charCodeAt(0);
  return bytesOf.get(character) ?? (unit <= 0xff ? unit : undefined);
}
