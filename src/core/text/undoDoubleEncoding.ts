import { windows1252Byte } from './windows1252';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What a byte from 0x80 to 0xBF becomes when UTF-8 is read as Windows-1252. */
const more = '[\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]';
const sequence = new RegExp(`[Â-ß]${more}|[à-ï]${more}{2}|[ð-ô]${more}{3}`, 'g');

/**
 * The text as it was before its UTF-8 was read as Windows-1252 and saved as UTF-8 again (`Ã©` → `é`). What cannot have
 * come about that way stays as it is, so a text that is right in part is not made worse.
 */
export const undoDoubleEncoding = (text: string): string => text.replace(sequence, (found) => undone(found) ?? found);

function undone(found: string): string | undefined {
  const bytes = Uint8Array.from(Array.from(found, (character) => windows1252Byte(character) ?? 0));
  try {
    return utf8.decode(bytes);
  } catch (error) {
    // The only error a fatal decoder has: these bytes are no UTF-8.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
