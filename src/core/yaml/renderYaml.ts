/** What a field may be set to. */
export type FieldValue = string | boolean | readonly string[];

export type Field = readonly [key: string, value: FieldValue];

/** Where a value is written. */
export interface Place {
  /** Between `{ }` or `[ ]`, where everything stays on one line. */
  readonly flow: boolean;
  /** Column of the map's keys. */
  readonly column: number;
  readonly lineEnd: string;
}

export type Quote = 'single' | 'double';

/** Words that YAML 1.1 or 1.2 readers take for something else than text. */
const notText = /^(true|false|null|yes|no|on|off|y|n|(?=[_,.:]*\d)[\d_,.:]+(e[+-]?\d+)?|0[xob][\da-f]+)$/i;

const date = /^\d{4}-\d{2}-\d{2}$/;

/** Characters that YAML allows in a document only when escaped, or that some readers break lines at. */
const mustEscape = /[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u;

/** A text as a YAML value that reads back as exactly this text: plain where that is safe, else quoted. */
export function renderText(text: string, place: Place, quote?: Quote): string {
  if (!place.flow && quote === undefined && isParagraphs(text)) return literal(text, place);
  if (quote === undefined && isPlain(text, place.flow)) return text;
  return quote === 'single' && !mustEscape.test(text) ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);
}

export function renderValue(value: FieldValue, place: Place, quote?: Quote): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return renderText(value, place, quote);
  return `[${value.map((text) => renderText(text, { ...place, flow: true })).join(', ')}]`;
}

/** `{ id: a, name: B }` */
export const renderFlowMap = (fields: readonly Field[], place: Place): string =>
  `{ ${fields.map((field) => renderField(field, { ...place, flow: true })).join(', ')} }`;

/** One field per line; the first line without its indentation, no line end after the last. */
export const renderBlockMap = (fields: readonly Field[], place: Place): string =>
  fields.map((field) => renderField(field, place)).join(place.lineEnd + ' '.repeat(place.column));

const renderField = ([key, value]: Field, place: Place): string => `${key}: ${renderValue(value, place)}`;

function isPlain(text: string, flow: boolean): boolean {
  if (date.test(text)) return true;
  if (text === '' || text !== text.trim() || mustEscape.test(text) || notText.test(text)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`=~<.+]/.test(text)) return false;
  return flow ? !/[,[\]{}:#]/.test(text) : !/:(\s|$)|\s#/.test(text);
}

/** Several lines that a literal block shows as they are. */
const isParagraphs = (text: string): boolean =>
  text.includes('\n') && text === text.trim() && !mustEscape.test(text.replaceAll('\n', ''));

function literal(text: string, { column, lineEnd }: Place): string {
  const indent = ' '.repeat(column + 2);
  const lines = text.split('\n').map((line) => (line === '' ? '' : indent + line));
  return ['|-', ...lines].join(lineEnd);
}

/** JSON's escapes are YAML's as well; what JSON leaves as it is and YAML does not is escaped here. */
const doubleQuoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
