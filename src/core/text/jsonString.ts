const quote = 0x22;
const backslash = 0x5c;

/**
 * Where a string of a JSON text ends, its closing quote included. By hand: a pattern keeps a way back for each character,
 * and a text of some megabytes is too many for it.
 * @param start where its opening quote is
 */
export function stringEnd(text: string, start: number): number {
  let at = start + 1;
  for (let unit = text.charCodeAt(at); at < text.length && unit !== quote; unit = text.charCodeAt(at))
    at += unit === backslash ? 2 : 1;
  return at + 1;
}
