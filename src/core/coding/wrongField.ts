import { isObject, member } from '../text/json';
import { shortened } from '../text/shortened';

export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
export const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isString = (value: unknown): boolean => typeof value === 'string';
const orNone =
  (type: string) =>
  (value: unknown): boolean =>
    value === undefined || typeof value === type;

const fields: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  codings: {
    id: isText,
    code: isText,
    created: isText,
    quote: isText,
    prefix: isString,
    suffix: isString,
    start: isOffset,
    end: isOffset,
    memo: orNone('string'),
    doubtful: orNone('boolean'),
    orphaned: orNone('boolean'),
  },
  memos: { id: isText, created: isText, text: isString, replyTo: orNone('string') },
};

/** Characters: enough to see what it is. */
const longestShown = 40;

/**
 * What keeps an entry of a coder's file from being read, as JSON has it: `"quote": 7`, or `"quote"` where it is missing.
 * @param list `codings` or `memos`
 */
export function wrongIn(entry: unknown, list: string): string {
  if (!isObject(entry)) return shown(entry);
  const wrong = Object.entries(fields[list] ?? {}).find(([key, holds]) => !holds(member(entry, key)));
  if (wrong) return pair(wrong[0], member(entry, wrong[0]));
  // Each for itself is as it should be.
  const together = list === 'codings' ? ['start', 'end'] : ['target'];
  return together.map((key) => pair(key, member(entry, key))).join(', ');
}

const pair = (key: string, value: unknown): string => (value === undefined ? `"${key}"` : `"${key}": ${shown(value)}`);

const shown = (value: unknown): string => shortened(JSON.stringify(value), longestShown);
