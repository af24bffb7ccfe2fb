/** What bytes that are not UTF-8 most likely are, and a command that makes a readable copy. */
export interface EncodingGuess {
  readonly name: 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252';
  readonly command: string;
}

const convert = (from: string): string => `iconv -f ${from} -t UTF-8 FILE > COPY`;

/**
 * UTF-16 by its byte order mark, else by where its zero bytes fall (Latin text has one in every pair); anything else
 * that is not UTF-8 is in practice Windows-1252.
 */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'UTF-16 LE', command: convert('UTF-16') };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'UTF-16 BE', command: convert('UTF-16') };
  const head = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  head.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  const many = head.length / 8;
  if (odd > many && odd > 4 * even) return { name: 'UTF-16 LE', command: convert('UTF-16LE') };
  if (even > many && even > 4 * odd) return { name: 'UTF-16 BE', command: convert('UTF-16BE') };
  return { name: 'Windows-1252', command: convert('WINDOWS-1252') };
}

/**
 * UTF-8 read as Windows-1252 and saved as UTF-8 again turns every accented letter into a pair such as `Ã©`. One could
 * be meant; three of them, and no plainly accented letter beside them, are not.
 */
export function doublyEncodedSample(text: string): string | undefined {
  const pairs = text.match(
    /[ÃÂ][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u2122]|â€[™œ\u009d“”˜¦]/g,
  );
  if (pairs === null || pairs.length < 3) return undefined;
  const plain = text.match(/[àáâäçèéêëìíîïñòóôöùúûüÿ](?![\u0080-\u00BF€])/g)?.length ?? 0;
  return plain > pairs.length ? undefined : pairs[0];
}
