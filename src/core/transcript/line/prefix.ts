import { blank, emphasis } from './characters';
import { anyTime } from './time';

/** The number that some conventions put before each line: `01   `, `[T005] ` */
export const lineNumber = `(?:[0-9]{1,5}(?:${blank}${blank}|\\t)|\\[[A-Z][0-9]{1,5}\\]${blank})${blank}{0,16}`;

/** What parts a time from the label after it; nothing at all in plain text out of MAXQDA. */
export const afterTime = `(?:${blank}{0,8}[\\-–—]${blank})?${blank}{0,8}`;

/** What may stand before a label. Groups: the emphasis before it all, the time, the emphasis after the time. */
export const prefix = `(?:${lineNumber})?(${emphasis})(?:(${anyTime})${afterTime}(${emphasis}))?`;
