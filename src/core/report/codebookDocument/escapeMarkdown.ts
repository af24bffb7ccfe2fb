/**
 * Words of a study as Markdown that reads back as exactly these words, and stays legible as source: only what could mean
 * something is escaped. Line ends become hard line breaks; raw HTML cannot come through.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => escapeLine(line.trim()))
    .join('\\\n');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeLine(line: string): string {
  return (
    line
      .replace(/[\\`*_[\]~|$^]/g, '\\$&')
      .replace(/[&<>]/g, (sign) => entities[sign] ?? sign)
      // At a line's start these would open a heading, a list or a rule.
      .replace(/^([#+=-])/, '\\$1')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
      // Some readers make links of bare addresses.
      .replace(/:\/\//g, ':&#47;&#47;')
      .replace(/\b(www)\./gi, '$1&#46;')
      .replace(/@/g, '&#64;')
  );
}
