import { decodeText } from '../text/decode';
import { readJsonFile } from '../text/json';

/** Whether a file of JSON is all there, from brace to brace. Of other forms nothing can tell. */
export function isWholeJson(bytes: Uint8Array): boolean {
  const { source } = decodeText(bytes);
  return source !== undefined && readJsonFile(source).kind === 'object';
}
