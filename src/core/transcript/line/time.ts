import { blank } from './characters';

/** `1:23`, `00:01:23`, with a fraction or frames: `00:01:23.5`, `00:00:01-2`, `00:01:23:04` */
const clock = '[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?(?:[.,:\\-][0-9]{1,6})?(?![0-9]|:[0-9])';

const longClock = '[0-9]{1,3}:[0-5][0-9]:[0-5][0-9](?:[.,:\\-][0-9]{1,6})?(?![0-9]|:[0-9])';

const range = (from: string): string => `${from}(?:${blank}{0,2}(?:-->|[\\-–—→])${blank}{0,2}${clock})?`;

/** A time or range in brackets, or between the hash signs of f4. */
export const bracketedTime = `[\\[({#]${blank}{0,2}${range(clock)}${blank}{0,2}[\\])}#]`;

/** Any time: bracketed or bare. */
export const anyTime = `(?:${bracketedTime}|${range(clock)})`;

/**
 * A time where words may stand as well. Bare, only with hours, minutes and seconds: `10:30` may be what was said, as in
 * `A: 10:30 was te vroeg`.
 */
export const timeInSpeech = `(?:${bracketedTime}|${range(longClock)})`;

/** The time as written, without brackets and the blanks inside them. */
export const bareTime = (written: string): string => written.replace(/^[[({#]\s{0,2}|\s{0,2}[\])}#]$/g, '');

const firstClock = /[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?/;

/** The whole seconds of a time, of a range those of its beginning. Two numbers are minutes and seconds. */
export const secondsOf = (written: string): number =>
  (firstClock.exec(written)?.[0] ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
