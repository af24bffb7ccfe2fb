const number = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Signs, also in full width, and blanks by which a spreadsheet takes what follows for a formula. */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A cell of a CSV file: what a spreadsheet could take for a formula is text, by an apostrophe before it; a number stays a
 * number. Quoted also where another program would separate at it.
 */
export function csvCell(text: string): string {
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
