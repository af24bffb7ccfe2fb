/** At most `length` characters, on one line, cut at a word with an ellipsis. */
export function truncate(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const lastBlank = cut.lastIndexOf(' ');
  return `${(lastBlank > length / 2 ? cut.slice(0, lastBlank) : cut).trimEnd()}…`;
}
