/** One change to a text: `text` takes the place of `[start, end)`, UTF-16 units of the text before it. */
export interface LiveEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What an edit really changes: without the words that are the same before and after it. Pairs are never cut in two. */
export function trimEdit({ start, end, text }: LiveEdit, removed: string): LiveEdit {
  const shorter = Math.min(removed.length, text.length);
  let head = 0;
  while (head < shorter && removed[head] === text[head]) head++;
  if (cutsPair(removed, head) || cutsPair(text, head)) head--;
  let tail = 0;
  while (tail < shorter - head && removed[removed.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  if (cutsPair(removed, removed.length - tail) || cutsPair(text, text.length - tail)) tail--;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}

const cutsPair = (text: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(at - 1, 0), at + 1));
